import { Rational, toRational } from '@variorum/core';
import { defineOracle } from '@variorum/generator';
import question from './question.ts';

/** Values with their probabilities: mean 0 and variance 1. */
const distribution = [
  { value: -2, probability: new Rational(1, 8) },
  { value: 0, probability: new Rational(3, 4) },
  { value: 2, probability: new Rational(1, 8) },
];

/** Mass of the standard normal density where γx + β ≤ 0, by Simpson’s rule. */
function shareOfZeros(gamma: number, beta: number): number {
  const edge = -beta / gamma;
  const [from, to] = gamma > 0 ? [-12, edge] : [edge, 12];
  const steps = 4000;
  const width = (to - from) / steps;
  let sum = 0;
  for (let index = 0; index <= steps; index++) {
    const x = from + index * width;
    const weight = index === 0 || index === steps ? 1 : index % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp((-x * x) / 2);
  }
  return (sum * width) / 3 / Math.sqrt(2 * Math.PI);
}

/** The shift with a given share of zeros, by bisection; to the nearest multiple of 0.0001. */
function shiftWith(share: number, gamma: number): Rational {
  let [low, high] = [-10 * Math.abs(gamma), 10 * Math.abs(gamma)];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (shareOfZeros(gamma, middle) > share) low = middle;
    else high = middle;
  }
  return toRational(Number(low.toFixed(4)));
}

export default defineOracle(question, {
  method:
    'sends a discrete variable of mean 0 and variance 1 through the layer, integrates the normal density numerically and finds the shift by bisection',
  answers({ gamma, beta, target }) {
    const outputs = distribution.map(({ value, probability }) => ({
      y: toRational(value).mul(toRational(gamma)).add(toRational(beta)),
      probability,
    }));
    const average = (of: (y: Rational) => Rational) =>
      outputs.reduce((sum, { y, probability }) => sum.add(of(y).mul(probability)), new Rational(0));
    const mean = average((y) => y);
    return {
      mean,
      variance: average((y) => y.sub(mean).mul(y.sub(mean))),
      probability: shareOfZeros(gamma, beta),
      ...(target === null ? {} : { shift: shiftWith(shareOfZeros(1, -target), gamma) }),
    };
  },
});
