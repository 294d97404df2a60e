import { drawVariant, levels } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/adam-bias-correction.gen.ts';
import oracle from './oracle.ts';
import type { Params } from './params.ts';
import definition from './question.ts';

const known: Params = { beta: 0.5, gradient: 1, updates: 4, percent: 10, constant: 8 };

const numbers = (answers: object) =>
  Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, Number(value)])) as Record<
    string,
    number
  >;
const mistake = (id: string, params: Params) => {
  const one = definition.misconceptions.find((wrong) => wrong.id === id)!;
  return numbers(one.answers(params, definition.solve(params)) as object);
};

it('is right for a case worked out by hand', () => {
  // Weight 1/2 · 1/8, factor 16/15, average 8 · 15/16, and 8/7 > 1.1 ≥ 16/15.
  expect(numbers(definition.solve(known).answers)).toEqual({
    weight: 0.0625,
    factor: 16 / 15,
    average: 7.5,
    steps: 4,
  });
});

it.each([
  [0.9, 44, 44],
  [0.999, 4613, 4603],
])('finds the published updates for β = %d and 1 per cent', (beta, steps, below) => {
  const params = { ...known, beta, percent: 1 };
  expect(definition.solve(params).answers.steps).toBe(steps);
  expect(mistake('power-within', params)['steps']).toBe(below);
});

describe('misconceptions', () => {
  it.each([
    ['counted-from-the-start', { weight: 0.25 }],
    ['one-decay-too-many', { weight: 0.03125 }],
    ['forgot-new-weight', { weight: 0.125 }],
    ['exchanged-weights', { weight: 0.0625 }],
    ['corrected-weight', { weight: 1 / 15 }],
    ['equal-weights', { weight: 0.25 }],
    ['one-update-early', { factor: 8 / 7, average: 7 }],
    ['not-inverted', { factor: 0.9375 }],
    ['power-for-sum', { factor: 16, average: 0.5 }],
    ['forgot-power', { factor: 2, average: 4 }],
    ['took-the-limit', { factor: 1, average: 8 }],
    ['power-within', { steps: 4 }],
    ['rounded-down', { steps: 3 }],
    ['window-length', { steps: 2 }],
    // ½ · 2^{−(t−1)} ≤ 0.1 from t = 4 on: 0.0625.
    ['weight-within', { steps: 4 }],
    // ln 11/0.5 = 4.80
    ['approximated-logarithm', { steps: 5 }],
    // 2^7 = 128 ≥ 101
    ['tenth-of-bound', { steps: 7 }],
  ] as const)('give the values worked out by hand for %s', (id, expected) => {
    const found = mistake(id, known);
    expect(Object.keys(found)).toEqual(Object.keys(expected));
    for (const [name, value] of Object.entries(expected)) expect(found[name]).toBeCloseTo(value, 12);
  });

  it('have no window where its length is not whole, and no bound that the first weight meets', () => {
    const params = { ...known, beta: 0.85, percent: 20 };
    for (const id of ['window-length', 'weight-within']) {
      const one = definition.misconceptions.find((wrong) => wrong.id === id)!;
      expect(one.answers(params, definition.solve(params))).toBeNull();
    }
  });
});

it.each([
  [{ ...known, gradient: 5 }, /gradient 5 has not been seen after 4 updates/],
  [{ ...known, updates: 40 }, /weight of gradient 1 is below 0.0001/],
])('refuses gradients that have no weight yet, or none that is left', (params, message) => {
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

  it('draws old gradients and corrections that are not yet close to 1', () => {
    for (const params of drawn) {
      expect(params.updates - params.gradient).toBeGreaterThanOrEqual(2);
      expect(Number(definition.solve(params).answers.factor)).toBeGreaterThan(1 + params.percent / 100);
    }
  });

  it('agrees with averaging impulses and counting updates', async () => {
    for (const params of drawn.slice(0, 100)) {
      const found = numbers(definition.solve(params).answers);
      const other = await oracle.answers(params);
      for (const [name, value] of Object.entries(other)) expect(found[name]).toBeCloseTo(Number(value), 12);
    }
  });
});
