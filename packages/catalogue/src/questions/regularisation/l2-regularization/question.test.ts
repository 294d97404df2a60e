import { type Rational, toRational } from '@variorum/core';
import { drawVariant, levels } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/l2-regularization.gen.ts';
import oracle from './oracle.ts';
import { factorOf, type Params, product } from './params.ts';
import definition from './question.ts';

const half: Params = {
  weights: [2, -1],
  gradient: [0.5, 3],
  learningRate: 0.1,
  lambda: 0.5,
  form: 'half-lambda',
  askPenalty: true,
};
const whole: Params = { ...half, form: 'lambda' };

const numbers = (values: unknown) => (values as readonly Rational[]).map(Number);
const mistake = (id: string, params: Params) =>
  definition.misconceptions.find((one) => one.id === id)!.answers(params, definition.solve(params))!;

describe('a step worked out by hand', () => {
  it.each([
    // 0.95 · 2 − 0.05 and 0.95 · (−1) − 0.3
    ['with the half', half, 0.95, [1.85, -1.25], 1.25],
    // 0.9 · 2 − 0.05 and 0.9 · (−1) − 0.3
    ['without the half', whole, 0.9, [1.75, -1.2], 2.5],
  ] as const)('is right for the penalty %s', (_, params, shrink, updated, penalty) => {
    const { work } = definition.solve(params);
    expect(Number(work.shrink)).toBe(shrink);
    expect(numbers(work.updated)).toEqual(updated);
    expect(numbers(work.plain)).toEqual([1.95, -1.3]);
    expect(Number(work.penalty)).toBe(penalty);
  });
});

describe('misconceptions', () => {
  it.each([
    ['decay-added', half, { shrink: 1.05, updated: [2.05, -1.35] }],
    ['added-factor-two', half, { shrink: 0.9, updated: [1.75, -1.2] }],
    ['lost-factor-two', whole, { shrink: 0.95, updated: [1.85, -1.25] }],
    ['forgot-learning-rate', half, { shrink: 0.5, updated: [0.95, -0.8] }],
    ['forgot-learning-rate', whole, { shrink: 0, updated: [-0.05, -0.3] }],
    ['decay-for-factor', whole, { shrink: 0.1 }],
    ['no-decay', half, { shrink: 1, updated: [1.95, -1.3] }],
    ['only-decay', half, { updated: [1.9, -0.95] }],
    ['shrunk-after-step', half, { updated: [1.8525, -1.235] }],
    ['went-uphill', half, { plain: [2.05, -0.7], updated: [1.95, -0.65] }],
    ['forgot-rate-of-gradient', half, { plain: [1.5, -4], updated: [1.4, -3.95] }],
    ['l1-decay', half, { updated: [1.9, -1.25] }],
    ['penalty-other-factor', half, { penalty: 2.5 }],
    ['penalty-other-factor', whole, { penalty: 1.25 }],
    ['penalty-without-squares', half, { penalty: 0.75 }],
    ['penalty-squared-sum', whole, { penalty: 0.5 }],
  ] as const)('gives the values worked out by hand for %s', (id, params, expected) => {
    const found = mistake(id, params) as Record<string, Rational | Rational[]>;
    const plain = Object.fromEntries(
      Object.entries(found).map(([name, value]) => [
        name,
        Array.isArray(value) ? numbers(value) : Number(value),
      ]),
    );
    expect(plain).toEqual(expected);
  });
});

it('refuses a gradient of another length than the weights', () => {
  const params = { ...half, gradient: [1] };
  expect(() =>
    drawVariant(question, { seed: 'test', index: 0, level: 'easy', form: 'open', params }),
  ).toThrow(/length 1 does not fit 2 weights/);
});

describe.each(levels)('at level %s', (level) => {
  const drawn = Array.from(
    { length: 200 },
    (_, index) =>
      drawVariant(question, { seed: 'law', index, level, form: 'open' }).params as unknown as Params,
  );

  it('draws weights and gradients other than 0 and a decay worth noticing', () => {
    for (const params of drawn) {
      expect([...params.weights, ...params.gradient]).not.toContain(0);
      const decay = Number(product(params.learningRate, params.lambda));
      expect(decay).toBeGreaterThanOrEqual(0.01);
      expect(decay * factorOf(params)).toBeLessThanOrEqual(0.3);
    }
  });

  it('agrees exactly with differences of the whole cost', async () => {
    for (const params of drawn.slice(0, 100)) {
      const { work } = definition.solve(params);
      const other = (await oracle.answers(params)) as unknown as typeof work;
      for (const name of ['shrink', 'penalty'] as const) expect(work[name].equals(other[name])).toBe(true);
      for (const name of ['plain', 'updated'] as const) {
        work[name].forEach((value, index) => {
          expect(toRational(value).equals(other[name][index]!)).toBe(true);
        });
      }
    }
  });
});
