import type { Rational } from '@variorum/core';
import { drawVariant, levels } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/gradient-descent-update.gen.ts';
import { errorAt, gradientAt, weightsOf } from './model.ts';
import oracle from './oracle.ts';
import type { Params } from './params.ts';
import definition from './question.ts';

/** Output 2 · 1 − 1 · 3 = −1, 3 below the target. */
const one: Params = {
  inputs: [[1, 3]],
  targets: [2],
  weights: [2, -1],
  hasBias: false,
  bias: 0,
  error: 'half-squared',
  learningRate: 0.1,
};
/** Output −1 + 0.5 = −0.5, 2.5 below the target; slope −5. */
const biased: Params = { ...one, hasBias: true, bias: 0.5, error: 'squared' };
/** Outputs −1 and 4, residuals −3 and 2, contributions (−3, −9) and (6, 4). */
const two: Params = {
  ...one,
  inputs: [
    [1, 3],
    [3, 2],
  ],
  targets: [2, 2],
};

const numbers = (values: readonly unknown[]) => values.map(Number);
const mistake = (id: string, params: Params) =>
  definition.misconceptions.find((wrong) => wrong.id === id)!.answers(params, definition.solve(params))! as {
    readonly gradient?: readonly Rational[];
    readonly updated?: readonly Rational[];
  };

describe('a step worked out by hand', () => {
  it.each([
    ['one example', one, [-3, -9], [2.3, -0.1]],
    ['a bias and no half', biased, [-5, -15, -5], [2.5, 0.5, 1]],
    ['two examples', two, [1.5, -2.5], [1.85, -0.75]],
  ] as const)('is right for %s', (_, params, gradient, updated) => {
    const { answers } = definition.solve(params);
    expect(numbers(answers.gradient)).toEqual(gradient);
    expect(numbers(answers.updated)).toEqual(updated);
  });
});

describe('misconceptions', () => {
  it.each([
    ['added-gradient', one, undefined, [1.7, -1.9]],
    ['target-minus-output', one, [3, 9], [1.7, -1.9]],
    // With w₁ = 2.3 the output is −0.7: slope −2.7 · 3.
    ['one-after-another', one, undefined, [2.3, -0.19]],
    // At (2.3, −0.1) the output is 2, so nothing is left to learn.
    ['gradient-at-new-point', one, undefined, [2, -1]],
    ['forgot-learning-rate', one, undefined, [5, 8]],
    ['step-for-weights', one, undefined, [0.3, 0.9]],
    ['added-factor-two', one, [-6, -18], [2.6, 0.8]],
    ['lost-factor-two', biased, [-2.5, -7.5, -2.5], [2.25, -0.25, 0.75]],
    ['forgot-input', one, [-3, -3], [2.3, -0.7]],
    ['output-for-residual', one, [-1, -3], [2.1, -0.7]],
    ['kept-bias', biased, [-5, -15, 0], [2.5, 0.5, 0.5]],
    ['summed-examples', two, [3, -5], [1.7, -0.5]],
    ['first-example-only', two, [-3, -9], [2.3, -0.1]],
  ] as const)('gives the values worked out by hand for %s', (id, params, gradient, updated) => {
    const found = mistake(id, params);
    expect(found.gradient && numbers(found.gradient)).toEqual(gradient);
    expect(found.updated && numbers(found.updated)).toEqual(updated);
  });
});

it.each([
  [{ ...one, targets: [1, 2] }, /2 targets do not fit 1 examples/],
  [{ ...one, weights: [1] }, /one value for each of 1 weights/],
])('refuses parameters that do not fit one another', (params, message) => {
  expect(() =>
    drawVariant(question, { seed: 'test', index: 0, level: 'easy', form: 'open', params }),
  ).toThrow(message);
});

describe.each(levels)('at level %s', (level) => {
  const drawn = Array.from(
    { length: 200 },
    (_, index) =>
      drawVariant(question, { seed: 'law', index, level, form: 'open' }).params as unknown as Params,
  );

  it('draws gradients without a zero and steps that lower the error', () => {
    for (const params of drawn) {
      const { answers } = definition.solve(params);
      expect(numbers(gradientAt(params, weightsOf(params)))).not.toContain(0);
      const after = errorAt(params, answers.updated as Rational[]);
      expect(after.compare(errorAt(params, weightsOf(params)))).toBeLessThan(0);
    }
  });

  it('agrees exactly with differences of the error', async () => {
    for (const params of drawn.slice(0, 100)) {
      const { answers } = definition.solve(params);
      const other = (await oracle.answers(params)) as unknown as typeof answers;
      expect(answers.gradient.map(String)).toEqual(other.gradient.map(String));
      expect(answers.updated.map(String)).toEqual(other.updated.map(String));
    }
  });
});
