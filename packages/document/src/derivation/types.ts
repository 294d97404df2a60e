import type { MathValue } from '../print/entry.ts';
import type { Rounding } from '../print/rounded.ts';
import type { NumberValue, Tex } from '../value.ts';

/** A symbol of a formula: its TeX, its value here, and what it stands for ("kernel height"). */
export interface SymbolLike {
  readonly tex: string;
  readonly value: NumberValue;
  readonly meaning: string;
}

/** What a derivation arrives at: a number, finished TeX, or a shape, also as the plain list of its sizes. */
export type DerivedValue = MathValue | readonly number[];

/**
 * What the printer needs of a derivation, in the shape in which the compute engine returns it.
 *
 * `expression` is TeX with two macros of its own: `\sym{name}` stands for `symbols[name]`, `\by` is a product sign
 * that shows only between values (2P, but 2 · 3).
 */
export interface DerivationLike<V extends DerivedValue = DerivedValue> {
  readonly quantity: string;
  readonly meaning: string;
  readonly expression: string;
  readonly symbols: Readonly<Record<string, SymbolLike>>;
  readonly value: V;
  readonly steps?: readonly DerivationLike[];
}

export interface DerivationOptions {
  /** How values that are not whole are shown; one that changes by it stands after `\approx`. */
  readonly rounding?: Rounding;
}

/** A derivation as finished TeX, in parts and as a whole. */
export interface DerivationTex {
  readonly quantity: Tex;
  readonly formula: Tex;
  readonly substitution: Tex;
  readonly value: Tex;
  /** `quantity = formula = substitution = value`, without a part that repeats the one before it. */
  readonly equation: Tex;
  /** The same over several lines, aligned at the relations. */
  readonly aligned: Tex;
}
