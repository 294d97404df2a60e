import { Rational } from '@variorum/core';
import { drawVariant, levels } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/adagrad-learning-rate.gen.ts';
import oracle from './oracle.ts';
import type { Params } from './params.ts';
import definition from './question.ts';

/** Roots 3, 5 and 13. */
const known: Params = {
  gradients: [3, -4, 12],
  learningRate: 1.5,
  epsilon: 0,
  start: 2,
  askPosition: true,
};
const damped: Params = { ...known, gradients: [3, -4], epsilon: 1 };

const numbers = (values: readonly unknown[]) => values.map(Number);
const mistake = (id: string, params: Params) =>
  definition.misconceptions.find((one) => one.id === id)!.answers(params, definition.solve(params)) as {
    readonly rates?: readonly number[];
    readonly position?: number;
  } | null;

it('is exact where the roots are rational', () => {
  const { answers } = definition.solve(known);
  expect(answers.rates.map((rate) => (rate as Rational).toFraction())).toEqual(['1/2', '3/10', '3/26']);
  // 2 − 1.5 + 1.2 − 18/13
  expect(Number(answers.position)).toBeCloseTo(1.7 - 18 / 13, 12);
});

it('adds ε outside the root', () => {
  const { answers } = definition.solve(damped);
  expect(numbers(answers.rates)).toEqual([0.375, 0.25]);
  expect(Number(answers.position)).toBe(1.875);
});

describe('misconceptions', () => {
  it.each([
    ['root-of-mean', known, [0.5, 0.424264, 0.199852]],
    ['no-root', known, [0.166667, 0.06, 0.008876]],
    ['sum-of-sizes', known, [0.5, 0.214286, 0.078947]],
    // √3, √7, √19
    ['not-squared', known, [0.866025, 0.566947, 0.344124]],
    // |3|, |−1|, |11|
    ['signed-sum', known, [0.5, 1.5, 0.136364]],
    ['newest-only', known, [0.5, 0.375, 0.125]],
    ['compounded', known, [0.5, 0.1, 0.1 / 13]],
    ['multiplied-by-root', known, [4.5, 7.5, 19.5]],
    // √10, √26
    ['epsilon-under-root', damped, [0.474342, 0.294174]],
    ['forgot-epsilon', damped, [0.5, 0.3]],
  ] as const)('give the rates worked out by hand for %s', (id, params, rates) => {
    const found = mistake(id, params)!;
    rates.forEach((rate, index) => {
      expect(found.rates![index]).toBeCloseTo(rate, 5);
    });
  });

  it.each([
    ['went-uphill', 2.3 + 18 / 13],
    // 2 − 11 · 3/26
    ['last-rate-throughout', 2 - 33 / 26],
    // 2 − 1.5 · 11
    ['constant-rate', -14.5],
  ] as const)('give the place worked out by hand for %s', (id, position) => {
    expect(mistake(id, known)!.position).toBeCloseTo(position, 12);
  });

  it('are left out where a divisor would be 0', () => {
    expect(mistake('signed-sum', { ...known, gradients: [3, -3, 12] })).toBeNull();
    expect(mistake('epsilon-under-root', known)).toBeNull();
  });
});

it('follows a student’s own rates to the last place', () => {
  const follow = definition.followThrough!(known, { rates: [1, 1, 1], position: null });
  expect(Number(follow.position)).toBe(-9);
  expect(definition.followThrough!(known, { rates: [1, 1], position: null })).toEqual({});
});

it('refuses a first rate that would divide by 0', () => {
  const params = { ...known, gradients: [0, 2] };
  expect(() =>
    drawVariant(question, { seed: 'test', index: 0, level: 'easy', form: 'open', params }),
  ).toThrow(/divide by 0/);
});

describe.each(levels)('at level %s', (level) => {
  const drawn = Array.from(
    { length: 200 },
    (_, index) =>
      drawVariant(question, { seed: 'law', index, level, form: 'open' }).params as unknown as Params,
  );

  it('draws gradients of different size and both signs, whose squares do not add up to 1', () => {
    for (const { gradients } of drawn) {
      expect(new Set(gradients.map(Math.abs)).size).toBe(gradients.length);
      expect(new Set(gradients.map(Math.sign)).size).toBe(2);
      expect(gradients.reduce((sum, g) => sum + g * g, 0)).not.toBe(1);
    }
  });

  it('agrees with the lengths of the vectors of gradients', async () => {
    for (const params of drawn.slice(0, 100)) {
      const { answers } = definition.solve(params);
      const other = await oracle.answers(params);
      numbers(answers.rates).forEach((rate, index) => {
        expect(rate).toBeCloseTo(Number(other.rates![index]), 12);
      });
      if (params.askPosition) expect(Number(answers.position)).toBeCloseTo(Number(other.position), 10);
    }
  });
});

it('draws easy variants whose rates are rational', () => {
  const params = drawVariant(question, { seed: 'root', index: 0, level: 'easy', form: 'open' })
    .params as unknown as Params;
  for (const rate of definition.solve(params).answers.rates) expect(rate).toBeInstanceOf(Rational);
});
