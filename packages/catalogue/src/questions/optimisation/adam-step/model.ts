import { type AdamResult, adamStep, Rational, type scalars, toRational } from '@variorum/core';
import type { Params } from './params.ts';

export type Scalar = ReturnType<typeof scalars.add>;

/** Number of the update that is asked. */
export const lastUpdate = ({ gradients }: Params): number => gradients.length;

/** All updates from rest. Only the last place means anything: the earlier ones start from 0. */
export function runAdam(p: Params): AdamResult[] {
  const results: AdamResult[] = [];
  let state = {
    t: 0,
    position: new Rational(0),
    firstMoment: new Rational(0),
    secondMoment: new Rational(0),
  };
  p.gradients.forEach((gradient, index) => {
    const isLast = index === p.gradients.length - 1;
    const before = { ...state, position: isLast ? toRational(p.position) : new Rational(0) };
    // A gradient of 0 before the first other one divides by 0 where ε is 0; its step is not asked.
    const epsilon = isLast || p.epsilon > 0 ? p.epsilon : 1;
    const result = adamStep(before, gradient, { ...p, epsilon });
    results.push(result);
    state = {
      t: result.t,
      position: new Rational(0),
      firstMoment: toRational(result.firstMoment),
      secondMoment: toRational(result.secondMoment),
    };
  });
  return results;
}

/** Moving average of values from rest, newest last. */
export const movingAverage = (beta: number, values: readonly Rational[]): Rational =>
  values.reduce(
    (average, value) =>
      toRational(beta)
        .mul(average)
        .add(new Rational(1).sub(toRational(beta)).mul(value)),
    new Rational(0),
  );

/** x − αm̂/(√v̂ + ε) in floating point; null where it cannot be computed. */
export function move(p: Params, first: Scalar, second: Scalar): number | null {
  const divisor = Math.sqrt(Number(second)) + p.epsilon;
  return divisor > 0 ? p.position - (p.learningRate * Number(first)) / divisor : null;
}
