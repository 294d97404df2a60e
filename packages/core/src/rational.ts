import Fraction from 'fraction.js';

/** An exact rational number of any size (fraction.js over bigint). */
export type Rational = Fraction;
export const Rational: typeof Fraction = Fraction;
