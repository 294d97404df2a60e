import type { NumberValue, Tex } from '../value.ts';
import { type NumberStyle, numberParts } from './number-parts.ts';

const MINUS = '\u2212';

const grouped = (digits: string, separator: string) => digits.replace(/\B(?=(?:\d{3})+$)/g, separator);

interface Notation {
  readonly minus: string;
  readonly separator: string;
  readonly fraction: (numerator: string, denominator: string) => string;
}

function write(value: NumberValue, style: NumberStyle, caller: string, notation: Notation): string {
  const parts = numberParts(value, style, caller);
  const group = (digits: string) => grouped(digits, notation.separator);
  const size =
    parts.kind === 'fraction'
      ? notation.fraction(group(parts.numerator), group(parts.denominator))
      : group(parts.integer) + (parts.decimals && `.${parts.decimals}`);
  return parts.negative ? notation.minus + size : size;
}

/**
 * A number as running text: "1,824", "−3" (U+2212), "0.05", "2/3".
 * A rational prints as a decimal where it ends within 6 decimals, else (or with `as: 'fraction'`) as a fraction.
 * @throws RangeError for NaN, infinities, and a JavaScript number of more than 6 decimals: round it first.
 */
export function numberText(value: NumberValue, style: NumberStyle = {}): string {
  return write(value, style, 'numberText', {
    minus: MINUS,
    separator: ',',
    fraction: (numerator, denominator) => `${numerator}/${denominator}`,
  });
}

/** A number in mathematics: `1{,}824`, `-3`, `0.05`, `-\frac{2}{3}`; chosen and refused as by `numberText`. */
export function numberTex(value: NumberValue, style: NumberStyle = {}): Tex {
  const source = write(value, style, 'numberTex', {
    minus: '-',
    separator: '{,}',
    fraction: (numerator, denominator) => `\\frac{${numerator}}{${denominator}}`,
  });
  return { type: 'tex', value: source };
}

/** A number in ASCII without grouping, for keys, CSV and JSON: `1824`, `-3`, `0.05`, `2/3`. */
export function numberPlain(value: NumberValue, style: NumberStyle = {}): string {
  return write(value, style, 'numberPlain', {
    minus: '-',
    separator: '',
    fraction: (numerator, denominator) => `${numerator}/${denominator}`,
  });
}
