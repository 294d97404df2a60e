import { type Rational, toRational, VariorumError } from '@variorum/core';
import { rounded } from '@variorum/document';
import type { ScalarJson } from '../variant/variant.ts';
import type { Precision, Scalar } from './field.ts';

/** Decimals and digits that a floating-point key keeps beyond those asked for: engines differ only far behind them. */
const guardDigits = 4;
const mostSignificant = 12;
const longestDecimal = 15;

export function isExact(precision: Precision): precision is { readonly exact: true } {
  return 'exact' in precision;
}

/** A scalar as a double, for comparisons with a margin. */
export function approximate(value: Scalar): number {
  return typeof value === 'number' ? value : value.valueOf();
}

/** Whether two scalars are the same number; a double counts as the decimal it prints as. */
export function sameScalar(a: Scalar, b: Scalar): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a === b;
  return toRational(a).equals(toRational(b));
}

/**
 * The exact value that stands for a scalar everywhere outside the solver: whole numbers and rationals are kept,
 * other doubles are cut to the digits asked for and a few more, so that every engine gets the same bytes.
 *
 * @throws VariorumError `invalid-answer` for NaN and infinities.
 */
export function settle(value: Scalar, precision: Precision): Scalar {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  if (!Number.isFinite(value)) {
    throw new VariorumError({
      code: 'invalid-answer',
      message: `settle: the answer ${value} is not a finite number`,
      value,
      expected: 'a finite number or a rational',
    });
  }
  if (isExact(precision)) return toRational(rounded(value, { significant: mostSignificant }).text);
  const kept =
    'decimals' in precision
      ? { decimals: precision.decimals + guardDigits }
      : {
          significant: Math.max(
            precision.significant,
            Math.min(precision.significant + guardDigits, mostSignificant),
          ),
        };
  return toRational(rounded(value, kept).text);
}

/** A whole number as a number, a short decimal as "0.05", any other rational as "3/8". */
export function scalarToJson(value: Scalar, precision: Precision): ScalarJson {
  const settled = settle(value, precision);
  if (typeof settled === 'number') return settled === 0 ? 0 : settled;
  const { s, n, d } = settled;
  if (d === 1n) {
    const whole = s * n;
    const number = Number(whole);
    return Number.isSafeInteger(number) ? number : whole.toString();
  }
  return shortDecimal(settled) ?? `${s * n}/${d}`;
}

/** Reads what `scalarToJson` wrote. */
export function scalarFromJson(json: ScalarJson): Scalar {
  if (typeof json === 'number') return Number.isSafeInteger(json) ? json : toRational(json);
  return toRational(json);
}

function shortDecimal({ s, n, d }: Rational): string | null {
  let rest = d;
  let places = 0;
  for (; places < longestDecimal && rest !== 1n; places++) {
    if (rest % 10n === 0n) rest /= 10n;
    else if (rest % 5n === 0n) rest /= 5n;
    else if (rest % 2n === 0n) rest /= 2n;
    else return null;
  }
  if (rest !== 1n) return null;
  const digits = ((n * 10n ** BigInt(places)) / d).toString().padStart(places + 1, '0');
  return `${s < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** ASCII text of a scalar as it is shown at a precision: equal texts look equal on paper. */
export function shownText(value: Scalar, precision: Precision): string {
  if (Number.isSafeInteger(value) && (isExact(precision) || 'decimals' in precision))
    return String(value === 0 ? 0 : value);
  if (isExact(precision)) return String(scalarToJson(value, precision));
  const text = rounded(settle(value, precision), precision).text;
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
