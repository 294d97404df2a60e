import type { FieldView, Inline, Root } from '@variorum/document';
import type { Precision, RubricCriterion, Tolerance } from '../fields/field.ts';
import type { Form } from '../question/form.ts';
import type { Level } from '../question/level.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A number in JSON: an integer as a number, any other exact value as "3/8" or "0.05". */
export type ScalarJson = number | string;
export type AnswerJson =
  | ScalarJson
  | null
  | readonly ScalarJson[]
  | readonly (readonly ScalarJson[])[]
  | { readonly [cell: string]: ScalarJson };

/** One question with its numbers, solved: plain JSON, all that crosses from the generator to writers and exports. Private: it holds the key. */
export interface Variant {
  readonly question: string;
  readonly version: number;
  readonly title: string;
  readonly topics: readonly string[];
  readonly form: Form;
  /** Null where parameters were given by the user. */
  readonly level: Level | null;
  readonly params: Json;
  readonly effort: number;
  readonly fields: readonly VariantField[];
  readonly misconceptions: readonly VariantMisconception[];
  readonly stem: Root;
  readonly solution: Root;
}

export interface VariantField {
  readonly view: FieldView;
  readonly weight: number;
  readonly precision: Precision;
  readonly tolerance: Tolerance;
  readonly key: AnswerJson;
  /** The key as a person reads it. */
  readonly keyContent: readonly Inline[];
  /** Wrong answers that are recognised; two misconceptions may share one. */
  readonly mistakes: readonly Mistake[];
  /** Why each option is right or wrong (choice and choices). */
  readonly reasons?: Readonly<Record<string, Root>>;
  readonly modelAnswer?: Root;
  readonly rubric?: readonly RubricCriterion[];
  /** Weight of single cells of a table. */
  readonly cellWeights?: Readonly<Record<string, number>>;
}

export interface Mistake {
  readonly answer: AnswerJson;
  readonly content: readonly Inline[];
  /** Ids in `Variant.misconceptions`. */
  readonly misconceptions: readonly string[];
}

export interface VariantMisconception {
  readonly id: string;
  readonly title: string;
  readonly feedback: Root;
}
