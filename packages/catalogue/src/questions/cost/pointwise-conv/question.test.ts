import { drawVariant, levels } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/pointwise-conv.gen.ts';
import oracle from './oracle.ts';
import type { Params } from './params.ts';
import definition from './question.ts';

const given = (params: Partial<Params>) =>
  drawVariant(question, { seed: 'test', index: 0, level: 'medium', form: 'open', params });
const fieldOf = (variant: ReturnType<typeof given>, name: string) =>
  variant.fields.find(({ view }) => view.name === name)!;
const mistake = (variant: ReturnType<typeof given>, name: string, id: string) =>
  fieldOf(variant, name).mistakes.find(({ misconceptions }) => misconceptions.includes(id))?.answer;

const plain = { bias: true, operations: true, pixel: [], weights: [], biases: [] };

describe('64 filters on 3 × 128 × 128', () => {
  const variant = given({ ...plain, input: [3, 128, 128], filters: 64 });

  it.each([
    ['depth', 3],
    ['output', [64, 128, 128]],
    ['padding', 0],
    ['parameters', 256],
    ['macs', 3_145_728],
  ])('has the published %s', (name, key) => {
    expect(fieldOf(variant, name).key).toEqual(key);
  });

  it.each([
    ['depth-one', 'parameters', 128],
    ['depth-of-output', 'parameters', 195],
    ['kept-input-channels', 'output', [3, 128, 128]],
    ['one-map-per-pair', 'output', [192, 128, 128]],
    ['needs-padding', 'output', [64, 126, 126]],
    ['needs-padding', 'padding', 1],
    ['kept-channels-and-lost-border', 'output', [3, 126, 126]],
    ['forgot-bias', 'parameters', 192],
    ['one-bias-per-layer', 'parameters', 193],
    ['multiplied-by-positions', 'parameters', 4_194_304],
    ['macs-without-channels', 'macs', 1_048_576],
    ['macs-for-one-position', 'macs', 192],
    ['biases-multiplied', 'macs', 4_194_304],
  ])('gives the value worked out by hand for %s in %s', (id, name, value) => {
    expect(mistake(variant, name, id)).toEqual(value);
  });
});

describe('a pixel', () => {
  const variant = given({
    input: [3, 6, 7],
    filters: 2,
    bias: true,
    operations: false,
    pixel: [2, 5, 1],
    weights: [
      [1, -1, 3],
      [2, 2, -3],
    ],
    biases: [4, -1],
  });

  it('is mixed by each filter', () => {
    // 2 − 5 + 3 + 4 and 4 + 10 − 3 − 1
    expect(fieldOf(variant, 'values').key).toEqual([4, 10]);
  });

  it.each([
    ['forgot-bias', [0, 11]],
    // 3 · 8 + 4 and 1 · 8 − 1
    ['summed-pixel', [28, 7]],
  ])('gives the values worked out by hand for %s', (id, values) => {
    expect(mistake(variant, 'values', id)).toEqual(values);
  });

  it('is refused where the weights do not fit', () => {
    const wrong = { ...plain, input: [3, 6, 7] as [number, number, number], filters: 2, pixel: [1, 2] };
    expect(() => given(wrong)).toThrow(/one per channel/);
  });
});

describe.each(levels)('at level %s', (level) => {
  const drawn = Array.from(
    { length: 200 },
    (_, index) =>
      drawVariant(question, { seed: 'law', index, level, form: 'open' }).params as unknown as Params,
  );

  it('draws several channels, other than the filters', () => {
    for (const { input, filters } of drawn) {
      expect(input[0]).toBeGreaterThanOrEqual(2);
      expect(input[0]).not.toBe(filters);
    }
  });

  it('agrees with windows slid and pixels mixed channel by channel', async () => {
    for (const params of drawn.slice(0, 100))
      expect(await oracle.answers(params)).toEqual(definition.solve(params).answers);
  });
});
