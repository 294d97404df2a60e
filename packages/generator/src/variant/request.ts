import { VariorumError } from '@variorum/core';
import { type Form, forms } from '../question/form.ts';
import { type Level, levels } from '../question/level.ts';
import type { Question } from '../question/question.ts';

/** Which variant of a question is wanted. */
export interface VariantRequest {
  /** Secret of the exam or of the practice session. */
  readonly seed: string;
  /** Which variant under this seed, from 0. */
  readonly index: number;
  readonly level: Level;
  readonly form: Form;
  /** Parameters fixed by the user; the others are drawn. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** Number of options of the choice form, the key included: 4 to 8, 5 where left out. */
  readonly options?: number;
}

export const defaultOptions = 5;
const optionRange = [4, 8] as const;

/** @throws VariorumError `unknown-form`, `unknown-level`, `invalid-value`. */
export function checkRequest(question: Question, request: VariantRequest): void {
  const { seed, index, level, form, options = defaultOptions } = request;
  if (!question.forms.includes(form)) {
    const known = (forms as readonly string[]).includes(form);
    refuse(
      question,
      'unknown-form',
      'form',
      form,
      `${known ? 'its forms: ' : ''}${question.forms.join(', ')}`,
    );
  }
  if (!levels.includes(level)) refuse(question, 'unknown-level', 'level', level, levels.join(', '));
  if (typeof seed !== 'string' || seed === '')
    refuse(question, 'invalid-value', 'seed', seed, 'a text that is not empty');
  if (!Number.isSafeInteger(index) || index < 0)
    refuse(question, 'invalid-value', 'index', index, 'a whole number from 0');
  const [fewest, most] = optionRange;
  if (!Number.isInteger(options) || options < fewest || options > most) {
    refuse(question, 'invalid-value', 'options', options, `a whole number from ${fewest} to ${most}`);
  }
}

function refuse(question: Question, code: string, name: string, value: unknown, expected: string): never {
  throw new VariorumError({
    code,
    message: `${question.id}: ${name} is ${JSON.stringify(value)}, expected ${expected}`,
    path: [name],
    value,
    expected,
  });
}
