import { type Rational, toRational } from '@variorum/core';
import { agrees, halfUnit, type NumberRule } from '../fields/agree.ts';
import type { Scalar } from '../fields/field.ts';
import { isExact } from '../fields/scalar.ts';
import type { RoundingFlaw } from './verdict.ts';

/** With fewer significant digits than these a value is another one, not the same one rounded. */
const fewestDigits = 2;

/**
 * Whether a stated number is the key, the key rounded badly (then how), or another number.
 *
 * Digits beyond those asked for are no flaw. Trailing zeros are not seen: 0.80 counts as 0.8.
 */
export function compareNumbers(stated: Scalar, key: Scalar, rule: NumberRule): 'right' | RoundingFlaw | null {
  if (agrees(stated, key, rule)) return 'right';
  const value = toRational(stated);
  const exact = toRational(key);
  const decimals = decimalPlaces(value);
  if (isExact(rule.precision)) {
    // Nothing is rounded in a whole number, nor where the exact value has no more digits than were stated.
    if (decimals === null || decimals === 0) return null;
    if (fitsIn(exact, decimals) || digitsOf(value) < fewestDigits) return null;
    return isRounded(value, exact, decimals) ? 'not-exact' : null;
  }
  const asked = -Math.round(Math.log10(2 * halfUnit(exact, rule.precision)));
  // 4,180,000 to three digits was stated to tens of thousands.
  const places = decimals === 0 && asked < 0 && fitsIn(value, asked) ? asked : decimals;
  if (places === null || places > asked) {
    const near = agrees(value, exact, { precision: rule.precision, tolerance: { type: 'rounding' } });
    if (near) return 'right';
  }
  // A key that ends before the asked digits was not rounded, unless it was stored as rounded: then it is compared exactly.
  if (places === null || (rule.tolerance.type !== 'exact' && fitsIn(exact, asked))) return null;
  const at = Math.max(places, asked);
  if (value.equals(truncated(exact, at))) return 'truncated';
  if (value.sub(rounded(exact, at)).abs().equals(unit(at))) return 'off-by-one';
  const coarse = places < asked && digitsOf(value) >= fewestDigits;
  return coarse && isRounded(value, exact, places) ? 'too-few-digits' : null;
}

function isRounded(value: Rational, exact: Rational, places: number): boolean {
  return value.equals(rounded(exact, places)) || value.equals(truncated(exact, places));
}

const unit = (places: number): Rational => toRational(`1e${-places}`);

function truncated(value: Rational, places: number): Rational {
  const size = value.abs().div(unit(places)).floor().mul(unit(places));
  return value.s < 0n ? size.neg() : size;
}

/** Half away from zero. */
function rounded(value: Rational, places: number): Rational {
  const half = unit(places).div(2);
  return truncated(value.s < 0n ? value.sub(half) : value.add(half), places);
}

const fitsIn = (value: Rational, places: number): boolean => value.equals(truncated(value, places));

/** Decimals of a terminating number; null for 1/3. */
function decimalPlaces({ d }: Rational): number | null {
  let rest = d;
  let places = 0;
  for (const factor of [10n, 5n, 2n]) {
    for (; rest % factor === 0n; rest /= factor) places += 1;
  }
  return rest === 1n ? places : null;
}

/** Significant digits of a terminating number: 3 of 0.0125, 4 of 1200. */
function digitsOf(value: Rational): number {
  const places = decimalPlaces(value) ?? 0;
  const digits = value.abs().div(unit(places));
  return digits.equals(0) ? 0 : digits.n.toString().length;
}
