import {
  convolutionOutputShape,
  deriveConvolutionOutputSize,
  deriveEffectiveKernel,
  effectiveKernel,
} from '@variorum/core';
import { shape } from '@variorum/document';
import { featureBlocks } from '@variorum/figures';
import { defineQuestion, shapeField } from '@variorum/generator';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';
import { count, imageShape, pair } from '../../../parameters/schemas.ts';

const params = z
  .strictObject({
    input: imageShape({ channels: 4096, size: 4096 }, 'shape of the input: channels, height, width'),
    filters: count(1, 4096, 'number of filters'),
    kernel: pair(1, 31, 'kernel height and width'),
    stride: count(1, 16, 'stride along both axes').default(1),
    padding: pair(
      0,
      32,
      'rows added at the top and at the bottom, columns added at the left and at the right',
    ).default([0, 0]),
    dilation: count(1, 8, 'distance between neighbouring kernel weights; 1 for a dense kernel').default(1),
  })
  .check(feasible((p) => convolutionOutputShape(p)));

type Params = z.output<typeof params>;

/** The window along the height (0) or the width (1). */
const axis = ({ input, kernel, stride, padding, dilation }: Params, index: 0 | 1) => ({
  size: input[1 + index] as number,
  kernel: kernel[index],
  stride,
  padding: padding[index],
  dilation,
});

/** Positions that remain beyond the window in its first place. */
const freedom = (p: Params, index: 0 | 1): number => {
  const { size, padding, ...window } = axis(p, index);
  return size + 2 * padding - effectiveKernel(window);
};

/** The output shape of a wrong method that counts each axis by `positions`; null where it leaves no output. */
const wrongShape = (p: Params, positions: (index: 0 | 1) => number) => {
  const sizes = [positions(0), positions(1)] as const;
  return sizes.every((size) => size >= 1) ? { shape: [p.filters, ...sizes] } : null;
};

