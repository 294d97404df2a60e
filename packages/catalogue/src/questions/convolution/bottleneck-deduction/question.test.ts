import { drawVariant, levels, mark } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/bottleneck-deduction.gen.ts';
import { type Params, shapesOf } from './block.ts';
import oracle from './oracle.ts';
import definition from './question.ts';

const given = (params: Partial<Params>) =>
  drawVariant(question, { seed: 'test', index: 0, level: 'medium', form: 'open', params });
const fieldOf = (variant: ReturnType<typeof given>, name: string) =>
  variant.fields.find(({ view }) => view.name === name)!;
const mistake = (variant: ReturnType<typeof given>, name: string, id: string) =>
  fieldOf(variant, name).mistakes.find(({ misconceptions }) => misconceptions.includes(id))?.answer;

const published: Params = {
  input: [256, 32, 32],
  widths: [64, 32],
  kernels: [1, 3, 1],
  paddings: [0, 1, 0],
  known: 2,
  hint: 'none',
  askParameters: true,
  askMiddle: true,
};

describe('256 × 32 × 32 with 32 filters of 64 × 3 × 3 in the middle', () => {
  const variant = given(published);

  it.each([
    ['layerA', [64, 256, 1]],
    ['layerB', [256, 32, 1]],
    ['middle', [32, 32, 32]],
    // 64 · 257 + 32 · 577 + 256 · 33
    ['parameters', 16_448 + 18_464 + 8_448],
  ])('has the published %s', (name, key) => {
    expect(fieldOf(variant, name).key).toEqual(key);
  });

  it.each([
    ['filters-and-depth-swapped', 'layerA', [256, 64, 1]],
    ['filters-and-depth-swapped', 'layerB', [32, 256, 1]],
    ['depth-of-input', 'layerB', [256, 256, 1]],
    ['depth-of-earlier-layer', 'layerB', [256, 64, 1]],
    ['filters-of-next-layer', 'layerA', [32, 256, 1]],
    ['skip-ignored', 'layerB', [32, 32, 1]],
    ['all-filters-as-input', 'layerA', [256, 256, 1]],
    ['kernel-copied', 'layerA', [64, 256, 3]],
    ['forgot-biases', 'parameters', 43_008],
  ])('gives the value worked out by hand for %s in %s', (id, name, value) => {
    expect(mistake(variant, name, id)).toEqual(value);
  });

  it('accepts parameters that follow from wrong layers', () => {
    const response = {
      layerA: [64, 256, 3],
      layerB: [256, 32, 1],
      middle: [32, 32, 32],
      parameters: 64 * 2305 + 18_464 + 8_448,
    };
    const { fields } = mark(question, variant, response, { points: 9 });
    expect(fields.find(({ name }) => name === 'parameters')!.followThrough).toBe(true);
  });
});

describe('kernels that do not keep the size one by one', () => {
  // Paddings 2, 0, 1: the kernels add up to 9. With F₁ = 3 and F₃ = 2 known, F₂ = 4; 20 → 22 → 19 → 20.
  const variant = given({
    input: [100, 20, 24],
    widths: [30, 40],
    kernels: [3, 4, 2],
    paddings: [2, 0, 1],
    known: 3,
    hint: 'one',
    askParameters: false,
    askMiddle: true,
  });

  it('deduces the second kernel and the size between', () => {
    expect(fieldOf(variant, 'layerB').key).toEqual([40, 30, 4]);
    expect(fieldOf(variant, 'middle').key).toEqual([40, 19, 23]);
  });

  it.each([
    ['forgot-plus-one', 'layerB', [40, 30, 2]],
    ['padded-one-side', 'layerB', [40, 30, 1]],
    ['each-layer-keeps-size', 'layerA', [30, 100, 5]],
    ['size-kept-in-between', 'middle', [40, 20, 24]],
  ])('gives the value worked out by hand for %s', (id, name, value) => {
    expect(mistake(variant, name, id)).toEqual(value);
  });
});

it.each([
  [{ kernels: [1, 3, 2] as [number, number, number] }, /add up to 6/],
  [{ kernels: [1, 1, 3] as [number, number, number] }, /not unique/],
])('refuses a block that cannot be deduced: %j', (change, message) => {
  expect(() => given({ ...published, ...change })).toThrow(message);
});

it.each([
  { known: 3 },
  { hint: 'equal' as const },
  { paddings: [1, 0, 2] as [number, number, number], hint: 'one' as const },
  { kernels: [3, 5, 3] as [number, number, number], hint: 'equal' as const },
])('draws the rest of a block where a user gives %j', (params) => {
  const variant = drawVariant(question, { seed: 'test', index: 0, level: 'easy', form: 'open', params });
  expect(variant.params).toMatchObject(params);
});

describe.each(levels)('at level %s', (level) => {
  const drawn = Array.from(
    { length: 200 },
    (_, index) =>
      drawVariant(question, { seed: 'law', index, level, form: 'open' }).params as unknown as Params,
  );

  it('draws three different widths and a block that returns to its input', () => {
    for (const params of drawn) {
      expect(new Set([params.input[0], ...params.widths]).size).toBe(3);
      expect(shapesOf(params).at(-1)).toEqual(params.input);
    }
  });

  it('has one solution among all kernels', async () => {
    for (const params of drawn.slice(0, 100))
      expect(await oracle.answers(params)).toEqual(definition.solve(params).answers);
  });
});
