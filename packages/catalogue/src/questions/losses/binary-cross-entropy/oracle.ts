import { Rational, toRational } from '@variorum/core';
import { defineOracle } from '@variorum/generator';
import question from './question.ts';

/** Fixed point with 30 decimals. */
const one = 10n ** 30n;

/** ln(n/d) for n/d in (0, 1], in fixed point: 2·artanh(z) = 2(z + z³/3 + z⁵/5 + …) with z = (n − d)/(n + d). */
function logarithm({ n, d }: Rational): bigint {
  const z = ((n - d) * one) / (n + d);
  const square = (z * z) / one;
  let sum = 0n;
  let power = z;
  for (let odd = 1n; power !== 0n; odd += 2n) {
    sum += power / odd;
    power = (power * square) / one;
  }
  return 2n * sum;
}

/** A fixed-point number rounded half away from zero. */
function round(value: bigint, decimals: number): Rational {
  const unit = one / 10n ** BigInt(decimals);
  return new Rational((value + unit / 2n) / unit, 10n ** BigInt(decimals));
}

export default defineOracle(question, {
  method:
    'takes the logarithm of the product of the true classes’ probabilities by a series in whole numbers of 30 decimals',
  answers({ labels, predictions, decimals, penalty }) {
    const likelihoods = labels.map((label, index) => {
      const prediction = toRational(predictions[index]!);
      return label === 1 ? prediction : new Rational(prediction.d - prediction.n, prediction.d);
    });
    const joint = likelihoods.reduce((product, likelihood) => product.mul(likelihood), new Rational(1));
    const mean = -logarithm(joint) / BigInt(labels.length);
    const squares = (penalty?.weights ?? []).map((weight) =>
      toRational(weight).pow(2).mul(toRational(penalty!.lambda)),
    );
    const added = squares.reduce((sum, { n, d }) => sum + (n * one) / d, 0n);
    return {
      losses: likelihoods.map((likelihood) => round(-logarithm(likelihood), decimals)),
      cost: round(mean + added, decimals),
    };
  },
});
