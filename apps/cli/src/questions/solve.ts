import { drawVariant, type Form, type Question, type Variant } from '@variorum/generator';

/** Forms in the order in which one asks for the bare answers. */
const barest: readonly Form[] = ['open', 'select', 'choice', 'essay'];

/**
 * A question solved for complete parameters: nothing is drawn.
 *
 * @throws VariorumError `invalid-param`, `unknown-param` as the question's schema says
 */
export function solveQuestion(question: Question, params: Readonly<Record<string, unknown>>): Variant {
  // What is missing would be drawn otherwise; this way the schema fills in defaults or complains.
  const complete = question.instance(params).params as Readonly<Record<string, unknown>>;
  const form = barest.find((one) => question.forms.includes(one)) ?? 'open';
  return drawVariant(question, { seed: 'solve', index: 0, level: 'medium', form, params: complete });
}
