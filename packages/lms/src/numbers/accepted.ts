import { type Rational, toRational } from '@variorum/core';
import { isRational, rounded } from '@variorum/document';
import { type NumberRule, type Precision, type Scalar, toleranceWidth } from '@variorum/generator';

/** A number with the distance within which others count as it: plain decimals, which importers read. */
export interface AcceptedNumber {
  readonly value: string;
  /** Absolute, ends included; "0" for an exact value. */
  readonly tolerance: string;
}

/** Digits to which a fraction is asked for where only decimal numbers can be typed. */
export const fractionDigits = 4;

const mostDigits = 15;
const toleranceDigits = 12;

/** Whether a number has no end as a decimal. */
export function isEndless(value: Scalar): boolean {
  if (!isRational(value)) return false;
  let rest = value.d;
  for (const prime of [2n, 5n]) while (rest % prime === 0n) rest /= prime;
  return rest !== 1n;
}

/** A number as a decimal, to 15 significant digits where it has no end: `-0.05`. */
export function decimalText(value: Scalar): string {
  const exact = toRational(value);
  if (isEndless(exact)) return rounded(exact, { significant: mostDigits }).text;
  if (exact.d === 1n) return rounded(exact, { decimals: 0 }).text;
  const { text } = rounded(exact, { decimals: decimalsOf(exact) });
  return text.replace(/0+$/, '');
}

function decimalsOf({ d }: Rational): number {
  let decimals = 0;
  for (let unit = 1n; unit % d !== 0n; unit *= 10n) decimals += 1;
  return decimals;
}

/**
 * The numbers that count as a key or as a known mistake, the one to show first. Under the tolerance `rounding` these
 * are two where the value has more digits than asked for: it and its rounding, each with half a unit around it.
 * An exact fraction without an end is asked for to 4 significant digits.
 */
export function acceptedNumbers(value: Scalar, rule: NumberRule): AcceptedNumber[] {
  const { precision, tolerance } = isExactly(rule.precision) && isEndless(value) ? fractionRule : rule;
  const exact = toRational(value);
  const width = toleranceText(toleranceWidth(exact, { precision, tolerance }));
  const own = { value: decimalText(value), tolerance: width };
  if (isExactly(precision)) return [own];
  const asRounded = toRational(rounded(exact, precision).text);
  if (asRounded.equals(exact)) return [own];
  const shown = { value: decimalText(asRounded), tolerance: width };
  if (tolerance.type === 'rounding') return [shown, own];
  const outside = asRounded.sub(exact).abs().gt(toRational(width));
  return outside ? [own, { ...shown, tolerance: '0' }] : [own];
}

const fractionRule: NumberRule = {
  precision: { significant: fractionDigits },
  tolerance: { type: 'rounding' },
};

function isExactly(precision: Precision): precision is { readonly exact: true } {
  return 'exact' in precision;
}

/** A width without the noise of the last bits, never in the notation `5e-7`, which not every importer reads. */
function toleranceText(width: number): string {
  if (width === 0) return '0';
  return decimalText(toRational(Number(width.toPrecision(toleranceDigits))));
}
