import type { Scalar } from './derivation.ts';
import type { Exact } from './exact.ts';
import { rationalSquareRoot, toRational } from './exact.ts';
import { Rational } from './rational.ts';

/** The floating-point number nearest to a scalar. */
export function toNumber(value: Scalar): number {
  return typeof value === 'number' ? value : value.valueOf();
}

const mostDecimalDigits = 15;

/**
 * Reads what a person wrote exactly, and keeps what a machine computed: a number that needs more than 15
 * significant digits is a floating-point result and stays one, every other value becomes rational.
 * @throws VariorumError `invalid-value`, as `toRational`.
 */
export function toScalar(value: Exact): Scalar {
  if (typeof value !== 'number' || !Number.isFinite(value)) return toRational(value);
  return Number(value.toPrecision(mostDecimalDigits)) === value ? toRational(value) : value;
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
