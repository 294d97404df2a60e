import { Rational } from '@variorum/core';
import { isRational } from '@variorum/document';
import { describe } from '../describe.ts';
import type { HelperTable } from './helper.ts';

/** @throws TypeError for what is not exact: decimals of JavaScript and rounded numbers */
function exact(value: unknown): Rational {
  if (isRational(value)) return value;
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return new Rational(value as number | bigint);
  throw new TypeError(`expected a whole number or a rational, which are exact, got ${describe(value)}`);
}

/** A whole number where it is one that JavaScript holds exactly. */
function plain(value: Rational): number | Rational {
  const whole = value.d === 1n && value.n <= BigInt(Number.MAX_SAFE_INTEGER);
  return whole ? Number(value.s * value.n) : value;
}

export const arithmetic: HelperTable = {
  add: {
    usage: 'add a b …',
    arity: [2, 16],
    run: (given) => plain(given.map(exact).reduce((sum, term) => sum.add(term))),
  },
  sub: { usage: 'sub a b', arity: [2, 2], run: ([a, b]) => plain(exact(a).sub(exact(b))) },
  mul: {
    usage: 'mul a b …',
    arity: [2, 16],
    run: (given) => plain(given.map(exact).reduce((product, factor) => product.mul(factor))),
  },
  neg: { usage: 'neg a', arity: [1, 1], run: ([a]) => plain(exact(a).neg()) },
};
