import { type AccumulatorResult, adaGradStep, Rational, toRational } from '@variorum/core';
import type { Params } from './params.ts';

/** All updates, first to last. */
export function runAdaGrad(p: Params): AccumulatorResult[] {
  const results: AccumulatorResult[] = [];
  let state: Parameters<typeof adaGradStep>[0] = {
    t: 0,
    position: toRational(p.start),
    accumulator: new Rational(0),
  };
  for (const gradient of p.gradients) {
    const result = adaGradStep(state, gradient, p);
    results.push(result);
    state = result;
  }
  return results;
}

/** The last place of a walk that multiplies each gradient by a rate. */
export const walk = (p: Params, rates: readonly number[]): number =>
  p.gradients.reduce((x, gradient, index) => x - rates[index]! * gradient, p.start);

/** Sums of the first 1, 2, … values. */
export function runningSums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}
