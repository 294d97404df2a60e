import type { Scalar } from './derivation.ts';
import { rationalSquareRoot } from './exact.ts';
import { Rational } from './rational.ts';

/** The floating-point number nearest to a scalar. */
export function toNumber(value: Scalar): number {
  return typeof value === 'number' ? value : value.valueOf();
}

/** √value: exact where it is rational, otherwise a floating-point number. The value must not be negative. */
export function squareRoot(value: Rational): Scalar {
  return rationalSquareRoot(value) ?? Math.sqrt(value.valueOf());
}

/** numerator / denominator: exact where both are. */
export function quotient(numerator: Scalar, denominator: Scalar): Scalar {
  if (typeof numerator !== 'number' && typeof denominator !== 'number') return numerator.div(denominator);
  return toNumber(numerator) / toNumber(denominator);
}

/** scale · value + shift: exact where all three are. */
export function scaleAndShift(value: Scalar, scale: Rational, shift: Rational): Scalar {
  if (typeof value !== 'number') return scale.mul(value).add(shift);
  return scale.valueOf() * value + shift.valueOf();
}

export function sumOf(values: readonly Rational[]): Rational {
  return values.reduce((sum, value) => sum.add(value), new Rational(0));
}

export function meanOf(values: readonly Rational[]): Rational {
  return sumOf(values).div(values.length);
}
