import { type Rational, toRational } from '@variorum/core';

export type ParsedNumber = { readonly value: Rational } | { readonly problem: string };

const longestNumber = 64;
const wholePart = String.raw`(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:'\d{3})+)`;
const numberPattern = new RegExp(
  String.raw`^([+-]?)(${wholePart})?(?:\.(\d*))?(?:(?:e|\*10\^)([+-]?\d{1,2}))?$`,
  'i',
);
const decimalComma = /^[+-]?(?:\d+,\d+|\d{1,3}(?:\.\d{3})+,\d+)$/;

/**
 * Reads a number as students write it: `1,824`, `1 824`, `1824`, `1'824`, `−3` (U+2212), `.5`, `3/4`, `1.5e-3`,
 * `1.5 · 10^-3`.
 *
 * A comma groups thousands: exactly three digits follow it and the first group does not start with 0. Any other
 * comma is refused with the spelling that would be right, since `0,05` could be misread.
 */
export function parseNumber(given: string | number): ParsedNumber {
  if (typeof given === 'number') {
    return Number.isFinite(given)
      ? { value: toRational(given) }
      : { problem: `${given} is not a finite number` };
  }
  if (given.length > longestNumber)
    return { problem: `a number of at most ${longestNumber} characters is expected` };
  const text = plainCharacters(given);
  const parts = text.split('/');
  if (parts.length > 2) return unreadable(given);
  const numbers = parts.map((part) => readDecimal(part.trim()));
  const unread = numbers.indexOf(null);
  if (unread >= 0) return decimalCommaProblem(parts[unread]!.trim()) ?? unreadable(given);
  const [numerator, denominator] = numbers as [Rational, Rational?];
  if (denominator === undefined) return { value: numerator };
  if (denominator.equals(0)) return { problem: `"${given.trim()}" divides by zero` };
  return { value: numerator.div(denominator) };
}

function plainCharacters(given: string): string {
  return given
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2013]/g, '-')
    .replace(/\u2019/g, "'")
    .replace(/\u2044/g, '/')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?[·⋅×x*] ?10 ?\^ ?/i, '*10^')
    .replace(/^([+-]) /, '$1');
}

function readDecimal(text: string): Rational | null {
  const match = numberPattern.exec(text);
  if (match === null) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  if (whole + fraction === '' || /^0\D/.test(whole)) return null;
  return toRational(`${sign}${whole.replace(/\D/g, '')}.${fraction}e${exponent}`);
}

function decimalCommaProblem(part: string): ParsedNumber | null {
  if (!decimalComma.test(part)) return null;
  const suggestion = part.replaceAll('.', '').replace(',', '.');
  return { problem: `"${part}" is not clear: write decimals with a point, ${suggestion}` };
}

function unreadable(given: string): ParsedNumber {
  return { problem: `"${given.trim()}" is not a number; write for example 1824, 1,824, 0.05, 3/4 or 1.5e-3` };
}
