import { nearest, VariorumError } from '@variorum/core';
import { areBankParams } from '../bank/with-bank.ts';
import type { Answer } from '../fields/field.ts';
import { rulesFor } from '../fields/kinds.ts';
import type { Parsed } from '../fields/rules.ts';
import type { Form } from '../question/form.ts';
import type { Answers, Question } from '../question/question.ts';
import { buildVariant } from '../variant/build.ts';
import { type SolvedField, solveVariant } from '../variant/solve.ts';
import type { Variant } from '../variant/variant.ts';
import { auditField, type Finding, type StatedField, statedField } from './audit-field.ts';
import { type Audit, type FieldAudit, worst } from './verdict.ts';

/** Values by field, in the notations that marking reads; options and statements by the ids of the question's author. */
export type Stated = Readonly<Record<string, unknown>>;

/** Forms in the order in which one asks for the bare answers. */
const auditable: readonly Form[] = ['open', 'select', 'choice'];

/**
 * Says of each stated answer whether it is right, right but badly rounded, or wrong, and names the misconceptions
 * whose formula gives that very value. Parameters that are left out have their defaults; nothing is drawn.
 *
 * @throws VariorumError `invalid-param` and `unknown-param` as the question's schema says, `unknown-field` for a
 * name that is not asked with these parameters, `not-auditable` for an answer in free text.
 */
export function auditAnswer(
  question: Question,
  params: Readonly<Record<string, unknown>>,
  stated: Stated,
): Audit {
  const { solved, variant } = solveFor(question, params);
  const names = solved.map(({ target }) => target.name);
  requireFields(question, solved, stated);
  const fields = solved.map(statedField);
  const parsed = fields.map(({ view }) => rulesFor(view.kind).parse(stated[view.name], view));
  const follows = followedAnswers(question, variant, fields, parsed);
  const audits = fields.flatMap((field, position): FieldAudit[] => {
    const name = names[position]!;
    if (!Object.hasOwn(stated, name)) return [];
    const finding = auditField(field, parsed[position]!, follows[name]);
    return [fieldAudit(variant, field, stated[name], finding)];
  });
  return {
    question: question.id,
    version: question.version,
    title: question.title,
    params: variant.params,
    verdict: worst(audits.map(({ verdict }) => verdict)),
    fields: audits,
  };
}

/** The question solved for complete parameters, with its texts. */
function solveFor(question: Question, params: Readonly<Record<string, unknown>>) {
  const wanted: readonly Form[] = areBankParams(params) ? ['select'] : auditable;
  const form = wanted.find((one) => question.forms.includes(one));
  if (form === undefined)
    throw new VariorumError({
      code: 'not-auditable',
      message: `auditAnswer: ${question.id} is answered in free text, which a person has to judge`,
      value: question.id,
      expected: `a question with a form among ${wanted.join(', ')}`,
    });
  // What is missing would be drawn otherwise; this way the schema fills in defaults or complains.
  const complete = question.instance(params).params as Readonly<Record<string, unknown>>;
  const solved = solveVariant(question, { seed: 'audit', index: 0, level: 'medium', form, params: complete });
  return { solved: solved.fields, variant: buildVariant(solved) };
}

function requireFields(question: Question, fields: readonly SolvedField[], stated: Stated): void {
  for (const name of Object.keys(stated)) {
    const field = fields.find(({ target }) => target.name === name)?.target.field;
    if (field === undefined) throw unknownField(question, fields, name);
    if (rulesFor(field.kind).unit !== 'person') continue;
    throw new VariorumError({
      code: 'not-auditable',
      message: `auditAnswer(${question.id}): a person has to judge the field "${name}"`,
      path: [name],
      value: name,
    });
  }
}

function unknownField(question: Question, fields: readonly SolvedField[], name: string): VariorumError {
  const names = fields.map(({ target }) => target.name);
  const meant = nearest(name, names);
  const hint = meant === undefined ? `the fields are ${names.join(', ')}` : `did you mean "${meant}"?`;
  return new VariorumError({
    code: 'unknown-field',
    message: `${question.id} asks no "${name}" with these parameters; ${hint}`,
    path: [name],
    value: name,
    expected: names.join(', '),
  });
}

/** What follows from the stated values, in the question's own names. */
function followedAnswers(
  question: Question,
  variant: Variant,
  fields: readonly StatedField[],
  parsed: readonly Parsed<Answer>[],
): Answers {
  if (variant.form !== 'open') return {};
  const given = fields.map(({ view }, position): [string, Answer | null] => {
    const response = parsed[position]!;
    if (response.status !== 'given') return [view.name, null];
    return [
      view.name,
      view.kind === 'table' ? (Object.fromEntries(response.cells) as Answer) : response.answer,
    ];
  });
  return question.instance(variant.params).followThrough(Object.fromEntries(given)) ?? {};
}

function fieldAudit(variant: Variant, field: StatedField, stated: unknown, finding: Finding): FieldAudit {
  const { view, rule, key } = field;
  const rules = rulesFor(view.kind);
  return {
    ...finding,
    name: view.name,
    label: view.label,
    stated,
    key: rules.toJson(key, rule.precision),
    keyContent: rules.print(key, view, rule.precision),
    misconceptions: variant.misconceptions.filter(({ id }) => finding.misconceptions.includes(id)),
  };
}
