import { type Rational, toRational } from '@variorum/core';
import { drawVariant, levels } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/target-scaling.gen.ts';
import oracle from './oracle.ts';
import type { Params } from './params.ts';
import definition from './question.ts';

const base: Params = {
  context: 'person',
  first: { mean: 1.6, deviation: 0.1, value: 1.75, scaled: -0.5 },
  second: { mean: 80, deviation: 8, value: 76, scaled: 2 },
  errors: [1, 0.5],
};

const numbers = (answers: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(Number) : Number(value),
    ]),
  );
const mistake = (id: string, params: Params) =>
  definition.misconceptions.find((one) => one.id === id)!.answers(params, definition.solve(params));

it('scales, un-scales and compares as worked out by hand', () => {
  // Errors 0.1 m and 4 kg.
  expect(numbers(definition.solve(base).work)).toEqual({
    scores: [1.5, -0.5],
    restored: [1.55, 96],
    terms: 1600,
    gradients: 40,
  });
});

describe('misconceptions', () => {
  it.each([
    ['variance-for-deviation', { scores: [15, -0.0625], restored: [1.595, 208] }],
    ['mean-not-subtracted', { scores: [17.5, 9.5] }],
    ['not-divided', { scores: [0.15, -4] }],
    ['difference-reversed', { scores: [-1.5, 0.5] }],
    ['other-scale', { scores: [-9.78125, 744], restored: [76, 1.8] }],
    ['mean-subtracted-again', { restored: [-1.65, -64] }],
    ['deviation-subtracted', { restored: [1.65, 64] }],
    ['mean-before-deviation', { restored: [0.11, 656] }],
    ['mean-not-added', { restored: [-0.05, 16] }],
    ['scaled-again', { restored: [-21, -9.75] }],
    ['terms-not-squared', { terms: 40 }],
    ['gradients-squared', { gradients: 1600 }],
    ['ratio-inverted', { terms: 0.000625, gradients: 0.025 }],
    ['errors-not-in-units', { terms: 0.25, gradients: 0.5 }],
    ['only-deviations', { terms: 6400, gradients: 80 }],
    ['ratio-of-means', { terms: 2500, gradients: 50 }],
  ] as const)('gives the values worked out by hand for %s', (id, expected) => {
    expect(numbers(mistake(id, base)!)).toEqual(expected);
  });

  it('leaves out a ratio of means that nobody could write as a decimal', () => {
    expect(mistake('ratio-of-means', { ...base, second: { ...base.second, mean: 70 } })).not.toBeNull();
    expect(mistake('ratio-of-means', { ...base, first: { ...base.first, mean: 1.8 } })).toBeNull();
  });
});

it('asks for no ratio unless errors are given', () => {
  const params = { ...base, errors: null };
  const variant = drawVariant(question, { seed: 'test', index: 0, level: 'easy', form: 'open', params });
  expect(variant.fields.map(({ view }) => view.name)).toEqual(['scores', 'restored']);
});

describe.each(levels)('at level %s', (level) => {
  const drawn = Array.from(
    { length: 200 },
    (_, index) =>
      drawVariant(question, { seed: 'law', index, level, form: 'open' }).params as unknown as Params,
  );

  it('draws means other than 0, deviations other than 0 and 1, and a whole ratio of deviations', () => {
    for (const { first, second } of drawn) {
      for (const { mean, deviation } of [first, second]) {
        expect(mean).not.toBe(0);
        expect([0, 1]).not.toContain(deviation);
      }
      expect(toRational(second.deviation).div(toRational(first.deviation)).d).toBe(1n);
      expect(Math.min(first.value, second.value)).toBeGreaterThan(0);
    }
  });

  it('agrees exactly with lines and differences', async () => {
    for (const params of drawn.slice(0, 100)) {
      const { work } = definition.solve(params);
      for (const [name, value] of Object.entries(await oracle.answers(params))) {
        const [own, other] = [work[name as keyof typeof work], value as Rational | Rational[]].map((one) =>
          Array.isArray(one) ? one : [one],
        ) as [Rational[], Rational[]];
        own.forEach((entry, index) => {
          expect(entry.equals(other[index]!)).toBe(true);
        });
      }
    }
  });
});
