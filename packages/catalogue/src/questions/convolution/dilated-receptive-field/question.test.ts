import { drawVariant, levels, mark } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/dilated-receptive-field.gen.ts';
import oracle from './oracle.ts';
import definition from './question.ts';
import { fieldsAlong, type Params } from './stack.ts';

const given = (params: Partial<Params>) =>
  drawVariant(question, { seed: 'test', index: 0, level: 'medium', form: 'open', params });
const fieldOf = (variant: ReturnType<typeof given>, name: string) =>
  variant.fields.find(({ view }) => view.name === name)!;
const mistake = (variant: ReturnType<typeof given>, name: string, id: string) =>
  fieldOf(variant, name).mistakes.find(({ misconceptions }) => misconceptions.includes(id))?.answer;

describe('kernels of 3 with dilations 1, 2 and 4 (rows) and of 2 (columns)', () => {
  const variant = given({
    input: [40, 50],
    layers: [1, 2, 4].map((dilation) => ({ kernel: [3, 2], dilation })),
    output: [5, 6],
    askRange: true,
    askFormula: true,
  });

  it.each([
    ['after1', [3, 2]],
    ['after2', [7, 4]],
    ['last', [15, 8]],
    ['rows', [5, 19]],
    ['columns', [6, 13]],
  ])('has the published %s', (name, key) => {
    expect(fieldOf(variant, name).key).toEqual(key);
  });

  it.each([
    // The rows 3, 9, 19 and 3, 7, 21 of an assignment, taken apart into methods; columns by hand.
    ['multiplied-by-kernels', 'after2', [9, 4]],
    ['field-as-jump', 'last', [19, 5]],
    ['multiplied-last', 'last', [21, 8]],
    ['multiplied-by-kernels', 'last', [27, 8]],
    ['multiplied-extents', 'last', [135, 30]],
    ['added-extents', 'last', [17, 10]],
    ['whole-kernels', 'last', [22, 15]],
    ['ignored-dilation', 'last', [7, 4]],
    ['dilation-counted-as-gaps', 'last', [19, 10]],
    ['compounded-dilations', 'last', [23, 12]],
    ['swapped-axes', 'last', [8, 15]],
    ['end-not-included', 'rows', [5, 20]],
    ['centred-range', 'rows', [-2, 12]],
    ['disjoint-ranges', 'rows', [75, 89]],
  ])('gives the value worked out by hand for %s in %s', (id, name, value) => {
    expect(mistake(variant, name, id)).toEqual(value);
  });

  it('accepts a range that follows from a wrong receptive field', () => {
    const response = {
      after1: [3, 2],
      after2: [9, 4],
      last: [17, 8],
      rows: [5, 21],
      columns: [6, 13],
      formula: 'a',
    };
    const { fields } = mark(question, variant, response, { points: 14 });
    const follows = fields.filter(({ followThrough }) => followThrough).map(({ name }) => name);
    expect(follows).toEqual(expect.arrayContaining(['last', 'rows']));
  });
});

it('refuses an output outside the last feature map', () => {
  const layers = [1, 2].map((dilation) => ({ kernel: [3, 2] as [number, number], dilation }));
  expect(() => given({ input: [12, 12], layers, output: [6, 0], askRange: true, askFormula: false })).toThrow(
    /at most 5/,
  );
});

describe.each(levels)('at level %s', (level) => {
  const drawn = Array.from(
    { length: 200 },
    (_, index) =>
      drawVariant(question, { seed: 'law', index, level, form: 'open' }).params as unknown as Params,
  );

  it('draws at most one dense kernel, different dilations and a field that is smaller than the input and not square', () => {
    for (const { input, layers } of drawn) {
      const [rows, columns] = [fieldsAlong(layers, 0).at(-1)!, fieldsAlong(layers, 1).at(-1)!];
      expect(new Set(layers.map(({ dilation }) => dilation)).size).toBeGreaterThan(1);
      expect(layers.filter(({ dilation }) => dilation === 1).length).toBeLessThanOrEqual(1);
      expect(rows).not.toBe(columns);
      expect(rows).toBeLessThan(input[0]);
      expect(columns).toBeLessThan(input[1]);
    }
  });

  it('agrees with outputs sent back through the layers', async () => {
    for (const params of drawn.slice(0, 100))
      expect(await oracle.answers(params)).toEqual(definition.solve(params).answers);
  });
});
