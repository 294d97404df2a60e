import { drawVariant, levels } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/adam-step.gen.ts';
import oracle from './oracle.ts';
import type { Params } from './params.ts';
import definition from './question.ts';

/** m = 0.5 · (−1.5) + 2.25 = 1.5, v = 0.75 · 2.25 + 0.25 · 20.25 = 6.75. */
const known: Params = {
  gradients: [-3, 4.5],
  beta1: 0.5,
  beta2: 0.75,
  learningRate: 0.1,
  epsilon: 0,
  position: 1,
};
const damped: Params = { ...known, epsilon: 0.5 };
const three: Params = { ...known, gradients: [2, -3, 4.5] };

const numbers = (answers: object) =>
  Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, Number(value)]));
const mistake = (id: string, params: Params) => {
  const one = definition.misconceptions.find((wrong) => wrong.id === id)!;
  return numbers(one.answers(params, definition.solve(params)) as object) as Record<string, number>;
};

it('is right for an update worked out by hand', () => {
  const { first, second, correctedFirst, correctedSecond, updated } = numbers(
    definition.solve(known).answers,
  ) as Record<string, number>;
  expect([first, second, correctedFirst]).toEqual([1.5, 6.75, 2]);
  // 6.75/0.4375 = 108/7, 1 − 0.2/√(108/7).
  expect(correctedSecond).toBeCloseTo(15.428571, 6);
  expect(updated).toBeCloseTo(1 - 0.2 / Math.sqrt(108 / 7), 10);
});

it('adds ε outside the root', () => {
  // 1 − 0.2/(3.927922 + 0.5)
  expect(Number(definition.solve(damped).answers.updated)).toBeCloseTo(0.954832, 6);
});

it('begins with a gradient of 0 where another follows', () => {
  // m = 2.25, v = 5.0625: m̂ = 3, v̂ = 81/7.
  const { answers } = definition.solve({ ...known, gradients: [0, 4.5] });
  expect(Number(answers.correctedFirst)).toBe(3);
  expect(Number(answers.updated)).toBeCloseTo(1 - 0.3 / Math.sqrt(81 / 7), 10);
});

describe('misconceptions', () => {
  it.each([
    // √6.75 = 2.598076
    ['no-correction', known, { correctedFirst: 1.5, correctedSecond: 6.75, updated: 0.942265 }],
    // 1.5/0.5 and 6.75/0.25 = 27
    ['corrected-one-update-early', known, { correctedFirst: 3, correctedSecond: 27, updated: 0.942265 }],
    ['corrected-without-power', known, { correctedFirst: 3, correctedSecond: 27, updated: 0.942265 }],
    ['divided-by-power', known, { correctedFirst: 6, correctedSecond: 12, updated: 0.826795 }],
    ['multiplied-by-correction', known, { correctedFirst: 1.125, correctedSecond: 2.953125 }],
    // 0.2/15.428571
    ['no-root', known, { updated: 0.987037 }],
    ['went-uphill', known, { updated: 1.050917 }],
    // 0.45/3.927922
    ['gradient-for-moment', known, { updated: 0.885436 }],
    // 0.2/√15.928571
    ['epsilon-under-root', damped, { updated: 0.949888 }],
    ['forgot-epsilon', damped, { updated: 0.949083 }],
    // m = 0.75 · (−0.75) + 1.125, v = 0.5 · 4.5 + 10.125
    [
      'exchanged-betas',
      known,
      { first: 0.5625, second: 12.375, correctedFirst: 1.285714, correctedSecond: 16.5 },
    ],
    // v = 0.25 · 6.75 + 15.1875
    ['exchanged-weights', known, { first: 1.5, second: 16.875 }],
    // v = 0.75 · (−0.75) + 1.125
    ['not-squared', known, { second: 0.5625, correctedSecond: 1.285714 }],
    ['last-gradient-only', known, { first: 2.25, second: 5.0625, correctedFirst: 3 }],
    ['gradients-not-weighted', known, { first: 3, second: 27 }],
  ] as const)('give the values worked out by hand for %s', (id, params, expected) => {
    const found = mistake(id, params);
    for (const [name, value] of Object.entries(expected)) expect(found[name]).toBeCloseTo(value, 5);
  });

  it('tell the power t − 1 from no power in the third update', () => {
    // m = 0.5 · (−1) + 2.25 = 1.75
    expect(Number(definition.solve(three).answers.first)).toBe(1.75);
    expect(mistake('corrected-one-update-early', three)['correctedFirst']).toBeCloseTo(1.75 / 0.75, 10);
    expect(mistake('corrected-without-power', three)['correctedFirst']).toBe(3.5);
  });

  it('have nothing to say of ε where it is 0', () => {
    for (const id of ['epsilon-under-root', 'forgot-epsilon']) {
      const one = definition.misconceptions.find((wrong) => wrong.id === id)!;
      expect(one.answers(known, definition.solve(known))).toBeNull();
    }
  });
});

it('follows a student’s own moments through the correction and the update', () => {
  const none = { first: null, second: null, correctedFirst: null, correctedSecond: null, updated: null };
  const follow = definition.followThrough!;
  expect(numbers(follow(known, { ...none, first: 3 }))).toEqual({ correctedFirst: 4 });
  expect(numbers(follow(known, { ...none, correctedFirst: 4, correctedSecond: 16 }))).toEqual({
    updated: 0.9,
  });
  expect(follow(known, { ...none, correctedFirst: 4, correctedSecond: -1 })).toEqual({});
});

it('refuses gradients that are all 0', () => {
  const params = { ...known, gradients: [0, 0] };
  expect(() =>
    drawVariant(question, { seed: 'test', index: 0, level: 'easy', form: 'open', params }),
  ).toThrow(/all gradients are 0/);
});

describe.each(levels)('at level %s', (level) => {
  const drawn = Array.from(
    { length: 200 },
    (_, index) =>
      drawVariant(question, { seed: 'law', index, level, form: 'open' }).params as unknown as Params,
  );

  it('draws gradients of different size with a change of sign', () => {
    for (const { gradients } of drawn) {
      expect(gradients.length).toBeGreaterThanOrEqual(2);
      expect(new Set(gradients.map(Math.abs)).size).toBe(gradients.length);
      expect(new Set(gradients.map(Math.sign)).size).toBe(2);
    }
  });

  it('agrees with explicit weights', async () => {
    for (const params of drawn.slice(0, 100)) {
      const found = numbers(definition.solve(params).answers) as Record<string, number>;
      const other = await oracle.answers(params);
      for (const [name, value] of Object.entries(other)) expect(found[name]).toBeCloseTo(Number(value), 9);
    }
  });
});
