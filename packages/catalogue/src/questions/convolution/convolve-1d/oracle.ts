import { Rational } from '@variorum/core';
import { defineOracle } from '@variorum/generator';
import question from './question.ts';

/** A power of ten so large that no coefficient of the product can carry into the next one. */
const base = 10n ** 12n;

const evaluate = (coefficients: readonly number[]): bigint =>
  coefficients.reduceRight((value, coefficient) => value * base + BigInt(coefficient), 0n);

/** Digits of a number to `base`, each between −base/2 and base/2, lowest first. */
function coefficientsOf(product: bigint, count: number): number[] {
  const digits: number[] = [];
  let rest = product;
  for (let index = 0; index < count; index++) {
    let digit = ((rest % base) + base) % base;
    if (digit > base / 2n) digit -= base;
    digits.push(Number(digit));
    rest = (rest - digit) / base;
  }
  return digits;
}

export default defineOracle(question, {
  method:
    'multiplies two polynomials by multiplying their values at 10¹² as whole numbers and reads the coefficients off',
  answers({ a, b, operation, mode }) {
    const factor = operation === 'convolution' ? b : [...b].reverse();
    const full = coefficientsOf(evaluate(a) * evaluate(factor), a.length + b.length - 1);
    const drop = { full: 0, same: (b.length - 1) / 2, valid: b.length - 1 }[mode];
    const output = full.slice(drop, full.length - drop).map((value) => new Rational(value));
    return { length: output.length, output };
  },
});
