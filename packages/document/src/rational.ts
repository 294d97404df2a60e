import type Fraction from 'fraction.js';

/** An exact rational number as fraction.js has it: sign, numerator and denominator as bigint. */
export type Rational = Fraction;
