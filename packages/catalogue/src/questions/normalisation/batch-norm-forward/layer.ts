import { type BatchNormOptions, batchNormForward, tensor } from '@variorum/core';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';

const value = z.number().min(-1000).max(1000);
const vector = z.array(value).min(1).max(6);

export const params = z
  .strictObject({
    input: z
      .union([
        z.array(vector).min(1).max(8),
        z
          .array(z.array(z.array(vector).min(1).max(4)).min(1).max(6))
          .min(1)
          .max(6),
      ])
      .describe('mini-batch: rows of features, or for each example its channels as matrices'),
    gamma: vector.describe('scale γ of each feature or channel'),
    beta: vector.describe('shift β of each feature or channel'),
    epsilon: z
      .number()
      .min(0)
      .max(100)
      .describe('constant ε added to the variance under the root')
      .default(0),
    mode: z
      .enum(['train', 'eval'])
      .describe('statistics of the mini-batch, or running statistics')
      .default('train'),
    running: z
      .strictObject({
        mean: vector.describe('running mean of each feature or channel'),
        variance: z
          .array(z.number().min(0).max(1000))
          .min(1)
          .max(6)
          .describe('running variance of each feature or channel'),
        momentum: z.number().min(0).max(1).describe('weight of the new value in an update').default(0.1),
      })
      .nullable()
      .describe('running statistics before the mini-batch; needed in mode eval, updated in mode train')
      .default(null),
    identity: z
      .boolean()
      .describe('whether the γ and β that give back the input are asked; in mode train')
      .default(false),
  })
  .check(feasible((p) => forward(p)));

export type Params = z.output<typeof params>;
type Maps = number[][][][];

export const isConvolutional = ({ input }: Pick<Params, 'input'>): boolean => Array.isArray(input[0]![0]);

/** The input as core's exact tensor, [m, d] or [N, C, H, W]. */
export const inputOf = ({ input }: Pick<Params, 'input'>) => tensor(input as Maps);

export const optionsOf = ({ gamma, beta, epsilon, mode, running }: Params): BatchNormOptions => ({
  gamma,
  beta,
  epsilon,
  mode,
  ...(running === null ? {} : { running }),
});

export const forward = (p: Params) => batchNormForward(inputOf(p), optionsOf(p));

/** Number of features or channels. */
export const featureCount = ({ input }: Pick<Params, 'input'>): number => input[0]!.length;

/** Values that share statistics. */
export const valuesPerFeature = (p: Pick<Params, 'input'>): number =>
  p.input.flat(3).length / featureCount(p);

/** Columns of the matrices that are asked: features, or the positions of a map. */
export const columnCount = (p: Pick<Params, 'input'>): number =>
  isConvolutional(p) ? (p.input as Maps)[0]![0]!.flat().length : featureCount(p);

/** Row-major values as the rows that are asked: one per example, or one per map (example by example, channel by channel). */
export function asRows<T>(p: Pick<Params, 'input'>, values: readonly T[]): T[][] {
  const columns = columnCount(p);
  return Array.from({ length: values.length / columns }, (_, row) =>
    values.slice(row * columns, (row + 1) * columns),
  );
}

export const updatesRunning = (p: Params): boolean => p.mode === 'train' && p.running !== null;
export const asksIdentity = (p: Params): boolean => p.mode === 'train' && p.identity;
