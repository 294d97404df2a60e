import {
  type AxisWindow,
  convolutionOutputSize,
  poolingOutputSize,
  type ReceptiveFieldAxis,
  receptiveField,
} from '@variorum/core';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';
import { count, pair } from '../../../parameters/schemas.ts';

const layer = z.strictObject({
  type: z.enum(['convolution', 'pool']).describe('convolution or pool'),
  kernel: pair(1, 31, 'kernel height and width'),
  stride: count(1, 16, 'stride along both axes').default(1),
  padding: count(0, 16, 'padding on each of the four sides').default(0),
  dilation: count(1, 16, 'distance between neighbouring kernel positions; 1 for a dense kernel').default(1),
});

export const params = z
  .strictObject({
    input: pair(1, 4096, 'height and width of the input'),
    layers: z.array(layer).min(1).max(32).describe('layers from the input to the output'),
    askOutput: z.boolean().describe('whether the size of the output is asked as well').default(true),
  })
  .check(feasible((p) => sizesOf(p)));

export type Params = z.output<typeof params>;
export type Layer = z.output<typeof layer>;
export type Axis = 0 | 1;

/** The layers along the height (0) or the width (1). */
export const along = (layers: readonly Layer[], axis: Axis): Required<AxisWindow>[] =>
  layers.map(({ kernel, stride, padding, dilation }) => ({
    kernel: kernel[axis],
    stride,
    padding,
    dilation,
  }));

export const effective = ({ kernel, dilation }: Required<AxisWindow>): number => dilation * (kernel - 1) + 1;

export const isSquare = (layers: readonly Layer[]): boolean =>
  layers.every(({ kernel }) => kernel[0] === kernel[1]);

/** Rows × columns after each layer. */
export function sizesOf({ input, layers }: Pick<Params, 'input' | 'layers'>): (readonly [number, number])[] {
  let size: readonly [number, number] = input;
  return layers.map((one) => {
    const next = (axis: Axis) => {
      const sliding = { size: size[axis], ...along([one], axis)[0]! };
      return one.type === 'pool' ? poolingOutputSize(sliding) : convolutionOutputSize(sliding);
    };
    size = [next(0), next(1)];
    return size;
  });
}

/** The receptive field after each layer, along one axis. */
export const fieldsAlong = (layers: readonly Layer[], axis: Axis): ReceptiveFieldAxis[] =>
  receptiveField(along(layers, axis));

/** "convolution 1", "pool 1", "convolution 2": layers numbered by kind. */
export function layerNames(layers: readonly Layer[]): string[] {
  return layers.map(
    ({ type }, index) => `${type} ${layers.slice(0, index + 1).filter((one) => one.type === type).length}`,
  );
}
