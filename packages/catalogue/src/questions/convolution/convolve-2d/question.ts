import { inlines } from '@variorum/document';
import { choicesField, defineQuestion, matrixField, shapeField } from '@variorum/generator';
import { effortOf } from './effort.ts';
import { stemFigure } from './figures.ts';
import {
  answersOf,
  flippedRowsOnly,
  oneWindowShort,
  outputOf,
  paddedOneSide,
  paddedToSame,
  strideAlongColumnsOnly,
  withoutSigns,
} from './mistakes.ts';
import { convolve, halfTurn, outputSize, type Params, params, sizeOf } from './params.ts';
import { sample } from './sample.ts';
import { workedSolution } from './solution.ts';

const isConstant = (values: readonly number[]): boolean => values.every((value) => value === values[0]);

const paddedSize = ({ image, padding }: Params): number[] =>
  sizeOf(image).map((extent) => extent + 2 * padding);

/** Whether the padded size is asked: it is trivial without padding, and part of judging pairs. */
const asksPadded = (p: Params): boolean => p.padding > 0 && p.fits === null;

const pairId = ({ stride, padding }: { readonly stride: number; readonly padding: number }) =>
  `s${stride}p${padding}`;

const fitting = (p: Params): string[] =>
  (p.fits?.pairs ?? [])
    .filter((pair) => outputSize(p.image, p.kernel, pair)?.join() === p.fits?.target.join())
    .map(pairId);

export default defineQuestion({
  id: 'convolve-2d',
  version: 1,
  title: 'Convolution of an image by hand',
  summary: 'The convolution or cross-correlation of a small image with a kernel, entry by entry.',
  topics: ['convolution'],
  forms: ['open', 'choice'],
  params,

  sample,

  unfair(p) {
    const { image, kernel } = p;
    const turned = halfTurn(kernel).flat();
    const flat = kernel.flat();
    if (flat.every((weight, index) => weight === turned[index])) return 'the kernel is its own half turn';
    if (flat.every((weight, index) => weight === -turned[index]!))
      return 'a half turn only negates the kernel';
    if (flat.filter((weight) => weight === 0).length > flat.length / 3)
      return 'more than a third of the kernel is 0';
    if (image.every(isConstant)) return 'every row of the image is constant';
    if (image[0]?.every((_, column) => isConstant(image.map((row) => row[column]!))))
      return 'every column of the image is constant';
    return null;
  },

  fields: (p) => ({
    ...(p.fits === null
      ? {}
      : {
          fits: choicesField({
            label: `pairs of stride and padding that give ${p.fits.target.join(' × ')}`,
            options: p.fits.pairs.map((pair) => ({
              id: pairId(pair),
              content: [
                { type: 'paragraph', children: inlines(`stride ${pair.stride}, padding ${pair.padding}`) },
              ],
            })),
            reasons: Object.fromEntries(
              p.fits.pairs.map((pair) => [
                pairId(pair),
                [{ type: 'paragraph', children: inlines(reasonFor(p, pair)) }],
              ]),
            ),
            shuffle: true,
          }),
        }),
    ...(asksPadded(p)
      ? { padded: shapeField({ label: 'size of the padded image', axes: ['rows', 'columns'] }) }
      : {}),
    size: shapeField({ label: 'size of the output', axes: ['rows', 'columns'] }),
    output: matrixField({ label: 'output', size: null, precision: { exact: true }, weight: 4 }),
  }),

  choice: { fields: ['output'] },

  solve(p) {
    const output = convolve(p);
    return {
      answers: {
        ...(p.fits === null ? {} : { fits: fitting(p) }),
        ...(asksPadded(p) ? { padded: paddedSize(p) } : {}),
        ...answersOf(output)!,
      },
      work: { output },
    };
  },

  misconceptions: [
    {
      id: 'not-flipped',
      title: 'did not turn the kernel',
      answers: (p) =>
        p.operation === 'convolution' ? answersOf(outputOf({ ...p, operation: 'cross-correlation' })) : null,
    },
    {
      id: 'flipped',
      title: 'turned the kernel',
      answers: (p) =>
        p.operation === 'cross-correlation' ? answersOf(outputOf({ ...p, operation: 'convolution' })) : null,
    },
    {
      id: 'flipped-one-axis',
      title: 'flipped the kernel along one axis only',
      answers: (p) => (p.operation === 'convolution' ? answersOf(flippedRowsOnly(p)) : null),
    },
    {
      id: 'dropped-padding',
      title: 'left the padding out',
      answers: (p) => {
        if (p.padding === 0) return null;
        return {
          ...answersOf(outputOf({ ...p, padding: 0 })),
          ...(asksPadded(p) ? { padded: [...sizeOf(p.image)] } : {}),
        };
      },
    },
    {
      id: 'padded-one-side',
      title: 'added the padding on one side only',
      answers: (p) => {
        if (p.padding === 0) return null;
        const padded = sizeOf(p.image).map((extent) => extent + p.padding);
        return { ...answersOf(paddedOneSide(p)), ...(asksPadded(p) ? { padded } : {}) };
      },
    },
    {
      id: 'padded-to-same',
      title: 'padded the image although no padding was asked for',
      answers: (p) => (p.padding === 0 ? answersOf(paddedToSame(p)) : null),
    },
    {
      id: 'ignored-stride',
      title: 'ignored the stride',
      answers: (p) => (p.stride === 1 ? null : answersOf(outputOf({ ...p, stride: 1 }))),
    },
    {
      id: 'stride-along-one-axis',
      title: 'used the stride along the rows only',
      answers: (p) => (p.stride === 1 ? null : answersOf(strideAlongColumnsOnly(p))),
    },
    {
      id: 'one-window-short',
      title: 'left out the last window of each axis',
      answers: (p) => answersOf(oneWindowShort(p)),
    },
    {
      id: 'ignored-signs',
      title: 'dropped the minus signs of the kernel',
      answers: (p) => {
        const output = withoutSigns(p);
        return output === null ? null : { output: answersOf(output)!.output };
      },
    },
  ],

  stem: (p, form) => ({
    isConvolution: p.operation === 'convolution',
    stride: p.stride,
    padding: p.padding,
    figure: stemFigure(p),
    asksFits: p.fits !== null && form === 'open',
    asksPadded: asksPadded(p) && form === 'open',
    asksSizeOnly: form === 'open' && p.fits === null && !asksPadded(p),
    targetRows: p.fits?.target[0] ?? 0,
    targetColumns: p.fits?.target[1] ?? 0,
  }),

  solution: (p, { work }) => workedSolution(p, work.output),

  followThrough(p, given) {
    const padded = given.padded as readonly number[] | null | undefined;
    if (padded === null || padded === undefined) return {};
    const size = padded.map((extent, axis) => Math.floor((extent - sizeOf(p.kernel)[axis]!) / p.stride) + 1);
    return size.every((extent) => extent >= 1) ? { size } : {};
  },

  effort: effortOf,
});

function reasonFor(p: Params, pair: { readonly stride: number; readonly padding: number }): string {
  const size = outputSize(p.image, p.kernel, pair);
  if (size === null) return 'The kernel is larger than the padded image, so there is no output.';
  return `This pair gives ${size.join(' × ')}.`;
}
