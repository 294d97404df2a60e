import { type SeparableCost, separableMacs, separableParameters } from '@variorum/core';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';
import { count, imageShape } from '../../../parameters/schemas.ts';

const odd = z
  .int()
  .min(1)
  .max(31)
  .refine((size) => size % 2 === 1, 'expected an odd number');

export const params = z
  .strictObject({
    input: imageShape({ channels: 4096, size: 1024 }, 'shape of the input: channels, height, width'),
    filters: count(1, 4096, 'channels of the output'),
    kernel: z.tuple([odd, odd]).describe('height and width of the depthwise filters, odd'),
    bias: z.boolean().describe('whether each filter has a bias').default(true),
    compare: z.boolean().describe('whether the standard convolution is compared with it').default(true),
    operations: z.boolean().describe('whether multiplications are asked as well').default(false),
  })
  .check(feasible((p) => macsOf(p)));

export type Params = z.output<typeof params>;

type Layers = Pick<Params, 'input' | 'filters' | 'kernel'>;

/** What core needs to count the parameters. */
export const layers = ({ input, filters, kernel, bias }: Params) => ({
  channels: input[0],
  filters,
  kernel,
  bias,
});

/** What core needs to count the operations; the padding keeps the height and the width. */
export const withPadding = ({ input, filters, kernel }: Layers) => ({
  input,
  filters,
  kernel,
  padding: [(kernel[0] - 1) / 2, (kernel[1] - 1) / 2] as const,
});

export const parametersOf = (p: Params): SeparableCost => separableParameters(layers(p));

export const macsOf = (p: Layers): SeparableCost => separableMacs(withPadding(p));
