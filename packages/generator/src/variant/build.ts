import { Rational } from '@variorum/core';
import type { Block, FieldView, Root } from '@variorum/document';
import type { Answer, AnswerByKind, ChoiceField, ChoicesField, Scalar } from '../fields/field.ts';
import { rulesFor } from '../fields/kinds.ts';
import type { Question } from '../question/question.ts';
import { createDraw } from '../random/create-draw.ts';
import type { Draw } from '../random/draw.ts';
import { fillTemplate } from '../template/fill.ts';
import { arrangeField } from './arrange.ts';
import { offerOptions, shuffleOptions } from './options.ts';
import { defaultOptions, type VariantRequest } from './request.ts';
import { type SolvedField, type SolvedVariant, solveVariant } from './solve.ts';
import type { Variant, VariantField } from './variant.ts';

/** Draws, solves and writes one variant of a question: see `solveVariant` for what makes it fair and what is thrown. */
export function drawVariant(question: Question, request: VariantRequest): Variant {
  return buildVariant(solveVariant(question, request));
}

/** Fills the texts of a solved variant; the result is plain JSON and holds the key. */
export function buildVariant(solved: SolvedVariant): Variant {
  const { question, instance, form, request } = solved;
  const draw = createDraw(`${request.seed}/${question.id}@${question.version}/${request.index}/options`);
  const fields = solved.fields.map((field) => buildField(field, solved, draw));
  const views = Object.fromEntries(fields.map(({ view }) => [view.name, view]));
  return {
    question: question.id,
    version: question.version,
    title: question.title,
    topics: question.topics,
    form,
    level: solved.level,
    params: instance.params,
    effort: instance.effort(),
    fields,
    misconceptions: explained(question, fields, solved),
    stem: fillTemplate(instance.templates.stem, instance.stemValues(form), { fields: views }),
    solution: fillTemplate(instance.templates.solution, instance.solutionValues(form), {}),
  };
}

function buildField(named: SolvedField, { form, request }: SolvedVariant, draw: Draw): VariantField {
  const solved = arrangeField(named, draw);
  const { target } = solved;
  const { field, name } = target;
  if (form === 'choice' && rulesFor(field.kind).offered) {
    return offerOptions(solved, (request.options ?? defaultOptions) - 1, draw);
  }
  if (field.kind === 'choice' || field.kind === 'choices') return optionField(solved, field, draw);
  const rules = rulesFor(field.kind);
  const { precision, tolerance } = rules.rule(field);
  const view = rules.view(name, field);
  const content = (answer: Answer) => rules.print(answer, view, precision);
  return {
    view,
    weight: field.weight,
    precision,
    tolerance,
    key: rules.toJson(solved.key, precision),
    keyContent: content(solved.key),
    mistakes: solved.mistakes
      // A grid of the right size has no room for a wrong answer of another size.
      .filter(
        ({ answer }) =>
          rules.cells(answer).size === rules.cells(solved.key).size ||
          rules.parse(rules.toJson(answer, precision), view).status !== 'invalid',
      )
      .map(({ answer, misconceptions }) => ({
        answer: rules.toJson(answer, precision),
        content: content(wrongPart(answer, solved.key)),
        misconceptions,
      })),
    ...(field.kind === 'table' && field.cellWeights !== undefined ? { cellWeights: field.cellWeights } : {}),
    ...(field.kind === 'essay' ? { modelAnswer: rootOf(field.modelAnswer), rubric: field.rubric } : {}),
  };
}

/** What a person has to read of a wrong answer: of a table only the cells that differ from the key. */
function wrongPart(answer: Answer, key: Answer): Answer {
  if (!isTableAnswer(answer) || !isTableAnswer(key)) return answer;
  const differs = ([cell, value]: readonly [string, Scalar]) => String(value) !== String(key[cell]);
  return Object.fromEntries(Object.entries(answer).filter(differs));
}

function isTableAnswer(answer: Answer): answer is AnswerByKind['table'] {
  return (
    typeof answer === 'object' && answer !== null && !Array.isArray(answer) && !(answer instanceof Rational)
  );
}

/** Options written by the author: shuffled unless their order means something, and named a, b, c, … */
function optionField(
  { target, key, mistakes }: SolvedField,
  field: ChoiceField | ChoicesField,
  draw: Draw,
): VariantField {
  const rules = rulesFor(field.kind);
  const { options, idOf } = shuffleOptions(target.name, field, draw);
  const view: FieldView = rules.view(target.name, { ...field, options });
  const renamed = (answer: Answer): Answer =>
    typeof answer === 'string'
      ? idOf(answer)
      : Array.isArray(answer)
        ? answer.map((id) => idOf(String(id))).sort()
        : answer;
  const { precision, tolerance } = rules.rule(field);
  const written = (answer: Answer) => ({
    answer: rules.toJson(renamed(answer), precision),
    content: rules.print(renamed(answer), view, precision),
  });
  const right = written(key);
  const reasons = Object.entries(field.reasons ?? {}).map(
    ([id, blocks]) => [idOf(id), rootOf(blocks)] as const,
  );
  return {
    view,
    weight: field.weight,
    precision,
    tolerance,
    key: right.answer,
    keyContent: right.content,
    mistakes: mistakes.map(({ answer, misconceptions }) => ({ ...written(answer), misconceptions })),
    ...(reasons.length === 0 ? {} : { reasons: Object.fromEntries(reasons) }),
  };
}

function explained(
  question: Question,
  fields: readonly VariantField[],
  { instance, form }: SolvedVariant,
): Variant['misconceptions'] {
  const named = new Set(
    fields.flatMap((field) => field.mistakes.flatMap((mistake) => mistake.misconceptions)),
  );
  if (named.size === 0) return [];
  const values = instance.feedbackValues(form);
  return question.misconceptions
    .filter(({ id }) => named.has(id))
    .map(({ id, title }) => ({
      id,
      title,
      feedback: fillTemplate(instance.templates.feedback[id]!, values, {}),
    }));
}

function rootOf(children: readonly Block[]): Root {
  return { type: 'root', children };
}
