import { drawVariant, levels, mark } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/convolution-as-matrix.gen.ts';
import oracle from './oracle.ts';
import { nested, outputOf, type Params } from './params.ts';
import definition from './question.ts';

const base: Params = {
  image: [
    [1, 2, 4],
    [7, 5, 0],
  ],
  kernel: [[1, -1]],
  stride: 1,
  padding: 0,
  operation: 'cross-correlation',
  whole: true,
  row: 3,
};
const step: Params = {
  ...base,
  image: Array.from({ length: 4 }, () => [10, 10, 0, 0]),
  kernel: [
    [-1, 0, 1],
    [-2, 0, 2],
    [-1, 0, 1],
  ],
};

const numbers = (value: unknown): unknown => (Array.isArray(value) ? value.map(numbers) : Number(value) + 0);
const answers = (p: Params) =>
  Object.fromEntries(
    Object.entries(definition.solve(p).answers).map(([name, value]) => [name, numbers(value)]),
  );
const mistake = (id: string, p: Params) => {
  const found = definition.misconceptions.find((one) => one.id === id)!.answers(p, definition.solve(p));
  return found && Object.fromEntries(Object.entries(found).map(([name, value]) => [name, numbers(value)]));
};

describe('the step under the Sobel kernel', () => {
  const square = (value: number) => [
    [value, value],
    [value, value],
  ];

  it('has the matrix of 4 × 16 and the output of −40', () => {
    const { size, matrix, output } = answers(step);
    expect(size).toEqual([4, 16]);
    expect(output).toEqual(square(-40));
    expect((matrix as number[][])[2]).toEqual([0, 0, 0, 0, -1, 0, 1, 0, -2, 0, 2, 0, -1, 0, 1, 0]);
  });

  it('gives 40 with the kernel turned and 0 with the image written column by column', () => {
    expect(mistake('flipped', step)).toMatchObject({ output: square(40) });
    expect(mistake('column-major-image', step)).toMatchObject({ output: square(0) });
    expect(answers({ ...step, operation: 'convolution' })['output']).toEqual(square(40));
  });
});

describe('differences of neighbours', () => {
  it('have one row per position', () => {
    expect(answers(base)).toEqual({
      size: [4, 6],
      image: [1, 2, 4, 7, 5, 0],
      matrix: [
        [1, -1, 0, 0, 0, 0],
        [0, 1, -1, 0, 0, 0],
        [0, 0, 0, 1, -1, 0],
        [0, 0, 0, 0, 1, -1],
      ],
      row: [0, 0, 0, 1, -1, 0],
      product: [-1, -2, 2, 5],
      output: [
        [-1, -2],
        [2, 5],
      ],
    });
  });

  it.each([
    ['flipped', { row: [0, 0, 0, -1, 1, 0], product: [1, 2, -2, -5] }],
    ['wrapped-rows', { row: [0, 0, 1, -1, 0, 0], product: [-1, -2, -3, 2] }],
    ['column-major-image', { image: [1, 7, 2, 5, 4, 0], product: [-6, 5, 1, 4] }],
    ['column-major-matrix', { row: [0, 1, 0, -1, 0, 0] }],
    [
      'output-column-major',
      {
        output: [
          [-1, 2],
          [-2, 5],
        ],
      },
    ],
    ['transposed', { size: [6, 4], row: [0, -1, 0, 0] }],
    ['windows-as-rows', { size: [4, 2] }],
    ['as-many-rows-as-pixels', { size: [6, 6] }],
  ])('give the values worked out by hand for %s', (id, expected) => {
    expect(mistake(id, base)).toMatchObject(expected);
  });

  it('keep mistakes about padding, stride and a turned kernel to tasks that have them', () => {
    for (const id of ['padding-has-columns', 'dropped-padding', 'ignored-stride', 'not-flipped'])
      expect(mistake(id, base)).toBeNull();
  });
});

it('puts zeros between the rows of the kernel', () => {
  const square: Params = {
    ...base,
    kernel: [
      [1, 2],
      [3, 4],
    ],
    row: 2,
  };
  expect(answers(square)['matrix']).toEqual([
    [1, 2, 0, 3, 4, 0],
    [0, 1, 2, 0, 3, 4],
  ]);
  expect(mistake('no-gaps', square)).toMatchObject({ row: [0, 1, 2, 3, 4, 0] });
});

it('leaves out weights on the padding and moves by the stride', () => {
  // The kernel begins at −1 and at 1 in both axes.
  const padded: Params = {
    ...base,
    kernel: [
      [1, 2],
      [3, 4],
    ],
    stride: 2,
    padding: 1,
    row: 4,
  };
  expect(answers(padded)).toMatchObject({
    size: [4, 6],
    matrix: [
      [4, 0, 0, 0, 0, 0],
      [0, 3, 4, 0, 0, 0],
      [0, 0, 0, 2, 0, 0],
      [0, 0, 0, 0, 1, 2],
    ],
  });
  expect(mistake('padding-has-columns', padded)).toMatchObject({ size: [4, 20] });
});

it('carries on from a student’s own matrix and product', () => {
  const variant = drawVariant(question, {
    seed: 'test',
    index: 0,
    level: 'easy',
    form: 'open',
    params: base,
  });
  const given = {
    matrix: [
      [1, -1, 0, 0, 0, 0],
      [0, 1, -1, 0, 0, 0],
      [0, 0, 1, -1, 0, 0],
      [0, 0, 0, 1, -1, 0],
    ],
    product: [-1, -2, -3, 2],
    output: [
      [-1, -2],
      [-3, 2],
    ],
  };
  const { fields } = mark(question, variant, given, { points: 9 });
  expect(fields.map(({ name, verdict, followThrough }) => [name, verdict, followThrough]).slice(2)).toEqual([
    ['matrix', 'partial', false],
    ['product', 'right', true],
    ['output', 'right', true],
  ]);
});

it.each([
  ['a kernel larger than the padded image', { kernel: [[1], [1], [1]] }, /exceeds/],
  ['a row that the matrix does not have', { row: 5 }, /row 5/],
])('refuses %s', (_, change, message) => {
  const params = { ...base, ...change };
  expect(() =>
    drawVariant(question, { seed: 'test', index: 0, level: 'easy', form: 'open', params }),
  ).toThrow(message);
});

describe.each(levels)('at level %s', (level) => {
  const variants = Array.from({ length: 200 }, (_, index) =>
    drawVariant(question, { seed: 'law', index, level, form: 'open' }),
  );
  const drawn = variants.map(({ params }) => params as unknown as Params);

  it('draws an image that is not square and a row that a shift by one row moves', () => {
    for (const p of drawn) {
      expect(p.image.length).not.toBe(p.image[0]!.length);
      expect(p.row).toBeGreaterThan(nested(outputOf(p))[0]!.length);
    }
  });

  it('keeps the hand work within a factor of two', () => {
    const efforts = variants.map(({ effort }) => effort);
    expect(Math.max(...efforts)).toBeLessThanOrEqual(2 * Math.min(...efforts));
  });

  it('agrees with the responses to single pixels', async () => {
    for (const p of drawn.slice(0, 100)) {
      const right = answers(p);
      for (const [name, value] of Object.entries(await oracle.answers(p)))
        expect(right[name]).toEqual(numbers(value));
    }
  });
});
