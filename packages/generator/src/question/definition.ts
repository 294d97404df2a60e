import type { Content } from '@variorum/document';
import type { $ZodType } from 'zod/v4/core';
import type { AnswersOf, Fields } from '../fields/field.ts';
import type { Draw } from '../random/draw.ts';
import type { Form } from './form.ts';
import type { Level } from './level.ts';

/** What a template may print: typed values, trees, and records or lists of them. */
export type TemplateValue =
  | Content
  | boolean
  | null
  | { readonly [name: string]: TemplateValue }
  | readonly TemplateValue[];
export type TemplateValues = { readonly [name: string]: unknown };

/** The exact answers, and what the worked solution shows on the way to them. */
export interface Solved<F extends Fields, W> {
  readonly answers: AnswersOf<F>;
  readonly work: W;
}

/** A wrong method that students use, as a formula over the same parameters. Its text stands in feedback.md under its id. */
export interface Misconception<P, F extends Fields, W> {
  readonly id: string;
  /** The mistake in a few words, for reports: "forgot the bias". */
  readonly title: string;
  /** The answers this method leads to, for the fields it changes; null where it does not apply. */
  answers(params: P, solved: Solved<F, W>): Partial<AnswersOf<F>> | null;
}

/**
 * A question: a template with parameters from which variants are drawn. Everything here is pure.
 * Texts stand beside it in stem.md, solution.md and feedback.md; a second way to the answer in oracle.ts.
 */
export interface QuestionDefinition<P extends object, F extends Fields, W> {
  readonly id: string;
  /** Rises when the output of a seed changes. */
  readonly version: number;
  readonly title: string;
  /** What it asks, in one sentence, for lists. */
  readonly summary: string;
  readonly topics: readonly string[];
  readonly forms: readonly [Form, ...Form[]];
  /** Ranges, units and one line of meaning per parameter (`.describe`). */
  readonly params: $ZodType<P>;
  /**
   * The only randomness. Returns null to draw again (counted as a resampling).
   * `given` holds the parameters that a user fixed: they replace the drawn ones afterwards, so a sampler reads
   * it only where the others should fit them.
   */
  sample(draw: Draw, level: Level, form: Form, given: Readonly<Partial<P>>): P | null;
  /** Why drawn parameters would make an unfair or degenerate variant; null if they do not. Parameters given by a user are exempt. */
  unfair?(params: P): string | null;
  /**
   * All fields. A form asks those that fit it: `select` the fields of kind choices, `essay` those of kind essay,
   * `open` all but the essays; `choice` is derived from the open ones.
   */
  fields(params: P, form: Form): F;
  solve(params: P): Solved<F, W>;
  readonly misconceptions: readonly Misconception<P, F, W>[];
  /** Fields that the choice form asks, all scalar, shape, vector or matrix fields by default; or one cell of a table: `table.cell`. */
  readonly choice?: { readonly fields: readonly string[] };
  /** Values for stem.md; the answer is out of its reach. */
  stem(params: P, form: Form): TemplateValues;
  /** Values for solution.md. */
  solution(params: P, solved: Solved<F, W>, form: Form): TemplateValues;
  /** Values for feedback.md; those of the solution by default. */
  feedback?(params: P, solved: Solved<F, W>, form: Form): TemplateValues;
  /**
   * Tables and chains: the values of later answers that follow correctly from a student's own earlier ones.
   * `given` holds what the student gave, `null` where nothing usable stands.
   */
  followThrough?(params: P, given: GivenAnswers<F>): Partial<AnswersOf<F>>;
  /** Hand work in elementary operations (one multiplication, addition or look-up each). */
  effort(params: P): number;
}

export type GivenAnswers<F extends Fields> = { readonly [N in keyof F]: AnswersOf<F>[N] | null };

/** A second way to the answers that shares no formula with `solve`; for tests only, so it stands in its own file. */
export interface OracleDefinition<P, F extends Fields> {
  /** One line: "slides the window over the padded input and counts its positions". */
  readonly method: string;
  answers(params: P): Partial<AnswersOf<F>> | Promise<Partial<AnswersOf<F>>>;
}
