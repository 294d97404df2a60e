import type { ReferenceCase } from './case.ts';

/** The image was found by solving for it from the outputs. */
const image = [
  [4, 1, 6, 1, 3],
  [3, 2, 7, 7, 2],
  [2, 5, 7, 3, 7],
  [1, 4, 7, 1, 3],
  [0, 1, 6, 4, 4],
];
const filter = [
  [0.1, 0.2, 0.05],
  [0.05, 0.2, 0.1],
  [0.15, 0.1, 0.05],
];
const wide = { image, kernel: filter, stride: 1, padding: 2, operation: 'cross-correlation' };
const wideRows: readonly (readonly number[])[] = [
  [0.2, 0.45, 1, 0.8, 1.15, 0.45, 0.45],
  [0.55, 1.3, 2, 2.7, 2.65, 1.9, 0.45],
  [0.6, 2.1, 3.3, 5.15, 4.6, 2.6, 1.45],
  [0.4, 1.9, 3.75, 5.25, 5.15, 3.1, 1],
  [0.2, 1.3, 3.5, 4.7, 4, 3.35, 1.45],
  [0.05, 0.5, 2.05, 3.5, 2.55, 1.7, 0.5],
  [0, 0.05, 0.5, 1.5, 1.6, 1.2, 0.4],
];
const replaced =
  (row: number, column: number, value: number | null) => (rows: readonly (readonly (number | null)[])[]) =>
    rows.map((entries, r) => entries.map((entry, c) => (r === row - 1 && c === column - 1 ? value : entry)));

/** Convolutions by hand. */
export const convolutionCases: readonly ReferenceCase[] = [
  {
    id: 'a2-q2',
    about: 'the horizontal Sobel kernel over a vertical step',
    question: 'convolve-2d',
    params: {
      image: Array.from({ length: 4 }, () => [10, 10, 0, 0]),
      kernel: [
        [-1, 0, 1],
        [-2, 0, 2],
        [-1, 0, 1],
      ],
      operation: 'cross-correlation',
      fits: null,
    },
    stated: {
      output: [
        [-40, -40],
        [-40, -40],
      ],
    },
    verdict: 'right',
  },
  {
    id: 'a3-d1c1',
    about: 'a 3 × 3 filter over a 5 × 5 image with stride 2 and padding 1; the padded image said to be 9 × 9',
    question: 'convolve-2d',
    params: { ...wide, stride: 2, padding: 1, fits: null },
    stated: {
      padded: [9, 9],
      output: [
        [1.3, 2.7, 1.9],
        [1.9, 5.25, 3.1],
        [0.5, 3.5, 1.7],
      ],
    },
    correct: {
      padded: [7, 7],
      output: [
        [1.3, 2.7, 1.9],
        [1.9, 5.25, 3.1],
        [0.5, 3.5, 1.7],
      ],
    },
    verdict: 'wrong',
    remark: 'the padded size belongs to the other pair of stride and padding',
  },
  {
    id: 'a3-d1c2',
    about:
      'the same with stride 1 and padding 2, one entry off, one missing, the padded image said to be 7 × 7',
    question: 'convolve-2d',
    params: { ...wide, fits: null },
    stated: { padded: [7, 7], output: replaced(7, 1, null)(replaced(4, 5, 5.145)(wideRows)) },
    correct: { padded: [9, 9], output: wideRows },
    verdict: 'wrong',
    misconceptions: { padded: ['padded-one-side'] },
    slips: { output: ['4,5'] },
  },
  {
    id: 'a5-q10',
    about: 'a cross-correlation given for a convolution, with a slip in its fourth entry',
    question: 'convolve-1d',
    params: { a: [4, 1, -1, 3], b: [-2, 1], operation: 'convolution', mode: 'full' },
    stated: { output: [4, -7, -3, 1, -6] },
    correct: { output: [-8, 2, 3, -7, 3] },
    verdict: 'wrong',
    misconceptions: { output: ['not-reversed'] },
    slips: { output: ['4'] },
  },
];
