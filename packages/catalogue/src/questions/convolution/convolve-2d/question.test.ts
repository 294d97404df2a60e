import { toRational } from '@variorum/core';
import { drawVariant, levels, mark } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/convolve-2d.gen.ts';
import * as cases from './cases.ts';
import oracle from './oracle.ts';
import type { Params } from './params.ts';
import definition from './question.ts';
import { workedSolution } from './solution.ts';

const given = (params: Partial<Params> & Pick<Params, 'image' | 'kernel' | 'operation'>) =>
  drawVariant(question, { seed: 'test', index: 0, level: 'medium', form: 'open', params });

const numbers = (rows: unknown) => (rows as (string | number)[][]).map((row) => row.map(Number));
const keyOf = (variant: ReturnType<typeof given>, name: string) =>
  variant.fields.find(({ view }) => view.name === name)!.key;
const mistakeOf = (variant: ReturnType<typeof given>, id: string) =>
  variant.fields
    .find(({ view }) => view.name === 'output')!
    .mistakes.find(({ misconceptions }) => misconceptions.includes(id))!.answer;

describe('reference cases', () => {
  const base = { image: cases.image, kernel: cases.filter };

  it.each([
    [
      'stride 2 and padding 1',
      { stride: 2, padding: 1, operation: 'cross-correlation' },
      [7, 7],
      cases.strideTwo,
    ],
    ['padding 2', { padding: 2, operation: 'cross-correlation' }, [9, 9], cases.paddingTwo],
    [
      'padding 2 with the kernel turned',
      { padding: 2, operation: 'convolution' },
      [9, 9],
      cases.paddingTwoTurned,
    ],
  ] as const)('gives the printed output for %s', (_, options, padded, output) => {
    const variant = given({ ...base, ...options });
    expect(numbers(keyOf(variant, 'output'))).toEqual(output);
    expect(keyOf(variant, 'size')).toEqual([output.length, output.length]);
    expect(keyOf(variant, 'padded')).toEqual(padded);
  });

  it('writes 5.15 without a trace of binary rounding', () => {
    const variant = given({ ...base, padding: 2, operation: 'cross-correlation' });
    expect((keyOf(variant, 'output') as string[][])[2]![3]).toBe('5.15');
    expect((keyOf(variant, 'output') as string[][])[3]![4]).toBe('5.15');
  });

  it('finds −40 for the step under the Sobel kernel and 40 with the kernel turned', () => {
    const sobel = { image: cases.step, kernel: cases.sobelX };
    const variant = given({ ...sobel, operation: 'cross-correlation' });
    expect(numbers(keyOf(variant, 'output'))).toEqual([
      [-40, -40],
      [-40, -40],
    ]);
    expect(numbers(mistakeOf(variant, 'flipped'))).toEqual([
      [40, 40],
      [40, 40],
    ]);
    expect(numbers(keyOf(given({ ...sobel, operation: 'convolution' }), 'output'))).toEqual([
      [40, 40],
      [40, 40],
    ]);
  });

  it('names the turned kernel as a mistake of the cross-correlation', () => {
    const variant = given({ ...base, padding: 2, operation: 'cross-correlation' });
    expect(numbers(mistakeOf(variant, 'flipped'))).toEqual(cases.paddingTwoTurned);
  });
});

describe('misconceptions', () => {
  const small = {
    image: [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 10],
    ],
    kernel: [
      [1, -1],
      [0, 2],
    ],
  };
  const strided = { ...small, padding: 1, stride: 2 };

  it.each([
    [
      'not-flipped',
      { ...small, operation: 'convolution' },
      [
        [9, 11],
        [15, 19],
      ],
    ],
    [
      'flipped',
      { ...small, operation: 'cross-correlation' },
      [
        [3, 5],
        [9, 12],
      ],
    ],
    // The kernel upside down is (0 2; 1 −1).
    [
      'flipped-one-axis',
      { ...small, operation: 'convolution' },
      [
        [3, 5],
        [9, 10],
      ],
    ],
    [
      'ignored-signs',
      { ...small, operation: 'cross-correlation' },
      [
        [13, 17],
        [25, 31],
      ],
    ],
    ['one-window-short', { ...small, operation: 'cross-correlation' }, [[9]]],
    ['dropped-padding', { ...strided, operation: 'cross-correlation' }, [[9]]],
    // Windows of the 4 × 4 image with zeros above and at the left: (0 0; 0 1), (0 0; 2 3), (0 4; 0 7), (5 6; 8 10).
    [
      'padded-one-side',
      { ...strided, operation: 'cross-correlation' },
      [
        [2, 6],
        [10, 19],
      ],
    ],
    [
      'stride-along-one-axis',
      { ...strided, operation: 'cross-correlation' },
      [
        [2, 6],
        [7, 11],
        [10, 19],
        [-7, -2],
      ],
    ],
  ] as const)('gives the value worked out by hand for %s', (id, params, expected) => {
    const answers = definition.misconceptions.find((one) => one.id === id)!;
    const task = { stride: 1, padding: 0, fits: null, ...params } as unknown as Params;
    expect(answers.answers(task, definition.solve(task))!.output!.map((row) => row.map(Number))).toEqual(
      expected,
    );
  });
});

