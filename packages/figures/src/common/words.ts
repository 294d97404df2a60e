import type { NumberValue } from '@variorum/document';

/** A value to show: a number in any form, text as it stands, or null where the student has to find it. */
export type CellValue = NumberValue | string | null;

/** A number as text: a true minus sign, thousands grouped by commas, no trace of binary rounding. */
export function numberText(value: NumberValue): string {
  if (typeof value === 'bigint') return signed(value.toString());
  if (typeof value === 'number') return signed(plain(value));
  if ('type' in value) return signed(value.text);
  const sign = value.s < 0n ? '-' : '';
  return signed(value.d === 1n ? `${sign}${value.n}` : `${sign}${value.n}/${value.d}`);
}

/** A value as the figure shows it; a value to find is `?`. */
export const cellText = (value: CellValue): string =>
  value === null ? '?' : typeof value === 'string' ? value : numberText(value);

/** A value as the text alternative says it. */
export const cellWords = (value: CellValue): string =>
  value === null ? 'unknown' : value === '' ? 'empty' : cellText(value);

/** "1 channel", "1,824 channels"; a null count is "an unknown number of channels". */
export function count(amount: number | null, one: string, many = `${one}s`): string {
  if (amount === null) return `an unknown number of ${many}`;
  return `${numberText(amount)} ${amount === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function series(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The first letter as a capital, for the beginning of a sentence. */
export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const superscripts: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((digit, value) => [String(value), digit] as const).concat([['-', '⁻']]),
);

function plain(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`numberText: expected a finite number, got ${value}`);
  if (Number.isSafeInteger(value)) return String(value + 0);
  const [mantissa = '', exponent] = String(Number(value.toPrecision(12)) + 0).split('e');
  if (exponent === undefined) return mantissa;
  const power = `10${[...exponent.replace('+', '')].map((digit) => superscripts[digit] ?? digit).join('')}`;
  return mantissa === '1' ? power : `${mantissa} × ${power}`;
}

function signed(ascii: string): string {
  if (ascii.length < 4 && !ascii.startsWith('-')) return ascii;
  return ascii
    .replaceAll('-', '\u2212')
    .replace(/(?<![.\d])\d{4,}/g, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));
}
