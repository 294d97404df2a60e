import { type Inline, isRational, type NumberValue, numberText, rounded } from '@variorum/document';
import type { Precision, Scalar } from './field.ts';
import { isExact, settle } from './scalar.ts';

/** A double with more decimals than these is shown rounded, also where an exact value is asked: a mistake led to it. */
const mostDecimals = 6;

/** A scalar as it is printed at a precision. A whole number asked to decimals needs no zeros behind the point. */
export function shownValue(value: Scalar, precision: Precision): NumberValue {
  const settled = settle(value, precision);
  if (isExact(precision)) {
    const endless =
      typeof value === 'number' &&
      typeof settled !== 'number' &&
      10n ** BigInt(mostDecimals) % settled.d !== 0n;
    return endless ? rounded(settled, { significant: mostDecimals }) : settled;
  }
  const whole = typeof settled === 'number' || settled.d === 1n;
  return whole && 'decimals' in precision ? settled : rounded(settled, precision);
}

/** A scalar as text for people: "1,824", "−3", "0.8026" as rounded, "3/8". */
export function scalarText(value: Scalar, precision: Precision): string {
  return numberText(shownValue(value, precision));
}

/** A rational that always prints as a fraction: "1/4" rather than "0.25". */
export function fractionText(value: Scalar): string {
  return isRational(value) ? numberText(value, { as: 'fraction' }) : numberText(value);
}

export function textInline(value: string): Inline[] {
  return [{ type: 'text', value }];
}
