import { Rational, toRational } from '@variorum/core';
import { defineOracle } from '@variorum/generator';
import question from './question.ts';

/** Distribution of the number of heads of m fair coins, by Pascal’s triangle. */
function heads(m: number): bigint[] {
  let row = [1n];
  for (let coin = 0; coin < m; coin++)
    row = [...row, 0n].map((ways, index) => ways + (index === 0 ? 0n : row[index - 1]!));
  return row;
}

/** Variance of the mean of m values that are 1 or −1 with equal probability: one over all outcomes. */
function varianceOfMean(m: number): Rational {
  const total = heads(m).reduce((sum, ways, index) => sum + ways * BigInt(2 * index - m) ** 2n, 0n);
  return new Rational(total, 2n ** BigInt(m) * BigInt(m) ** 2n);
}

const rootOf = (value: Rational) => toRational(Number(Math.sqrt(Number(value)).toFixed(9)));

export default defineOracle(question, {
  method:
    'averages over all outcomes of independent values that are σ above or below their mean, and tries one size after the other',
  answers({ variance, small, large, ratio, limit }) {
    const of = (m: number) => varianceOfMean(m).mul(toRational(variance));
    const quotient = of(small).div(of(large));
    const found = {
      variance: of(small),
      ratio: ratio === 'variances' ? quotient : rootOf(quotient),
    };
    if (limit === null) return found;
    const bound = toRational(limit).mul(toRational(limit));
    // The variance falls as the mini-batch grows, so the sizes can be halved.
    let [tooFew, enough] = [0, 4097];
    while (enough - tooFew > 1) {
      const middle = Math.floor((tooFew + enough) / 2);
      if (of(middle).compare(bound) <= 0) enough = middle;
      else tooFew = middle;
    }
    return { ...found, smallest: enough };
  },
});
