import {
  type InvertedBottleneckCost,
  invertedBottleneckMacs,
  invertedBottleneckParameters,
} from '@variorum/core';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';
import { count, imageShape } from '../../../parameters/schemas.ts';

export const params = z
  .strictObject({
    input: imageShape({ channels: 1024, size: 1024 }, 'shape of the input: channels, height, width'),
    expansion: count(1, 64, 'factor by which the first layer multiplies the channels'),
    filters: count(1, 1024, 'channels of the output'),
    kernel: z
      .int()
      .min(1)
      .max(31)
      .refine((size) => size % 2 === 1, 'expected an odd number')
      .describe('height and width of the depthwise filters, odd'),
    stride: count(1, 8, 'stride of the depthwise convolution').default(1),
    bias: z.boolean().describe('whether each filter has a bias').default(true),
    compare: z
      .boolean()
      .describe('whether a standard convolution in place of the depthwise one is asked as well')
      .default(true),
    operations: z.boolean().describe('whether multiplications are asked as well').default(false),
  })
  .check(feasible((p) => macsOf(p)));

export type Params = z.output<typeof params>;

/** What core needs to count the parameters. */
export const blockOf = ({ input, expansion, filters, kernel, bias }: Params) => ({
  channels: input[0],
  expansion,
  filters,
  kernel,
  bias,
});

type Geometry = Pick<Params, 'input' | 'expansion' | 'filters' | 'kernel' | 'stride'>;

/** What core needs to count the operations. */
export const withPadding = ({ input, expansion, filters, kernel, stride }: Geometry) => ({
  input,
  expansion,
  filters,
  kernel,
  stride,
  padding: (kernel - 1) / 2,
});

export const parametersOf = (p: Params): InvertedBottleneckCost => invertedBottleneckParameters(blockOf(p));

export const macsOf = (p: Geometry): InvertedBottleneckCost => invertedBottleneckMacs(withPadding(p));

/** Channels C, hidden channels M, output channels D, weights per channel K, and 1 or 0 biases per filter. */
export const letters = ({ input, expansion, filters, kernel, bias }: Params) => ({
  C: input[0],
  M: expansion * input[0],
  D: filters,
  K: kernel * kernel,
  b: bias ? 1 : 0,
});