describe('pairs of stride and padding', () => {
  const params: Params = {
    image: cases.image,
    kernel: cases.filter,
    operation: 'cross-correlation',
    stride: 1,
    padding: 2,
    fits: {
      target: [3, 3],
      pairs: [
        { stride: 2, padding: 1 },
        { stride: 1, padding: 0 },
        { stride: 3, padding: 2 },
        { stride: 1, padding: 1 },
      ],
    },
  };

  it('accepts exactly the pairs that give the size', () => {
    expect(definition.solve(params).answers.fits).toEqual(['s2p1', 's1p0', 's3p2']);
  });

  it('asks them in place of the padded size', () => {
    expect(given(params).fields.map(({ view }) => view.name)).toEqual(['fits', 'size', 'output']);
  });
});

it('works out positions that have a sum to show', () => {
  const params = {
    image: [
      [0, 0, 3, 1],
      [0, 0, 2, 5],
      [4, 1, 6, 2],
    ],
    kernel: [
      [1, 2],
      [3, -1],
    ],
    stride: 1,
    padding: 0,
    operation: 'cross-correlation' as const,
    fits: null,
  };
  const { shown } = workedSolution(params, definition.solve(params).work.output);
  expect(shown.map(({ row, column, terms }) => [row, column, terms])).toEqual([
    [1, 2, 2],
    [2, 2, 3],
  ]);
});

it('gives credit for a size that follows from a wrong padded size', () => {
  const variant = given({
    image: cases.image,
    kernel: cases.filter,
    stride: 2,
    padding: 1,
    operation: 'cross-correlation',
  });
  const marking = mark(question, variant, { padded: [9, 9], size: [4, 4] }, { points: 12 });
  expect(marking.fields.map(({ verdict }) => verdict)).toEqual(['wrong', 'right', 'missing']);
});

it('refuses a kernel larger than the padded image', () => {
  expect(() =>
    given({
      image: [[1, 2]],
      kernel: [
        [1, 2],
        [3, 4],
      ],
      operation: 'convolution',
    }),
  ).toThrow(/exceeds/);
});

describe.each(levels)('at level %s', (level) => {
  const variants = Array.from({ length: 100 }, (_, index) =>
    drawVariant(question, { seed: 'law', index, level, form: 'open' }),
  );
  const drawn = variants.map(({ params }) => params as unknown as Params);

  it('draws no kernel that a half turn keeps or negates', () => {
    for (const { kernel } of drawn) {
      const flat = kernel.flat();
      const turned = flat.toReversed();
      expect(turned).not.toEqual(flat);
      expect(turned.map((weight) => -weight + 0)).not.toEqual(flat);
    }
  });

  it('keeps the hand work within a factor of two', () => {
    const efforts = variants.map(({ effort }) => effort);
    expect(Math.max(...efforts)).toBeLessThanOrEqual(2 * Math.min(...efforts));
  });

  it('agrees with the product of polynomials', async () => {
    for (const params of drawn) {
      const { answers } = definition.solve(params);
      const other = await oracle.answers(params);
      expect(answers.size).toEqual(other.size);
      expect(answers.fits).toEqual(other.fits);
      other.output!.forEach((row, r) =>
        row.forEach((value, c) => expect(toRational(answers.output[r]![c]!).equals(value)).toBe(true)),
      );
    }
  });
});
