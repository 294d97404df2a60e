import { convolutionOutputShape, convolutionParameters, type ImageShape } from '@variorum/core';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';
import { count, imageShape } from '../../../parameters/schemas.ts';

const three = (min: number, max: number, meaning: string) =>
  z
    .tuple([z.int().min(min).max(max), z.int().min(min).max(max), z.int().min(min).max(max)])
    .describe(meaning);

export const params = z
  .strictObject({
    input: imageShape({ channels: 4096, size: 4096 }, 'shape of the input: channels, height, width'),
    widths: z
      .tuple([count(1, 4096, 'filters of layer 1'), count(1, 4096, 'filters of layer 2')])
      .describe('channels after layers 1 and 2'),
    kernels: three(1, 31, 'kernel sizes of the three layers'),
    paddings: three(0, 31, 'paddings of the three layers'),
    known: count(1, 3, 'number of the layer that is given in full'),
    hint: z
      .enum(['none', 'equal', 'one'])
      .describe('how the kernels become unique: by themselves, as equal ones, or with one of them given')
      .default('none'),
    askParameters: z.boolean().describe('whether the number of parameters is asked').default(false),
    askMiddle: z.boolean().describe('whether the shape after layer 2 is asked').default(false),
  })
  .check(
    feasible((p) => shapesOf(p)),
    (context) => {
      const p = context.value;
      const refuse = (path: string, message: string) =>
        context.issues.push({ code: 'custom', message, path: [path], input: p });
      const needed = 3 + 2 * sum(p.paddings);
      if (sum(p.kernels) !== needed) {
        refuse('kernels', `the kernels add up to ${sum(p.kernels)}; with these paddings, expected ${needed}`);
        return;
      }
      const [a, b] = unknownOf(p).map((index) => p.kernels[index]!) as [number, number];
      if (p.hint === 'equal' && a !== b)
        refuse('hint', 'the kernels that are asked differ; expected equal ones');
      if (p.hint === 'none' && a + b !== 2)
        refuse(
          'hint',
          `the kernels that are asked add up to ${a + b}, which is not unique; expected another hint`,
        );
    },
  );

export type Params = z.output<typeof params>;

/** Filters, depth and kernel size of a layer. */
export type LayerSize = [filters: number, depth: number, kernel: number];

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Indices of the two layers that are asked. */
export const unknownOf = ({ known }: Pick<Params, 'known'>): readonly number[] =>
  [0, 1, 2].filter((index) => index !== known - 1);

/** Channels after the input and after each layer; the addition makes the last equal to the first. */
export const channelsOf = ({ input, widths }: Pick<Params, 'input' | 'widths'>): readonly number[] => [
  input[0],
  ...widths,
  input[0],
];

/** Filters, depth and kernel size of the three layers. */
export function layersOf(p: Pick<Params, 'input' | 'widths' | 'kernels'>): LayerSize[] {
  const channels = channelsOf(p);
  return p.kernels.map((kernel, index) => [channels[index + 1]!, channels[index]!, kernel]);
}

type Geometry = Pick<Params, 'input' | 'widths' | 'kernels' | 'paddings'>;

/** Shapes after each layer. */
export function shapesOf(p: Geometry): ImageShape[] {
  let shape: ImageShape = p.input;
  return layersOf(p).map(([filters, , kernel], index) => {
    shape = convolutionOutputShape({ input: shape, filters, kernel, padding: p.paddings[index]! });
    return shape;
  });
}

/** Learnable parameters of layers of these sizes, with one bias per filter. */
export const parametersOf = (layers: readonly Readonly<LayerSize>[]): number =>
  sum(layers.map(([filters, channels, kernel]) => convolutionParameters({ filters, channels, kernel })));
