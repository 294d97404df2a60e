import { convolutionOutputSize, receptiveField } from '@variorum/core';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';
import { count, pair } from '../../../parameters/schemas.ts';

const layer = z.strictObject({
  kernel: pair(1, 15, 'kernel height and width'),
  dilation: count(1, 32, 'distance between neighbouring kernel weights'),
});

export const params = z
  .strictObject({
    input: pair(1, 4096, 'height and width of the input'),
    layers: z.array(layer).min(2).max(4).describe('convolutions with stride 1 and without padding, in order'),
    output: z
      .tuple([z.int().min(0), z.int().min(0)])
      .describe('row and column, from 0, of the output whose input range is asked')
      .default([0, 0]),
    askRange: z.boolean().describe('whether the range of input positions is asked').default(true),
    askFormula: z.boolean().describe('whether the general formula is asked').default(false),
  })
  .check(
    feasible((p) => sizesAlong(p, 0)),
    feasible((p) => sizesAlong(p, 1)),
    (context) => {
      const p = context.value;
      for (const axis of [0, 1] as const) {
        const most =
          p.input[axis] - 1 - p.layers.reduce((sum, one) => sum + one.dilation * (one.kernel[axis] - 1), 0);
        if (most < 0 || p.output[axis] <= most) continue;
        context.issues.push({
          code: 'custom',
          message: `the output ${p.output[axis]} lies outside the last feature map; expected at most ${most}`,
          path: ['output', axis],
          input: p,
        });
      }
    },
  );

export type Params = z.output<typeof params>;
export type Layer = z.output<typeof layer>;
export type Axis = 0 | 1;
export const axes = [0, 1] as const;

/** Receptive field after each layer, along one axis. */
export const fieldsAlong = (layers: readonly Layer[], axis: Axis): number[] =>
  receptiveField(layers.map(({ kernel, dilation }) => ({ kernel: kernel[axis], dilation }))).map(
    ({ size }) => size,
  );

/** Size of each feature map along one axis, from the first layer's output to the last one's. */
export function sizesAlong({ input, layers }: Pick<Params, 'input' | 'layers'>, axis: Axis): number[] {
  let size = input[axis];
  return layers.map(({ kernel, dilation }) => {
    size = convolutionOutputSize({ size, kernel: kernel[axis], dilation }, axis === 0 ? 'height' : 'width');
    return size;
  });
}

/** How much one layer adds: d(k − 1). */
export const growth = ({ kernel, dilation }: Layer, axis: Axis): number => dilation * (kernel[axis] - 1);
