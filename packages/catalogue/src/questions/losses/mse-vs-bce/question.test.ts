import { drawVariant, levels } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/mse-vs-bce.gen.ts';
import oracle from './oracle.ts';
import type { Params } from './params.ts';
import definition from './question.ts';

const drawn = (params: Params) =>
  drawVariant(question, { seed: 'test', index: 0, level: 'medium', form: 'open', params });

/** Close to z = ln 3, where the prediction is 3/4 and the slope of the sigmoid 3/16. */
const base: Params = { logit: 1.1, label: 0, half: false, input: null, limit: 'plus' };
const prediction = 1 / (1 + Math.exp(-1.1));

const mistake = (id: string, params: Params) =>
  definition.misconceptions.find((one) => one.id === id)!.answers(params, definition.solve(params));

describe('gradients', () => {
  it('come close to 9/32 and 3/4 near z = ln 3 for the label 0', () => {
    const { squared, cross, ratio } = definition.solve(base).work;
    expect(squared).toBeCloseTo(9 / 32, 2);
    expect(cross).toBeCloseTo(3 / 4, 2);
    expect(ratio).toBeCloseTo(3 / 8, 2);
  });

  it('halve with the factor of one half and carry the input of a weight', () => {
    const whole = definition.solve(base).work;
    const half = definition.solve({ ...base, half: true, input: -3 }).work;
    expect(half.squared).toBeCloseTo((-3 * whole.squared) / 2, 12);
    expect(half.cross).toBeCloseTo(-3 * whole.cross, 12);
    expect(half.ratio).toBeCloseTo(whole.ratio / 2, 12);
  });
});

it.each([
  [0, 'plus', 'squared'],
  [1, 'minus', 'squared'],
  [0, 'minus', 'both'],
  [1, 'plus', 'both'],
] as const)(
  'says for the label %i and z to %s infinity that the gradients vanish: %s',
  (label, limit, answer) => {
    expect(definition.solve({ ...base, label, limit }).answers.vanishing).toBe(answer);
  },
);

describe('misconceptions', () => {
  // ŷ = 0.7503, ŷ(1 − ŷ) = 0.1874.
  it.each([
    ['forgot-slope', base, { squared: 2 * prediction, ratio: 2 }],
    ['lost-factor-two', base, { squared: 0.1406, ratio: 0.1874 }],
    ['kept-half', { ...base, half: true }, { squared: 0.0703 }],
    ['kept-factor-two', { ...base, half: true }, { squared: 0.2811 }],
    ['half-kept-and-sign', { ...base, half: true }, { squared: -0.0703 }],
    ['sign-flipped', base, { squared: -0.2811, cross: -prediction }],
    ['slope-in-cross-entropy', base, { cross: 0.1406 }],
    ['stopped-at-prediction', base, { cross: 1 + Math.exp(1.1) }],
    ['no-sigmoid', base, { prediction: 1.1, cross: 1.1, squared: 2.2 }],
    ['sigmoid-of-minus-z', base, { prediction: 1 - prediction, cross: 1 - prediction }],
    // σ(0.7503) = 0.6792, slope 0.2179.
    ['slope-at-prediction', base, { squared: 0.327, ratio: 0.4358 }],
    ['forgot-input', { ...base, input: 4 }, { squared: 0.2811, cross: prediction }],
    ['ratio-inverted', base, { ratio: 2.6681 }],
  ] as const)('gives the values worked out by hand for %s', (id, params, expected) => {
    const found = mistake(id, params) as Record<string, number>;
    for (const [field, value] of Object.entries(expected)) expect(found[field]).toBeCloseTo(value, 3);
  });

  it('keeps silent about the factor that the stem does not have', () => {
    expect(mistake('kept-half', base)).toBeNull();
    expect(mistake('lost-factor-two', { ...base, half: true })).toBeNull();
  });
});

it('asks for no limit and no ratio unless a limit is given', () => {
  expect(drawn({ ...base, limit: null }).fields.map(({ view }) => view.name)).toEqual([
    'prediction',
    'squared',
    'cross',
  ]);
});

describe.each(levels)('at level %s', (level) => {
  const params = Array.from(
    { length: 200 },
    (_, index) =>
      drawVariant(question, { seed: 'law', index, level, form: 'open' }).params as unknown as Params,
  );

  it('draws no logit of 0, no idle input and no tiny gradient', () => {
    for (const one of params) {
      expect(one.logit).not.toBe(0);
      expect([0, 1]).not.toContain(one.input);
      expect(Math.abs(definition.solve(one).work.squared)).toBeGreaterThan(0.005);
    }
  });

  it('agrees with differences of the losses', async () => {
    for (const one of params.slice(0, 100)) {
      const { work, answers } = definition.solve(one);
      const other = await oracle.answers(one);
      for (const name of ['prediction', 'squared', 'cross', 'ratio'] as const) {
        expect(Number(other[name])).toBeCloseTo(work[name], 7);
      }
      if (one.limit !== null) expect(answers.vanishing).toBe(other.vanishing);
    }
  });
});
