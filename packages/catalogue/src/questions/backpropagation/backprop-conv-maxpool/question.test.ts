import { drawVariant, levels, mark, type Verdict } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/backprop-conv-maxpool.gen.ts';
import { windowOf } from './model.ts';
import oracle from './oracle.ts';
import { type Params, workOf } from './params.ts';
import definition from './question.ts';

/** Z = (1 8 −3 2; 4 −9 7 0): the maxima are 8 at (1, 2) and 7 at (2, 3). */
const base: Params = {
  input: [
    [
      [1, 8, -3, 2],
      [4, -9, 7, 0],
    ],
  ],
  kernel: [[[1]]],
  padding: 0,
  head: [[3, -2]],
  upstream: 2,
  givesOutput: true,
};
/** A filter of two weights over the same image, a column wider: Z = X[:, :−1] − X[:, 1:] has 2 × 4 entries. */
const wide: Params = {
  ...base,
  input: [
    [
      [1, 8, -3, 2, 1],
      [4, -9, 7, 0, 5],
    ],
  ],
  kernel: [[[1, -1]]],
};

const numbers = (value: unknown): unknown => (Array.isArray(value) ? value.map(numbers) : Number(value) + 0);
const mistake = (id: string, p: Params) => {
  const answers = definition.misconceptions.find((one) => one.id === id)!.answers(p, definition.solve(p));
  return (
    answers && Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, numbers(value)]))
  );
};

describe('a filter of one weight', () => {
  it('has the gradients worked out by hand', () => {
    const { answers } = definition.solve(base);
    expect(numbers(answers.pooled)).toEqual([[6, -4]]);
    expect(numbers(answers.routed)).toEqual([
      [0, 6, 0, 0],
      [0, 0, -4, 0],
    ]);
    // 6 · 8 − 4 · 7.
    expect(numbers(answers.kernel1)).toEqual([[20]]);
  });

  it.each([
    ['first-window-only', 48],
    ['last-window-only', -28],
    ['mean-over-windows', 10],
    // 6 · (1 + 8 + 4 − 9) − 4 · (−3 + 2 + 7 + 0).
    ['every-cell', 0],
    ['mean-pool', 0],
    // 6 · 1 − 4 · (−3).
    ['first-cell', 18],
    // 6 · (−9) − 4 · 7.
    ['largest-in-size', -82],
    // 6 · 8 · 8 − 4 · 7 · 7.
    ['times-the-maximum', 188],
    ['upstream-forgotten', 10],
    // 2 · 8 + 2 · 7.
    ['head-forgotten', 30],
    // 2 · 8 · 8 + 2 · 7 · 7.
    ['head-gradient', 226],
  ])('gives the gradient worked out by hand for %s', (id, slope) => {
    expect(mistake(id, base)).toMatchObject({ kernel1: [[slope]] });
  });
});

describe('a filter of two weights', () => {
  // Z = (−7 11 −5 1; 13 −16 7 −5): maxima 13 at (2, 1), meeting (4, −9), and 7 at (2, 3), meeting (7, 0).
  it('sums what it meets at the maxima', () => {
    expect(numbers(workOf(wide).output)).toEqual([
      [-7, 11, -5, 1],
      [13, -16, 7, -5],
    ]);
    expect(numbers(definition.solve(wide).answers.kernel1)).toEqual([[6 * 4 - 4 * 7, 6 * -9]]);
    expect(mistake('turned', wide)).toEqual({ kernel1: [[-54, -4]] });
  });

  it('finds other maxima where the filter is turned', () => {
    // Turned, Z changes its sign: (7 −11 5 −1; −13 16 −7 5), maxima 16 at (2, 2) meeting (−9, 7); a tie of 5 and 5.
    expect(mistake('filter-turned', wide)).toBeNull();
    const found = mistake('filter-turned', { ...wide, givesOutput: false });
    expect(found).toMatchObject({
      output: [
        [7, -11, 5, -1],
        [-13, 16, -7, 5],
      ],
    });
  });
});

