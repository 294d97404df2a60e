import type { Form, Level } from '@variorum/generator';

/** A law that a variant broke, with the call that brings the variant back. */
export interface Breach {
  readonly law: string;
  readonly problem: string;
  readonly replay: string;
  /** How many variants broke the law in this way or another. */
  readonly times: number;
}

/** What was seen of a question in one form at one level. */
export interface SeriesReport {
  readonly form: Form;
  readonly level: Level;
  readonly tried: number;
  /** Variants that differ in their parameters. */
  readonly distinct: number;
  readonly effort: { readonly least: number; readonly median: number; readonly most: number };
  /** Draws that were thrown away to find fair ones. */
  readonly resampled: number;
  /** Mean number of options of the choice form; null in other forms. */
  readonly meanOptions: number | null;
  readonly microseconds: { readonly solve: number; readonly build: number; readonly laws: number };
}

export interface QuestionReport {
  readonly question: string;
  readonly oracle: string | null;
  readonly series: readonly SeriesReport[];
  readonly breaches: readonly Breach[];
}
