import { Rational } from '@variorum/core';
import { isNumberValue, type NumberValue, numberPlain, sameValue } from '@variorum/document';
import { describe } from '../describe.ts';
import { type Helper, type HelperTable, numberOf } from './helper.ts';

/**
 * Whether a value counts as true in a condition: false, 0, the empty text, the empty list and null do not.
 * @throws TypeError for NaN
 */
export function isTrue(value: unknown): boolean {
  if (Number.isNaN(value)) throw new TypeError('NaN is neither true nor false');
  if (value === null || value === false || value === '') return false;
  if (isNumberValue(value)) return !sameValue(value, 0);
  return !Array.isArray(value) || value.length > 0;
}

function isEqual(a: unknown, b: unknown): boolean {
  if (isNumberValue(a) && isNumberValue(b)) return sameValue(a, b);
  const plain = (value: unknown) => value === null || typeof value === 'string' || typeof value === 'boolean';
  if ((plain(a) || isNumberValue(a)) && (plain(b) || isNumberValue(b))) return a === b;
  throw new TypeError(
    `only numbers, texts, true, false and null are compared, got ${describe(a)} and ${describe(b)}`,
  );
}

const exact = (value: unknown): Rational => {
  const number = numberOf(value);
  return typeof number === 'object' && 'n' in number ? number : new Rational(decimal(number));
};

/** Digits without sign of a fraction: those print as n/d, which fraction.js reads as well. */
const decimal = (value: NumberValue): string =>
  typeof value === 'number' && !Number.isInteger(value) ? String(value) : numberPlain(value);

const comparison = (name: string, holds: (order: number) => boolean): Helper => ({
  usage: `${name} a b`,
  arity: [2, 2],
  run: ([a, b]) => holds(exact(a).compare(exact(b))),
});

export const conditions: HelperTable = {
  eq: { usage: 'eq a b', arity: [2, 2], takesNull: true, run: ([a, b]) => isEqual(a, b) },
  ne: { usage: 'ne a b', arity: [2, 2], takesNull: true, run: ([a, b]) => !isEqual(a, b) },
  lt: comparison('lt', (order) => order < 0),
  le: comparison('le', (order) => order <= 0),
  gt: comparison('gt', (order) => order > 0),
  ge: comparison('ge', (order) => order >= 0),
  and: { usage: 'and a b …', arity: [2, 16], takesNull: true, run: (given) => given.every(isTrue) },
  or: { usage: 'or a b …', arity: [2, 16], takesNull: true, run: (given) => given.some(isTrue) },
  not: { usage: 'not a', arity: [1, 1], takesNull: true, run: ([a]) => !isTrue(a) },
};
