import { nearest, VariorumError } from '@variorum/core';
import type { Answer } from '../fields/field.ts';
import { rulesFor } from '../fields/kinds.ts';
import type { Parsed } from '../fields/rules.ts';
import type { Answers, Question } from '../question/question.ts';
import type { Variant } from '../variant/variant.ts';
import { feedbackFor } from './feedback.ts';
import { markField } from './mark-field.ts';
import type { FieldMarking, Marking } from './marking.ts';
import { allocate, toHundredths, toPoints } from './points.ts';

/** What a student gave, by field: texts of a form or JSON values. */
export type Response = Readonly<Record<string, unknown>>;

export interface MarkOptions {
  /** Points of the whole question; the fields share them by weight. */
  readonly points: number;
}

/**
 * Marks a response. Unreadable input gets the verdict `invalid` with what was expected; it is never an error.
 *
 * @throws VariorumError `variant-mismatch` when the variant is another question's or version's, `unknown-field`
 * for a name that the variant does not ask, `invalid-points`.
 */
export function mark(
  question: Question,
  variant: Variant,
  response: Response,
  { points }: MarkOptions,
): Marking {
  requireSame(question, variant);
  requireKnown(variant, response);
  const shares = allocate(
    toHundredths(`mark(${variant.question})`, points),
    variant.fields.map((field) => field.weight),
  );
  const parsed = new Map(
    variant.fields.map(
      ({ view }) => [view.name, rulesFor(view.kind).parse(response[view.name], view)] as const,
    ),
  );
  const follows = followedAnswers(question, variant, parsed);
  const fields = variant.fields.map((field, position): FieldMarking => {
    const { name } = field.view;
    const given = parsed.get(name)!;
    const max = shares[position]!;
    const { message, ...marked } = markField(field, given, follows[name], max);
    const chosen = given.status === 'given' ? given.answer : null;
    return {
      ...marked,
      name,
      points: toPoints(marked.points),
      max: toPoints(max),
      feedback: feedbackFor(variant, field, { ...marked, message }, chosen),
    };
  });
  const sum = (of: (field: FieldMarking) => number) =>
    toPoints(fields.reduce((all, field) => all + Math.round(of(field) * 100), 0));
  return {
    question: variant.question,
    points: sum((field) => field.points),
    max: points,
    unmarked: sum((field) => (field.verdict === 'unmarked' ? field.max : 0)),
    fields,
  };
}

/** What follows from the given answers. Options carry ids of this variant, not the author's, so they are not passed on. */
function followedAnswers(
  question: Question,
  variant: Variant,
  parsed: ReadonlyMap<string, Parsed<Answer>>,
): Answers {
  if (variant.form !== 'open') return {};
  const given: Record<string, Answer | null> = {};
  for (const { view } of variant.fields) {
    const response = parsed.get(view.name)!;
    const renamed = 'options' in view || rulesFor(view.kind).arrange !== undefined;
    if (response.status !== 'given' || renamed) given[view.name] = null;
    else if (view.kind === 'table') given[view.name] = Object.fromEntries(response.cells) as Answer;
    else given[view.name] = response.answer;
  }
  return question.instance(variant.params).followThrough(given) ?? {};
}

function requireSame(question: Question, variant: Variant): void {
  if (question.id === variant.question && question.version === variant.version) return;
  throw new VariorumError({
    code: 'variant-mismatch',
    message: `mark: the variant is of ${variant.question}@${variant.version}, the question is ${question.id}@${question.version}`,
    value: variant.question,
    expected: `a variant of ${question.id}@${question.version}`,
  });
}

function requireKnown(variant: Variant, response: Response): void {
  const names = variant.fields.map((field) => field.view.name);
  const unknown = Object.keys(response).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const meant = nearest(unknown, names);
  throw new VariorumError({
    code: 'unknown-field',
    message: `mark(${variant.question}): there is no field "${unknown}"; ${meant === undefined ? `the fields are ${names.join(', ')}` : `did you mean "${meant}"?`}`,
    path: [unknown],
    value: unknown,
    expected: names.join(', '),
  });
}
