import { drawVariant, levels, mark } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/inverted-bottleneck.gen.ts';
import oracle from './oracle.ts';
import type { Params } from './params.ts';
import definition from './question.ts';
import { workedSolution } from './solution.ts';

const given = (params: Partial<Params>) =>
  drawVariant(question, { seed: 'test', index: 0, level: 'medium', form: 'open', params });
const fieldOf = (variant: ReturnType<typeof given>, name: string) =>
  variant.fields.find(({ view }) => view.name === name)!;
const mistake = (variant: ReturnType<typeof given>, name: string, id: string) =>
  fieldOf(variant, name).mistakes.find(({ misconceptions }) => misconceptions.includes(id))?.answer;

describe('3 → 18 → 18 → 3 with 3 × 3 filters and biases', () => {
  const variant = given({
    input: [3, 28, 28],
    expansion: 6,
    filters: 3,
    kernel: 3,
    stride: 1,
    bias: true,
    compare: true,
    operations: true,
  });

  it.each([
    ['expand', 72],
    ['depthwise', 180],
    ['project', 57],
    ['total', 309],
    // 18 · (18 · 9 + 1)
    ['standard', 2934],
    // 784 · (54 + 162 + 54)
    ['macs', 211_680],
  ])('has the published number: %s', (name, key) => {
    expect(fieldOf(variant, name).key).toBe(key);
  });

  it.each([
    ['depthwise-once', 'total', 72 + 10 + 57],
    ['projection-before-expansion', 'project', 12],
    ['depthwise-before-expansion', 'depthwise', 30],
    ['factor-as-channels', 'total', 24 + 60 + 21],
    ['depthwise-spans-channels', 'depthwise', 2934],
    ['forgot-biases', 'total', 270],
    ['one-bias-per-layer', 'total', 273],
    ['standard-from-input-channels', 'standard', 504],
    ['macs-for-one-position', 'macs', 270],
  ])('gives the value worked out by hand for %s in %s', (id, name, value) => {
    expect(mistake(variant, name, id)).toBe(value);
  });

  it('accepts a total that follows from a wrong layer', () => {
    const response = { expand: 72, depthwise: 10, project: 57, total: 139, standard: 2934, macs: 211_680 };
    const { fields } = mark(question, variant, response, { points: 14 });
    expect(fields.find(({ name }) => name === 'total')!.followThrough).toBe(true);
  });
});

it('names the channels of each layer as the block does', () => {
  const params = { input: [3, 8, 8], expansion: 6, filters: 5, kernel: 3, stride: 1, bias: true };
  const { expand, depthwise, project } = workedSolution(
    { ...params, compare: false, operations: false } as Params,
    'open',
  );
  const letters = [expand, depthwise, project].map(({ symbols }) =>
    ['D', 'C'].flatMap((name) => symbols[name]?.tex ?? []),
  );
  expect(letters).toEqual([
    ['C_\\text{mid}', 'C_\\text{in}'],
    ['C_\\text{mid}'],
    ['C_\\text{out}', 'C_\\text{mid}'],
  ]);
});

describe('stride 2 and no biases', () => {
  // 4 → 12 → 5 on 7 × 9: 63 positions, then 4 · 5 = 20.
  const variant = given({
    input: [4, 7, 9],
    expansion: 3,
    filters: 5,
    kernel: 3,
    stride: 2,
    bias: false,
    compare: false,
    operations: true,
  });

  it('counts each layer at its own positions', () => {
    expect(fieldOf(variant, 'macs').key).toBe(63 * 48 + 20 * (108 + 60));
  });

  it.each([
    ['stride-ignored-in-operations', 'macs', 63 * 216],
    ['stride-used-too-early', 'macs', 20 * 216],
    ['added-biases', 'total', 60 + 120 + 65],
  ])('gives the value worked out by hand for %s', (id, name, value) => {
    expect(mistake(variant, name, id)).toBe(value);
  });
});

describe.each(levels)('at level %s', (level) => {
  const drawn = Array.from(
    { length: 200 },
    (_, index) =>
      drawVariant(question, { seed: 'law', index, level, form: 'open' }).params as unknown as Params,
  );

  it('draws a block that expands and changes the number of channels', () => {
    for (const { input, expansion, filters } of drawn) {
      expect(expansion).toBeGreaterThanOrEqual(2);
      expect(input[0]).not.toBe(filters);
    }
  });

  it('agrees with weights listed one by one', async () => {
    for (const params of drawn.slice(0, 100))
      expect(await oracle.answers(params)).toEqual(definition.solve(params).answers);
  });
});
