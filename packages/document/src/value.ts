import type { Block, Inline } from './nodes.ts';
import type { Rational } from './rational.ts';

/** Finished TeX of the closed set. Made by `tex` and the printers only, so that nothing unescaped enters. */
export interface Tex {
  readonly type: 'tex';
  readonly value: string;
}

/** A number that is shown with a chosen rounding, e.g. 0.8026; `text` is plain ASCII such as `-0.8026`. */
export interface RoundedNumber {
  readonly type: 'rounded';
  readonly text: string;
}

/**
 * What templates and builders print. A number, a rational or a shape prints by its own rule in text
 * ("1,824", "3 × 32 × 32") and in mathematics (`1{,}824`, `3\times 32\times 32`); a string is text.
 */
export interface ShapeValue {
  readonly type: 'shape';
  readonly sizes: readonly number[];
}

export type NumberValue = number | bigint | Rational | RoundedNumber;
export type Printable = NumberValue | string | Tex | ShapeValue;
export type Content = Printable | Inline | Block | readonly Inline[] | readonly Block[];
