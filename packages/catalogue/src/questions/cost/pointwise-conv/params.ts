import { convolutionMacs, pointwiseParameters } from '@variorum/core';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';
import { count, imageShape } from '../../../parameters/schemas.ts';

const small = z.int().min(-99).max(99);

export const params = z
  .strictObject({
    input: imageShape({ channels: 4096, size: 4096 }, 'shape of the input: channels, height, width'),
    filters: count(1, 4096, 'number of filters'),
    bias: z.boolean().describe('whether each filter has a bias').default(true),
    operations: z.boolean().describe('whether padding and multiplications are asked as well').default(true),
    pixel: z
      .array(small)
      .max(12)
      .describe('values of one pixel, one per channel, at which the output is asked; empty for none')
      .default([]),
    weights: z
      .array(z.array(small))
      .max(12)
      .describe('weights of each filter, where a pixel is given')
      .default([]),
    biases: z.array(small).describe('bias of each filter, where a pixel is given').default([]),
  })
  .check(
    feasible((p) => macsOf(p)),
    (context) => {
      const { input, filters, pixel, weights, biases, bias } = context.value;
      if (pixel.length === 0) return;
      const wrong = (path: string, expected: string) =>
        context.issues.push({
          code: 'custom',
          message: `expected ${expected}`,
          path: [path],
          input: context.value,
        });
      if (pixel.length !== input[0]) wrong('pixel', `${input[0]} values, one per channel`);
      if (weights.length !== filters || weights.some((row) => row.length !== input[0]))
        wrong('weights', `${filters} rows of ${input[0]} weights`);
      if (biases.length !== (bias ? filters : 0)) wrong('biases', `${bias ? filters : 0} biases`);
    },
  );

export type Params = z.output<typeof params>;

export const parametersOf = ({ input, filters, bias }: Params): number =>
  pointwiseParameters({ channels: input[0], filters, bias });

export const macsOf = ({ input, filters }: Pick<Params, 'input' | 'filters'>): number =>
  convolutionMacs({ input, filters, kernel: 1 });

export const dot = (row: readonly number[], column: readonly number[]): number =>
  row.reduce((sum, value, index) => sum + value * column[index]!, 0);
