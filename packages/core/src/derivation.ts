import type { Rational } from './rational.ts';

/** A number that occurs in a derivation. */
export type Scalar = number | Rational;

/** A symbol of a formula with the value it has here. */
export interface SymbolValue {
  /** How the symbol is written, in TeX: `K_h`. */
  readonly tex: string;
  readonly value: Scalar;
  /** What it stands for, in words without an article: "kernel height". */
  readonly meaning: string;
}

/**
 * One step from a rule to a value, as data: formula and substitution are two readings of `expression`.
 *
 * `expression` is TeX with two macros of our own. `\sym{name}` stands for `symbols[name]`: printed as its
 * letter in the formula, as its value (in brackets when negative) in the substitution. `\by` is a product
 * sign: nothing in the formula (2P), `\cdot` in the substitution (2·3).
 */
export interface Derivation<V = Scalar> {
  /** TeX of the quantity on the left of the equals sign: `H_\text{out}`. */
  readonly quantity: string;
  /** The quantity in words, without an article: "output height". */
  readonly meaning: string;
  readonly expression: string;
  readonly symbols: Readonly<Record<string, SymbolValue>>;
  readonly value: V;
  /** Derivations of values that this one uses, in the order in which a person works. */
  readonly steps?: readonly Derivation<Scalar>[];
}
