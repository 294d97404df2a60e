import { type Rational, toRational } from '@variorum/core';
import { rounded } from '@variorum/document';
import type { Precision, Scalar, Tolerance } from './field.ts';
import { approximate, isExact } from './scalar.ts';

/** How a number is asked for and how far from the key it may lie. */
export interface NumberRule {
  readonly precision: Precision;
  readonly tolerance: Tolerance;
}

export const exactRule: NumberRule = { precision: { exact: true }, tolerance: { type: 'exact' } };

/** One unit of the last digit asked for, as a power of ten; the same for the value and for its rounding but at a carry. */
function unitExponent(value: Scalar, precision: Exclude<Precision, { exact: true }>): number {
  if ('decimals' in precision) return -precision.decimals;
  const size = Math.abs(approximate(value));
  const order = size === 0 ? 0 : Math.floor(Math.log10(size) + 1e-12);
  return order - precision.significant + 1;
}

/** Half a unit of the last digit asked for; 0 where the value is asked exactly. */
export function halfUnit(value: Scalar, precision: Precision): number {
  return isExact(precision) ? 0 : 10 ** unitExponent(value, precision) / 2;
}

/** How far from a key an answer may lie, as a double. */
export function toleranceWidth(key: Scalar, { precision, tolerance }: NumberRule): number {
  switch (tolerance.type) {
    case 'exact':
      return 0;
    case 'rounding':
      return halfUnit(key, precision);
    case 'absolute':
      return tolerance.value;
    case 'relative':
      return tolerance.value * Math.abs(approximate(key));
  }
}

/**
 * How near a value is to the point where its rounding changes, as a share of a unit: 0 at 0.125 to two decimals,
 * 0.5 in the middle between two such points. 0.5 where no rounding is asked.
 */
export function boundaryDistance(value: Scalar, precision: Precision): number {
  if (isExact(precision) || Number.isSafeInteger(value)) return 0.5;
  const units = Math.abs(approximate(value)) / 10 ** unitExponent(value, precision);
  return Math.abs(units - Math.floor(units) - 0.5);
}

/**
 * Whether a given number counts as the key. Exact arithmetic throughout, ends included.
 *
 * With tolerance `rounding` it does when it lies within half a unit of the key or of the key as rounded, so that
 * every number that rounds to the key counts, and the key with more digits as well. Under the other tolerances the
 * rounded key counts too: a tolerance never excludes a correctly rounded answer.
 */
export function agrees(given: Scalar, key: Scalar, { precision, tolerance }: NumberRule): boolean {
  const value = toRational(given);
  const exact = toRational(key);
  if (value.equals(exact)) return true;
  if (!isExact(precision)) {
    const asRounded = toRational(rounded(exact, precision).text);
    if (value.equals(asRounded)) return true;
    if (tolerance.type === 'rounding') {
      const half = tenTo(unitExponent(exact, precision)).div(2);
      return within(value, exact, half) || within(value, asRounded, half);
    }
  }
  if (tolerance.type === 'absolute') return within(value, exact, toRational(tolerance.value));
  if (tolerance.type === 'relative')
    return within(value, exact, toRational(tolerance.value).mul(exact.abs()));
  return false;
}

function within(a: Rational, b: Rational, distance: Rational): boolean {
  return a.sub(b).abs().lte(distance);
}

function tenTo(exponent: number): Rational {
  return toRational(`1e${exponent}`);
}