describe('padding and channels', () => {
  /** A 3 × 3 filter that picks the pixel above and to the left. */
  const shifted: Params = {
    ...base,
    kernel: [
      [
        [1, 0, 0],
        [0, 0, 0],
        [0, 0, 0.5],
      ],
    ],
    padding: 1,
  };

  it('counts pixels outside the image as 0', () => {
    // Z = X shifted down and right + half of X shifted up and left.
    expect(numbers(workOf(shifted).output)).toEqual([
      [-4.5, 3.5, 0, 0],
      [0, 1, 8, -3],
    ]);
    // Maxima at (1, 2) and (2, 3): patches (0 0 0; 1 8 −3; 4 −9 7) and (8 −3 2; −9 7 0; 0 0 0).
    expect(numbers(definition.solve(shifted).answers.kernel1)).toEqual([
      [-32, 12, -8],
      [6 + 36, 48 - 28, -18],
      [24, -54, 42],
    ]);
    expect(mistake('padding-ignored', base)).toBeNull();
  });

  it('has one matrix per channel', () => {
    const two: Params = {
      ...base,
      input: [
        base.input[0]!,
        [
          [0, 1, 0, 0],
          [0, 0, 2, 0],
        ],
      ],
      kernel: [[[1]], [[3]]],
    };
    const variant = drawVariant(question, {
      seed: 'test',
      index: 0,
      level: 'easy',
      form: 'open',
      params: two,
    });
    expect(variant.fields.map(({ view }) => view.name)).toEqual(['pooled', 'routed', 'kernel1', 'kernel2']);
    expect(numbers(definition.solve(two).answers.kernel2)).toEqual([[6 * 1 - 4 * 2]]);
  });
});

it('carries on from a student’s own gradient of the pooled values', () => {
  const variant = drawVariant(question, {
    seed: 'test',
    index: 0,
    level: 'easy',
    form: 'open',
    params: base,
  });
  const answers = {
    pooled: [[6, 4]],
    routed: [
      [0, 6, 0, 0],
      [0, 0, 4, 0],
    ],
    kernel1: [[76]],
  };
  const verdicts = mark(question, variant, answers, { points: 6 }).fields.map(
    ({ verdict, followThrough }): [Verdict, boolean] => [verdict, followThrough],
  );
  expect(verdicts).toEqual([
    ['partial', false],
    ['right', true],
    ['right', true],
  ]);
});

it.each([
  [
    'a tie within a window',
    {
      input: [
        [
          [8, 8, 0, 1],
          [0, 0, 0, 0],
        ],
      ],
    },
    /largest/,
  ],
  ['a head that does not fit the pool', { head: [[1], [2]] }, /head/],
])('refuses %s', (_, change, message) => {
  const params = { ...base, ...change } as Params;
  expect(() =>
    drawVariant(question, { seed: 'test', index: 0, level: 'easy', form: 'open', params }),
  ).toThrow(message);
});

describe.each(levels)('at level %s', (level) => {
  const variants = Array.from({ length: 200 }, (_, index) =>
    drawVariant(question, { seed: 'law', index, level, form: 'open' }),
  );
  const drawn = variants.map(({ params }) => params as unknown as Params);

  it('draws maxima that win by 1 or more, in two windows or more', () => {
    for (const p of drawn) {
      const { output, pooled } = workOf(p);
      expect(pooled.flat().length).toBeGreaterThanOrEqual(2);
      pooled.forEach((line, row) =>
        line.forEach((_, column) => {
          const entries = windowOf({ row, column }).map((cell) => Number(output[cell.row]![cell.column]!));
          const [first, second] = entries.toSorted((a, b) => b - a) as [number, number];
          expect(first - second).toBeGreaterThanOrEqual(1);
        }),
      );
      expect(p.head.flat()).not.toContain(0);
      expect(p.upstream).not.toBe(1);
    }
  });

  it('keeps the hand work within a factor of two', () => {
    const efforts = variants.map(({ effort }) => effort);
    expect(Math.max(...efforts)).toBeLessThanOrEqual(2 * Math.min(...efforts));
  });

  it('agrees with differences of the loss', async () => {
    for (const p of drawn.slice(0, 100)) {
      const { answers } = definition.solve(p);
      for (const [name, value] of Object.entries(await oracle.answers(p)))
        expect(numbers(answers[name as keyof typeof answers])).toEqual(numbers(value));
    }
  });
});
