import { drawVariant, levels, mark } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/depthwise-separable.gen.ts';
import oracle from './oracle.ts';
import type { Params } from './params.ts';
import definition from './question.ts';

const given = (params: Partial<Params>) =>
  drawVariant(question, { seed: 'test', index: 0, level: 'medium', form: 'open', params });
const fieldOf = (variant: ReturnType<typeof given>, name: string) =>
  variant.fields.find(({ view }) => view.name === name)!;
const mistake = (variant: ReturnType<typeof given>, name: string, id: string) =>
  fieldOf(variant, name).mistakes.find(({ misconceptions }) => misconceptions.includes(id))?.answer;

describe('3 channels to 128 by 3 × 3 with biases', () => {
  const variant = given({
    input: [3, 20, 30],
    filters: 128,
    kernel: [3, 3],
    bias: true,
    compare: true,
    operations: true,
  });

  it.each([
    ['depthwise', 30],
    ['pointwise', 512],
    ['total', 542],
    ['standard', 3584],
    // 600 positions · (27 + 384)
    ['macs', 246_600],
  ])('has the published number: %s', (name, key) => {
    expect(fieldOf(variant, name).key).toBe(key);
  });

  it('is 6.61 times smaller than the standard convolution', () => {
    expect(fieldOf(variant, 'ratio').key).toBe('1792/271'); // 3584/542, about 6.61
  });

  it.each([
    ['depthwise-once', 'depthwise', 10],
    ['depthwise-once', 'total', 522],
    ['forgot-pointwise', 'total', 30],
    ['forgot-biases', 'total', 411],
    ['forgot-biases', 'standard', 3456],
    ['one-bias-per-layer', 'total', 413],
    ['depthwise-spans-channels', 'depthwise', 84],
    ['depthwise-per-output', 'depthwise', 1280],
    ['pointwise-single-weight', 'pointwise', 256],
    ['standard-without-channels', 'standard', 1280],
    ['macs-for-one-position', 'macs', 411],
    ['biases-multiplied', 'macs', 325_200],
    ['macs-of-standard', 'macs', 2_073_600],
  ])('gives the value worked out by hand for %s in %s', (id, name, value) => {
    expect(mistake(variant, name, id)).toBe(value);
  });

  it('accepts a sum and a ratio that follow from a wrong depthwise count', () => {
    const response = {
      depthwise: 10,
      pointwise: 512,
      total: 522,
      standard: 3584,
      ratio: 6.87,
      macs: 246_600,
    };
    const { fields } = mark(question, variant, response, { points: 14 });
    expect(fields.map(({ name, verdict, followThrough }) => [name, followThrough || verdict])).toEqual([
      ['depthwise', 'wrong'],
      ['pointwise', 'right'],
      ['total', true],
      ['standard', 'right'],
      ['ratio', true],
      ['macs', 'right'],
    ]);
  });
});

it('tells biases that are not there', () => {
  const variant = given({
    input: [4, 8, 8],
    filters: 10,
    kernel: [3, 5],
    bias: false,
    compare: true,
    operations: false,
  });
  expect(fieldOf(variant, 'total').key).toBe(4 * 15 + 40);
  expect(mistake(variant, 'total', 'added-biases')).toBe(4 * 16 + 10 * 5);
});

describe.each(levels)('at level %s', (level) => {
  const drawn = Array.from({ length: 200 }, (_, index) =>
    drawVariant(question, { seed: 'law', index, level, form: 'open' }),
  );

  it('draws several channels, other than the filters', () => {
    for (const { params } of drawn) {
      const { input, filters } = params as unknown as Params;
      expect(input[0]).toBeGreaterThanOrEqual(2);
      expect(input[0]).not.toBe(filters);
    }
  });

  it('agrees with connections counted one by one', async () => {
    for (const { params } of drawn.slice(0, 100)) {
      const { ratio, ...counts } = definition.solve(params as unknown as Params).answers;
      const { ratio: other, ...others } = await oracle.answers(params as unknown as Params);
      expect(others).toEqual(counts);
      if (ratio !== undefined) expect(Number(other)).toBeCloseTo(Number(ratio), 12);
    }
  });
});
