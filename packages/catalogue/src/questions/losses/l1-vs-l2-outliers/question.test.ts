import { type Rational, toRational } from '@variorum/core';
import { drawVariant, levels } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/l1-vs-l2-outliers.gen.ts';
import oracle from './oracle.ts';
import type { Params } from './params.ts';
import definition from './question.ts';

const reference: Params = { inliers: 100, residual: 1, outlierResidual: 10, values: null, raised: null };
/** Totals 38 and 436; sorted values 1, 2, 4, 5, 38 with median 4 and mean 10. */
const full: Params = { inliers: 9, residual: 2, outlierResidual: 20, values: [38, 1, 5, 2, 4], raised: 10 };

const numbers = (answers: object) =>
  Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, Number(value)]));
const mistake = (id: string, params: Params) =>
  definition.misconceptions.find((one) => one.id === id)!.answers(params, definition.solve(params));

it('gives 110 and 200 for 100 residuals of 1 and one of 10', () => {
  const { work } = definition.solve(reference);
  expect(Number(work.absolute)).toBe(110);
  expect(Number(work.squared)).toBe(200);
  expect(Number(work.shareAbsolute)).toBeCloseTo(9.09, 2);
  expect(Number(work.shareSquared)).toBe(50);
});

it('gives median, mean and their changes', () => {
  expect(numbers(definition.solve(full).work)).toMatchObject({
    absolute: 38,
    squared: 436,
    minimiserAbsolute: 4,
    minimiserSquared: 10,
    changeAbsolute: 0,
    changeSquared: 2,
  });
});

describe('misconceptions', () => {
  it.each([
    ['inliers-not-squared', { squared: 418, shareSquared: 40_000 / 418 }],
    ['square-of-sum', { squared: 1444 }],
    ['mean-not-total', { absolute: 3.8, squared: 43.6 }],
    ['halved-squares', { squared: 218 }],
    ['doubled-not-squared', { squared: 76 }],
    ['forgot-outlier', { absolute: 18, squared: 36 }],
    ['relative-to-inliers', { shareAbsolute: 2000 / 18, shareSquared: 40_000 / 36 }],
    ['share-of-examples', { shareAbsolute: 10, shareSquared: 10 }],
    ['share-of-inliers', { shareAbsolute: 1800 / 38, shareSquared: 3600 / 436 }],
    ['same-share', { shareSquared: 2000 / 38 }],
    ['constants-exchanged', { minimiserAbsolute: 10, minimiserSquared: 4 }],
    ['not-sorted', { minimiserAbsolute: 5 }],
    ['middle-of-range', { minimiserAbsolute: 19.5, minimiserSquared: 19.5 }],
    ['largest-left-out', { minimiserAbsolute: 3, minimiserSquared: 3 }],
    ['change-not-divided', { changeSquared: 10 }],
    ['mean-unmoved', { changeSquared: 0 }],
    ['median-moves', { changeAbsolute: 2 }],
  ] as const)('gives the values worked out by hand for %s', (id, expected) => {
    const found = numbers(mistake(id, full)!);
    expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, value] of Object.entries(expected)) expect(found[name]).toBeCloseTo(value, 9);
  });

  it('has no wrong constants where none are asked', () => {
    expect(mistake('constants-exchanged', reference)).toBeNull();
    expect(mistake('median-moves', { ...full, raised: null })).toBeNull();
  });
});

it('refuses an even number of values', () => {
  const params = { ...full, values: [1, 2, 3, 4] };
  expect(() =>
    drawVariant(question, { seed: 'test', index: 0, level: 'easy', form: 'open', params }),
  ).toThrow(/odd number of values/);
});

describe.each(levels)('at level %s', (level) => {
  const drawn = Array.from(
    { length: 200 },
    (_, index) =>
      drawVariant(question, { seed: 'law', index, level, form: 'open' }).params as unknown as Params,
  );

  it('draws residuals other than 1 and constants that differ', () => {
    for (const params of drawn) {
      expect(params.residual).not.toBe(1);
      if (params.values === null) continue;
      expect(params.values.length % 2).toBe(1);
      const { minimiserAbsolute, minimiserSquared } = definition.solve(params).work;
      expect(minimiserSquared.sub(minimiserAbsolute).valueOf()).toBeGreaterThanOrEqual(2);
      expect(minimiserSquared.d).toBe(1n);
    }
  });

  it('agrees exactly with sums, kinks and parabolas', async () => {
    for (const params of drawn.slice(0, 100)) {
      const { work } = definition.solve(params);
      for (const [name, value] of Object.entries(await oracle.answers(params))) {
        expect(toRational(work[name as keyof typeof work]).equals(value as Rational)).toBe(true);
      }
    }
  });
});
