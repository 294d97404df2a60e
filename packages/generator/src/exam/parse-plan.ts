import { VariorumError } from '@variorum/core';
import type { Question } from '../question/question.ts';
import { defaultOptions } from '../variant/request.ts';
import { solveVariant } from '../variant/solve.ts';
import { type Catalogue, findQuestion } from './catalogue.ts';
import type { ExamPlan, PlanEntry, PlanItem, PlanSection } from './plan.ts';
import { positioned } from './positioned.ts';
import { examSchema, pickSchema, type QuestionOptions, questionSchema, sectionSchema } from './schema.ts';
import { show, validate } from './validate.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

type Path = readonly (string | number)[];

export interface PlanContext {
  /** For messages. */
  readonly file: string;
  readonly catalogue: Catalogue;
  /** What `seed: ${NAME}` may refer to. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads an exam file and checks it against the catalogue.
 *
 * @throws VariorumError with file, line and column: `invalid-yaml`, `unknown-key`, `invalid-exam`,
 * `unknown-question`, `unknown-form`, and for parameters `unknown-param` and `invalid-param`.
 */
export function parseExamPlan(source: string, context: PlanContext): ExamPlan {
  const yaml = readYaml(source, context.file);
  const exam = validate(yaml, examSchema, yaml.value, [], 'the exam');
  const variable = /^\$\{(\w+)\}$/.exec(String(exam.seed ?? ''))?.[1] ?? null;
  const seed = variable === null ? exam.seed : context.env[variable];
  return {
    title: exam.title,
    course: exam.course ?? null,
    date: exam.date ?? null,
    minutes: exam.duration === undefined ? null : minutes(exam.duration),
    instructions: exam.instructions ?? null,
    seed: seed === undefined || seed === '' ? null : String(seed),
    seedVariable: variable,
    variants: exam.variants,
    layout: {
      paper: exam.layout.paper,
      answerSpace: exam.layout['answer-space'],
      pointsTable: exam.layout['points-table'],
      language: exam.layout.language,
    },
    sections: exam.sections.map((section, index) =>
      parseSection(yaml, context, section, ['sections', index]),
    ),
  };
}

function minutes(duration: string): number {
  const [amount, unit] = duration.split(' ');
  return Number(amount) * (unit === 'h' ? 60 : 1);
}

function parseSection(yaml: YamlSource, context: PlanContext, value: unknown, path: Path): PlanSection {
  const section = validate(yaml, sectionSchema, value, path, 'the section');
  return {
    title: section.title,
    entries: section.questions.flatMap((entry, index) =>
      parseEntry(yaml, context, entry, [...path, 'questions', index]),
    ),
  };
}

function parseEntry(yaml: YamlSource, context: PlanContext, value: unknown, path: Path): PlanEntry[] {
  if (typeof value !== 'object' || value === null || !('pick' in value)) {
    const { id, options, at } = parseQuestion(yaml, value, path);
    const item = planItem(yaml, context, id, options, at, path);
    return Array.from({ length: options.count ?? 1 }, () => ({ type: 'question', item }));
  }
  const pick = validate(yaml, pickSchema, value, path, 'the pick');
  if (pick.pick >= pick.from.length) {
    const expected = `fewer than the ${pick.from.length} questions under "from"`;
    yaml.refuse({
      code: 'invalid-exam',
      path: [...path, 'pick'],
      value: pick.pick,
      expected,
      message: `"pick" is ${pick.pick}, expected ${expected}`,
    });
  }
  const from = pick.from.map((one, index) => {
    const place = [...path, 'from', index];
    const { id, options, at } = parseQuestion(yaml, one, place);
    for (const key of ['points', 'count'] as const) {
      if (options[key] === undefined) continue;
      const expected = key === 'points' ? 'the points beside "pick", equal for all' : 'each question once';
      yaml.refuse({
        code: 'invalid-exam',
        path: [...at, key],
        value: options[key],
        expected,
        message: `a question of a pick has "${key}", expected ${expected}`,
      });
    }
    const inherited = { points: pick.points, level: pick.level, form: pick.form, options: pick.options };
    return planItem(yaml, context, id, { ...inherited, ...options }, at, place);
  });
  // Equal for all, so that the points of the exam do not depend on what is picked.
  const points = pick.points ?? Math.max(...from.map((item) => item.points));
  return [{ type: 'pick', pick: pick.pick, from: from.map((item) => ({ ...item, points })) }];
}

interface ParsedQuestion {
  readonly id: string;
  readonly options: Partial<QuestionOptions>;
  /** Where the options stand. */
  readonly at: Path;
}

/** `id`, or `id: { points: 4, … }`. */
function parseQuestion(yaml: YamlSource, value: unknown, path: Path): ParsedQuestion {
  if (typeof value === 'string') return { id: value, options: {}, at: path };
  const keys = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  const [id] = keys;
  if (id === undefined || keys.length > 1) {
    const hint = keys.length > 1 ? ` (indent ${keys.slice(1).join(', ')} below "${id}")` : '';
    const expected = 'a question such as "conv-parameters" or "conv-parameters: { points: 4 }"';
    return yaml.refuse({
      code: 'invalid-exam',
      path,
      value,
      expected,
      message: `the question is ${show(value)}, expected ${expected}${hint}`,
    });
  }
  const options = (value as Record<string, unknown>)[id];
  const at = [...path, id];
  return { id, options: options === null ? {} : validate(yaml, questionSchema, options, at, `"${id}"`), at };
}

function planItem(
  yaml: YamlSource,
  { catalogue }: PlanContext,
  id: string,
  options: Partial<QuestionOptions>,
  at: Path,
  path: Path,
): PlanItem {
  const question = findQuestion(yaml, catalogue, id, { path: at, atKey: true });
  const form = options.form ?? question.forms[0]!;
  if (!question.forms.includes(form)) {
    const expected = question.forms.join(' or ');
    yaml.refuse({
      code: 'unknown-form',
      path: [...at, 'form'],
      value: form,
      expected,
      message: `"${id}" has no form "${form}", expected ${expected}`,
    });
  }
  const params = {
    ...options.params,
    ...(options.statements === undefined ? {} : { statements: options.statements }),
  };
  const prefix = options.params === undefined || 'statements' in params ? at : [...at, 'params'];
  positioned(yaml, prefix, () => question.checkGiven(params));
  const level = options.level ?? 'medium';
  const request = { seed: 'default points', index: 0, level, form, params };
  const points = options.points ?? positioned(yaml, path, () => defaultPoints(question, request));
  return { question: id, points, level, form, params, options: options.options ?? defaultOptions };
}

/** The weights of the fields of a typical variant, which authors set to the points that they would give. */
function defaultPoints(question: Question, request: Parameters<typeof solveVariant>[1]): number {
  const weights = solveVariant(question, request).fields.map(({ target }) => target.field.weight);
  return Math.max(1, Math.round(weights.reduce((sum, weight) => sum + weight, 0)));
}

/** The seed of a plan, or an error that says where one is expected. */
export function requireSeed(plan: ExamPlan, seed: string | undefined): string {
  const found = seed ?? plan.seed;
  if (found !== null && found !== '') return found;
  const from =
    plan.seedVariable === null
      ? 'the exam file has no "seed"'
      : `the environment variable ${plan.seedVariable} is not set`;
  throw new VariorumError({
    code: 'no-seed',
    message: `assembleExam: ${from}, expected a secret seed there or with --seed`,
    path: ['seed'],
    expected: 'a secret text',
  });
}
