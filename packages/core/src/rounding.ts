import type { Scalar } from './derivation.ts';
import { toRational } from './exact.ts';
import type { Rational } from './rational.ts';
import { requireInteger } from './validate.ts';

/** How many digits are kept: after the point, or from the first digit that is not zero. */
export type Precision = { readonly decimals: number } | { readonly significant: number };

/**
 * A value rounded, half away from zero, as decimal digits with an ASCII minus: 0.802649 to four
 * significant digits is `"0.8026"`, 9.996 to three is `"10.0"`, 12345 to two is `"12000"`.
 *
 * A floating-point number counts as the decimal it prints as, so 1.005 to two decimals is `"1.01"`.
 * Zeros at the end are kept, because they are part of the statement; a negative value that rounds to
 * zero is `"0.00"`, without a sign.
 * @throws VariorumError `invalid-value` for NaN, infinities and impossible precisions.
 */
export function roundTo(value: Scalar, precision: Precision): string {
  return cut('roundTo', value, precision, roundHalfUp);
}

/** A value cut off towards zero at a precision, in the form of `roundTo`: 0.802649 is `"0.802"` at three digits. */
export function truncateTo(value: Scalar, precision: Precision): string {
  return cut('truncateTo', value, precision, (numerator, denominator) => numerator / denominator);
}

/**
 * How far a value lies from the nearest point where its rounding changes, as a fraction (0 to 0.5) of a
 * unit in the last place kept: 0 for 0.125 at two decimals, 0.5 for 0.12, 0.1 for 0.1240.
 *
 * A variant whose answer is closer than 0.1 asks students to agree on digits they may not have.
 */
export function distanceToRoundingBoundary(value: Scalar, precision: Precision): number {
  const exact = toRational(value);
  const places = keptPlaces('distanceToRoundingBoundary', exact, precision);
  const { n, d } = scale(exact, places);
  const remainder = n % d;
  const fromHalf = 2n * remainder - d;
  return Number(((fromHalf < 0n ? -fromHalf : fromHalf) * 10n ** 15n) / (2n * d)) / 1e15;
}

function cut(
  where: string,
  value: Scalar,
  precision: Precision,
  quotient: (numerator: bigint, denominator: bigint) => bigint,
): string {
  const exact = toRational(value);
  let places = keptPlaces(where, exact, precision);
  const scaled = scale(exact, places);
  let digits = quotient(scaled.n, scaled.d);
  const carried = 'significant' in precision && digits >= 10n ** BigInt(precision.significant);
  if (carried) {
    digits /= 10n;
    places -= 1;
  }
  const sign = exact.s < 0n && digits !== 0n ? '-' : '';
  return sign + placePoint(digits, places);
}

/** Places after the point that a precision keeps of this value; negative left of the point. */
function keptPlaces(where: string, value: Rational, precision: Precision): number {
  if ('decimals' in precision) return requireInteger(where, 'decimals', precision.decimals, 0);
  const significant = requireInteger(where, 'significant', precision.significant, 1);
  return significant - 1 - (value.n === 0n ? 0 : orderOfMagnitude(value));
}

/** ⌊log₁₀ |value|⌋. */
function orderOfMagnitude({ n, d }: Rational): number {
  const guess = n.toString().length - d.toString().length;
  const atLeast = guess >= 0 ? n >= d * 10n ** BigInt(guess) : n * 10n ** BigInt(-guess) >= d;
  return atLeast ? guess : guess - 1;
}

function scale({ n, d }: Rational, places: number): { n: bigint; d: bigint } {
  return places >= 0 ? { n: n * 10n ** BigInt(places), d } : { n, d: d * 10n ** BigInt(-places) };
}

function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

function placePoint(digits: bigint, places: number): string {
  if (places <= 0) return (digits * 10n ** BigInt(-places)).toString();
  const text = digits.toString().padStart(places + 1, '0');
  return `${text.slice(0, -places)}.${text.slice(-places)}`;
}
