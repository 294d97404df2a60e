import type { Rational } from '@variorum/core';
import { drawVariant, levels } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/momentum-vs-nesterov.gen.ts';
import { curvatureStep, furtherRun, iterates, longRun, overshoot, startDistance } from './model.ts';
import oracle from './oracle.ts';
import type { Params } from './params.ts';
import definition from './question.ts';

/** The reference case: L = x², ρ = 0.9, α = 0.1, from −10 at rest. */
const known: Params = {
  coefficient: 1,
  minimum: 0,
  momentum: 0.9,
  learningRate: 0.1,
  start: -10,
  velocity: 0,
  steps: 2,
};
/** L = 2(x − 1)², slopes 4(x − 1), moving towards the minimum. */
const moved: Params = { ...known, coefficient: 2, minimum: 1, momentum: 0.5, start: 5, velocity: -2 };

const numbers = (values: readonly unknown[]) => values.map(Number);
const mistake = (id: string, params: Params) =>
  definition.misconceptions.find((one) => one.id === id)!.answers(params, definition.solve(params))! as {
    readonly classic?: readonly Rational[];
    readonly nesterov?: readonly Rational[];
  };

describe('updates worked out by hand', () => {
  it.each([
    ['the reference case', known, [-8, -4.6], [-8, -4.96]],
    // Classic: v = −1 − 1.6, x = 2.4; v = −1.3 − 0.56. Look-aheads 4 and 2.8 − 1.1.
    ['a moving start', moved, [2.4, 0.54], [2.8, 1.42]],
  ] as const)('are right for %s', (_, params, classic, nesterov) => {
    const { answers } = definition.solve(params);
    expect(numbers(answers.classic)).toEqual(classic);
    expect(numbers(answers.nesterov)).toEqual(nesterov);
  });

  it('overshoot to 7.09 and 3.33 and settle from update 84 and 28 on in the reference case', () => {
    const variant = drawVariant(question, {
      seed: 'x',
      index: 0,
      level: 'easy',
      form: 'open',
      params: known,
    });
    const text = JSON.stringify(variant.solution);
    for (const fact of ['7.09', '3.33', '84', '28']) expect(text).toContain(fact);
    expect(Math.max(...longRun(known, 'classic', 60))).toBeCloseTo(7.09, 2);
  });

  it.each([
    ['neither', known],
    ['classic', moved],
    ['equal', { ...known, learningRate: 0.55, momentum: 0.001, steps: 2 }],
  ] as const)('say that further goes: %s', (further, params) => {
    expect(furtherRun(params)).toBe(further);
  });
});

describe('misconceptions', () => {
  it.each([
    ['gradient-at-present-place', moved, undefined, [2.4, 0.54]],
    ['look-ahead-in-classic', moved, [2.8, 1.42], undefined],
    ['added-gradient', known, [-12, -16.2], [-12, -16.56]],
    ['subtracted-velocity', known, [-12, -16.2], [-12, -15.84]],
    // Look-back −8 − 1.8 = −9.8.
    ['looked-back', known, undefined, [-8, -4.24]],
    // Look-ahead −8 + 2.
    ['full-look-ahead', known, undefined, [-8, -5]],
    ['moved-from-look-ahead', known, undefined, [-8, -3.16]],
    ['reported-look-ahead', known, undefined, [-6.2, -2.224]],
    ['no-momentum', known, [-8, -6.4], [-8, -6.4]],
    ['averaged-velocity', known, [-9.8, -9.424], [-9.8, -9.4276]],
    ['lost-factor-two', known, [-9, -7.2], [-9, -7.29]],
  ] as const)('give the values worked out by hand for %s', (id, params, classic, nesterov) => {
    const found = mistake(id, params);
    expect(found.classic && numbers(found.classic)).toEqual(classic);
    expect(found.nesterov && numbers(found.nesterov)).toEqual(nesterov);
  });
});

it.each([
  [{ ...known, learningRate: 1 }, /diverges: 2aα is 2, expected below .* = 1.357/],
  [{ ...known, start: 0 }, /the start 0 is the minimum/],
])('refuses parameters that make no sense', (params, message) => {
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

  it('draws stable runs whose overshoots differ clearly', () => {
    for (const params of drawn) {
      const step = curvatureStep(params).valueOf();
      expect(step).not.toBe(1);
      expect(step).toBeLessThan((2 + 2 * params.momentum) / (1 + 2 * params.momentum));
      const [classic, nesterov] = (['classic', 'nesterov'] as const).map((method) =>
        overshoot(params, iterates(params, method, 40)).valueOf(),
      );
      expect(Math.abs(classic! - nesterov!)).toBeGreaterThan(0.099 * startDistance(params).valueOf());
    }
  });

  it('agrees exactly with walks without velocities', async () => {
    for (const params of drawn.slice(0, 100)) {
      const { answers } = definition.solve(params);
      const other = (await oracle.answers(params)) as unknown as typeof answers;
      expect(answers.classic.map(String)).toEqual(other.classic.map(String));
      expect(answers.nesterov.map(String)).toEqual(other.nesterov.map(String));
      expect(answers.further).toBe(other.further);
    }
  });
});

it('asks about both outcomes: one goes further, neither passes', () => {
  const outcomes = Array.from({ length: 60 }, (_, index) =>
    furtherRun(
      drawVariant(question, { seed: 'mix', index, level: 'medium', form: 'open' })
        .params as unknown as Params,
    ),
  );
  expect(outcomes.filter((outcome) => outcome === 'classic').length).toBeGreaterThan(12);
  expect(outcomes.filter((outcome) => outcome === 'neither').length).toBeGreaterThan(6);
});
