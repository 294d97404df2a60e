import { drawVariant, levels } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/batch-norm-small-batches.gen.ts';
import oracle from './oracle.ts';
import type { Params } from './params.ts';
import definition from './question.ts';

const given = (params: Partial<Params>) =>
  drawVariant(question, { seed: 'test', index: 0, level: 'hard', form: 'open', params });
type Variant = ReturnType<typeof given>;

const fieldOf = (variant: Variant, name: string) => variant.fields.find(({ view }) => view.name === name)!;
const number = (value: unknown): number => {
  const [numerator, denominator = 1] = String(value).split('/').map(Number);
  return numerator! / denominator;
};
const mistake = (variant: Variant, field: string, id: string) =>
  number(fieldOf(variant, field).mistakes.find(({ misconceptions }) => misconceptions.includes(id))!.answer);

const deviations: Params = {
  variance: 9,
  stated: 'deviation',
  small: 16,
  large: 144,
  ratio: 'deviations',
  limit: 0.4,
};
const variances: Params = { ...deviations, stated: 'variance', ratio: 'variances', limit: null };

describe('the example worked out by hand', () => {
  // 9/16; √(144/16) = 3; 9/0.16 = 56.25.
  it.each<[string, Params, unknown[]]>([
    ['standard deviations', deviations, [0.5625, 3, 57]],
    ['variances', variances, [0.5625, 9]],
  ])('has the answers for %s', (_, params, answers) => {
    expect(given(params).fields.map(({ key }) => number(key))).toEqual(answers);
  });

  it.each<[string, Params, string, number]>([
    ['not-divided', deviations, 'variance', 9],
    ['divided-by-root', deviations, 'variance', 2.25],
    ['divided-by-square', deviations, 'variance', 9 / 256],
    ['divided-by-one-less', deviations, 'variance', 0.6],
    ['multiplied-by-size', deviations, 'variance', 144],
    ['deviation-not-squared', deviations, 'variance', 3 / 16],
    ['deviation-of-the-mean', deviations, 'variance', 0.75],
    ['ratio-inverted', deviations, 'ratio', 1 / 3],
    ['ratio-without-root', deviations, 'ratio', 9],
    ['ratio-with-root', variances, 'ratio', 3],
    ['divided-by-square', variances, 'ratio', 81],
    ['size-does-not-matter', deviations, 'ratio', 1],
    ['difference-of-sizes', deviations, 'ratio', 128],
    // 3/0.4 = 7.5; 9/0.4 = 22.5
    ['neither-squared', deviations, 'smallest', 8],
    ['limit-not-squared', deviations, 'smallest', 23],
    ['rounded-down', deviations, 'smallest', 56],
  ])('gives the value worked out by hand for %s', (id, params, field, answer) => {
    expect(mistake(given(params), field, id)).toBeCloseTo(answer, 12);
  });

  it('needs no more examples than reach the limit exactly', () => {
    expect(number(fieldOf(given({ ...deviations, limit: 0.5 }), 'smallest').key)).toBe(36);
  });
});

it.each([
  [{ ...deviations, large: 15 }, /larger than the smaller/],
  [{ ...deviations, variance: 2 }, /rational where the deviation is stated/],
  [{ ...deviations, large: 32 }, /rational where the ratio of deviations/],
  [{ ...deviations, limit: 0.001 }, /at most 4,096/],
])('refuses parameters without an exact answer: %#', (params, message) => {
  expect(() => given(params)).toThrow(message);
});

describe.each(levels)('at level %s', (level) => {
  const variants = Array.from({ length: 200 }, (_, index) =>
    drawVariant(question, { seed: 'law', index, level, form: 'open' }),
  );
  const drawn = variants.map(({ params }) => params as unknown as Params);

  it('draws variances of the mean with four decimals at most', () => {
    for (const { variance, small } of drawn) {
      const scaled = (variance / small) * 10_000;
      expect(scaled).toBeCloseTo(Math.round(scaled), 6);
    }
  });

  it('asks for the same hand work in every variant', () => {
    expect(new Set(variants.map(({ effort }) => effort)).size).toBe(1);
  });

  it('agrees with the average over all outcomes', async () => {
    for (const params of drawn.slice(0, 100))
      expect(await oracle.answers(params)).toEqual(definition.solve(params).answers);
  });
});
