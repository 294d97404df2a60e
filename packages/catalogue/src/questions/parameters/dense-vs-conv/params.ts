import { convolutionOutputShape } from '@variorum/core';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';
import { count, imageShape } from '../../../parameters/schemas.ts';

export const params = z
  .strictObject({
    input: imageShape({ channels: 512, size: 512 }, 'shape of the input: channels, height, width'),
    filters: count(1, 512, 'number of filters'),
    kernel: count(1, 15, 'height and width of a filter'),
    stride: count(1, 8, 'stride along both axes').default(1),
    padding: count(0, 8, 'padding on every side').default(0),
    bias: z.boolean().describe('whether both layers have biases').default(true),
  })
  .check(feasible((p) => convolutionOutputShape(convolution(p))));

export type Params = z.output<typeof params>;

/** The convolution in the terms of core. */
export function convolution(p: {
  input: readonly [number, number, number];
  filters: number;
  kernel: number;
  stride: number;
  padding: number;
}) {
  const { input, filters, kernel, stride, padding } = p;
  return { input, filters, kernel: [kernel, kernel], stride, padding: [padding, padding] } as const;
}

/** Sizes that the counts are made of. */
export function sizesOf(p: Params) {
  const [channels, height, width] = p.input;
  const [, rows, columns] = convolutionOutputShape(convolution(p));
  return {
    channels,
    height,
    width,
    rows,
    columns,
    positions: rows * columns,
    inputs: channels * height * width,
    outputs: p.filters * rows * columns,
    weightsPerFilter: channels * p.kernel ** 2,
    own: p.bias ? 1 : 0,
  };
}
