import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';

/** Values as safe integers over one denominator. */
export interface CommonDenominator {
  readonly numerators: number[];
  readonly denominator: number;
}

// Below this, multiplying a double by a power of ten and rounding gives back its decimal digits exactly.
const largestScaled = 2 ** 50;
const mostPlaces = 15;

/** Reads values as exact decimals over one denominator. Throws `overflow` beyond the safe integers. */
export function readExactValues(values: readonly Exact[]): CommonDenominator {
  return readShortDecimals(values) ?? readRationals(values);
}

/** The quick way for plain numbers of few digits; undefined where it would not be exact. */
function readShortDecimals(values: readonly Exact[]): CommonDenominator | undefined {
  let places = 0;
  for (const value of values) {
    if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
    if (Number.isInteger(value)) continue;
    const text = String(value);
    if (text.includes('e')) return undefined;
    places = Math.max(places, text.length - text.indexOf('.') - 1);
  }
  if (places > mostPlaces) return undefined;
  const denominator = 10 ** places;
  const numerators: number[] = [];
  for (const value of values as readonly number[]) {
    const numerator = Math.round(value * denominator);
    if (Math.abs(numerator) >= largestScaled) return undefined;
    numerators.push(numerator);
  }
  return { numerators, denominator };
}

function readRationals(values: readonly Exact[]): CommonDenominator {
  const rationals = values.map(toRational);
  let denominator = 1n;
  for (const { d } of rationals) denominator = (denominator / greatestCommonDivisor(denominator, d)) * d;
  const numerators = rationals.map(({ s, n, d }) => toSafeNumber(s * n * (denominator / d)));
  return { numerators, denominator: toSafeNumber(denominator) };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

function toSafeNumber(value: bigint): number {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  throw new VariorumError({
    code: 'overflow',
    message: `tensor: ${value} over the common denominator is beyond 2^53, so the tensor would not be exact`,
    value,
    expected: 'numerators and denominator within ±(2^53 − 1)',
  });
}