export default defineQuestion({
  id: 'conv-output-shape',
  version: 1,
  title: 'Output shape of a convolution',
  summary:
    'The shape of a convolutional layer’s output from the input, the filters, stride, padding and dilation.',
  topics: ['convolution', 'shapes'],
  forms: ['open', 'choice'],
  params,

  sample(draw, level): Params | null {
    const dilation = level === 'hard' ? draw.integer('dilation', 2, 3) : 1;
    const square = level === 'easy';
    const kernelHeight = draw.pick('kernelHeight', level === 'hard' ? [2, 3, 4, 5] : [3, 5, 7]);
    const kernelWidth = square
      ? kernelHeight
      : draw.pick('kernelWidth', level === 'hard' ? [2, 3, 4, 5] : [3, 5, 7]);
    const paddingHeight = draw.integer('paddingHeight', square ? 0 : 1, level === 'hard' ? 4 : 3);
    const height = draw.integer('height', 12, level === 'easy' ? 64 : 96);
    return {
      input: [
        draw.pick('channels', [3, 8, 16, 24, 32, 48, 64, 96]),
        height,
        square ? height : draw.integer('width', 12, 96),
      ],
      filters: draw.pick('filters', [4, 6, 8, 12, 16, 20, 32, 40, 64, 128]),
      kernel: [kernelHeight, kernelWidth],
      stride: draw.weighted(
        'stride',
        level === 'easy'
          ? [
              [1, 1],
              [2, 3],
            ]
          : [
              [2, 3],
              [3, 2],
            ],
      ),
      padding: [paddingHeight, level === 'hard' ? draw.integer('paddingWidth', 0, 4) : paddingHeight],
      dilation,
    };
  },

  unfair(p) {
    if (p.input[0] === p.filters) return 'the filters are as many as the input channels';
    const divides = [0, 1].map((index) => freedom(p, index as 0 | 1) % p.stride === 0);
    const square = p.input[1] === p.input[2] && p.kernel[0] === p.kernel[1] && p.padding[0] === p.padding[1];
    if (p.stride > 1 && !square && divides[0] === divides[1])
      return 'rounding matters along both axes or along none';
    if (p.stride > 1 && p.padding.some((padding) => padding > 0 && padding % p.stride === 0))
      return 'the stride divides the padding';
    return null;
  },

  fields: () => ({
    shape: shapeField({ label: 'shape of the output', axes: ['channels', 'height', 'width'] }),
  }),

  solve: (p) => ({ answers: { shape: convolutionOutputShape(p) }, work: null }),

  misconceptions: [
    {
      id: 'forgot-first-position',
      title: 'left out the “+ 1” for the first position',
      answers: (p) => wrongShape(p, (index) => Math.floor(freedom(p, index) / p.stride)),
    },
    {
      id: 'padded-one-side',
      title: 'added the padding on one side only',
      answers: (p) =>
        p.padding.every((padding) => padding === 0)
          ? null
          : wrongShape(p, (index) => Math.floor((freedom(p, index) - p.padding[index]) / p.stride) + 1),
    },
    {
      id: 'rounded-up',
      title: 'rounded the number of steps up',
      answers: (p) => wrongShape(p, (index) => Math.ceil(freedom(p, index) / p.stride) + 1),
    },
    {
      id: 'ignored-dilation',
      title: 'ignored the dilation',
      answers: (p) =>
        p.dilation === 1
          ? null
          : wrongShape(
              p,
              (index) =>
                Math.floor((p.input[1 + index]! + 2 * p.padding[index] - p.kernel[index]) / p.stride) + 1,
            ),
    },
    {
      id: 'ignored-padding',
      title: 'ignored the padding',
      answers: (p) =>
        p.padding.every((padding) => padding === 0)
          ? null
          : wrongShape(p, (index) => Math.floor((freedom(p, index) - 2 * p.padding[index]) / p.stride) + 1),
    },
    {
      id: 'ignored-stride',
      title: 'ignored the stride',
      answers: (p) => (p.stride === 1 ? null : wrongShape(p, (index) => freedom(p, index) + 1)),
    },
    {
      id: 'kept-input-channels',
      title: 'kept the number of input channels',
      answers: (p, { answers }) => ({ shape: [p.input[0], ...answers.shape.slice(1)] }),
    },
    {
      id: 'kept-channels-and-forgot-first-position',
      title: 'kept the number of input channels and left out the “+ 1”',
      answers(p, { answers }) {
        const [rows, columns] = answers.shape.slice(1) as [number, number];
        return rows > 1 && columns > 1 ? { shape: [p.input[0], rows - 1, columns - 1] } : null;
      },
    },
  ],

  stem: (p) => ({
    input: shape(...p.input),
    channels: p.input[0],
    filters: p.filters,
    kernelHeight: p.kernel[0],
    kernelWidth: p.kernel[1],
    stride: p.stride,
    dilation: p.dilation,
    dilated: p.dilation > 1,
    samePadding: p.padding[0] === p.padding[1],
    unpadded: p.padding[0] === 0 && p.padding[1] === 0,
    paddingHeight: p.padding[0],
    paddingWidth: p.padding[1],
    figure: featureBlocks({
      blocks: [
        { name: 'input', channels: p.input[0], height: p.input[1], width: p.input[2] },
        { name: 'output', channels: null, height: null, width: null },
      ],
      steps: [
        { kernel: { count: p.filters, channels: p.input[0], height: p.kernel[0], width: p.kernel[1] } },
      ],
    }),
  }),

  solution(p, { answers }) {
    const [filters, rows, columns] = answers.shape as [number, number, number];
    const effectiveRows = effectiveKernel(axis(p, 0));
    const lastRow = (rows - 1) * p.stride;
    const lastPaddedRow = p.input[1] + 2 * p.padding[0] - 1;
    return {
      channels: p.input[0],
      height: p.input[1],
      width: p.input[2],
      filters,
      kernelHeight: p.kernel[0],
      kernelWidth: p.kernel[1],
      stride: p.stride,
      dilation: p.dilation,
      dilated: p.dilation > 1,
      sameAxes: p.input[1] === p.input[2] && p.kernel[0] === p.kernel[1] && p.padding[0] === p.padding[1],
      paddingHeight: p.padding[0],
      paddingWidth: p.padding[1],
      effectiveHeight: deriveEffectiveKernel(axis(p, 0), 'height'),
      effectiveWidth: deriveEffectiveKernel(axis(p, 1), 'width'),
      effectiveRows,
      effectiveColumns: effectiveKernel(axis(p, 1)),
      freeRows: freedom(p, 0),
      rowSteps: rows - 1,
      outputHeight: deriveConvolutionOutputSize(axis(p, 0), 'height'),
      outputWidth: deriveConvolutionOutputSize(axis(p, 1), 'width'),
      outputColumns: columns,
      answer: shape(filters, rows, columns),
      lastRow,
      lastRowEnd: lastRow + effectiveRows - 1,
      lastPaddedRow,
      unusedRows: lastPaddedRow - (lastRow + effectiveRows - 1),
    };
  },

  effort: (p) =>
    (p.dilation > 1 ? 14 : 10) + (p.input[1] === p.input[2] && p.kernel[0] === p.kernel[1] ? 0 : 4),
});
