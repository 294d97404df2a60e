import { convolutionOutputSize } from '@variorum/core';
import type { Draw, Level } from '@variorum/generator';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';
import { count } from '../../../parameters/schemas.ts';

export const params = z
  .strictObject({
    filters: count(1, 4096, 'number of filters D'),
    dilation: count(1, 16, 'dilation N: distance between neighbouring weights of a filter'),
    kernel: count(2, 31, 'weights K of a filter along each axis'),
    size: count(1, 4096, 'height and width I of the input'),
    padding: count(
      0,
      64,
      'rows or columns P of zeros on each side; not a letter of the formula where 0',
    ).default(0),
    stride: count(1, 16, 'stride S; not a letter of the formula where 1').default(1),
  })
  .check(feasible((p) => outputSize(p)));

export type Params = z.output<typeof params>;

/** Height and width of the output. */
export function outputSize({ size, kernel, dilation, padding, stride }: Params): number {
  return convolutionOutputSize({ size, kernel, dilation, padding, stride });
}

/** Positions that remain beyond the window in its first place. */
export const freedom = ({ size, padding, dilation, kernel }: Params): number =>
  size + 2 * padding - dilation * (kernel - 1) - 1;

export function sample(draw: Draw, level: Level): Params {
  const hard = level === 'hard';
  const easy = level === 'easy';
  return {
    filters: draw.integer('filters', easy ? 2 : 4, easy ? 6 : 16),
    dilation: draw.integer('dilation', 2, easy ? 3 : 4),
    kernel: draw.pick('kernel', easy ? [3, 4] : [3, 4, 5]),
    size: draw.integer('size', easy ? 10 : 20, easy ? 16 : 32),
    padding: hard ? draw.integer('padding', 1, 3) : 0,
    stride: hard ? draw.integer('stride', 2, 3) : 1,
  };
}

export function unfair(p: Params): string | null {
  if (p.dilation < 2) return 'a dense filter hides the dilation';
  if (p.dilation === p.kernel) return 'dilation and kernel size are equal';
  if (outputSize(p) < 3) return 'the output is smaller than 3 × 3';
  if (outputSize(p) === p.filters) return 'the output is as wide as there are filters';
  if (p.stride > 1 && freedom(p) % p.stride === 0)
    return 'the last step ends at the border: rounding does not matter';
  return null;
}
