import {
  crossCorrelation2d,
  flip,
  matrixProduct,
  type Rational,
  type Tensor,
  tensor,
  toeplitzMatrix,
} from '@variorum/core';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';
import { count } from '../../../parameters/schemas.ts';

const rectangle = (largest: number) =>
  z
    .array(z.array(z.number().min(-999).max(999)).min(1).max(largest))
    .min(1)
    .max(largest)
    .refine((rows) => rows.every((row) => row.length === rows[0]?.length), 'expected rows of equal length');

const base = z.strictObject({
  image: rectangle(6).describe('image, row by row'),
  kernel: rectangle(4).describe('kernel, row by row'),
  stride: count(1, 4, 'stride along both axes').default(1),
  padding: count(0, 2, 'rows and columns of zeros added on each of the four sides').default(0),
  operation: z
    .enum(['convolution', 'cross-correlation'])
    .describe('whether the kernel is turned by half a turn')
    .default('cross-correlation'),
  whole: z.boolean().describe('asks for the whole matrix; otherwise for one row of it').default(false),
  row: count(1, 64, 'row of the matrix that is asked, counted from 1').default(1),
});

export type Params = z.output<typeof base>;
export type Rows = readonly (readonly number[])[];

export const params = base.check(
  feasible((p) => outputOf(p)),
  (context) => {
    const p = context.value;
    let rows: number;
    try {
      rows = matrixOf(p).shape[0]!;
    } catch {
      return; // What core refuses is reported above.
    }
    if (p.row <= rows) return;
    context.issues.push({
      code: 'custom',
      message: `row ${p.row} is asked of a matrix with ${rows} rows`,
      path: ['row'],
      input: p,
      params: { expected: `at most ${rows}` },
    });
  },
);

export const sizeOf = (rows: Rows): readonly [number, number] => [rows.length, rows[0]?.length ?? 0];

/** The kernel as it lies on the image. */
export const laidKernel = ({ kernel, operation }: Pick<Params, 'kernel' | 'operation'>): Tensor =>
  operation === 'convolution' ? flip(tensor(kernel)) : tensor(kernel);

export const outputOf = (p: Params): Tensor => crossCorrelation2d(tensor(p.image), laidKernel(p), p);

/** One row per output position, one column per pixel. */
export const matrixOf = (p: Params): Tensor => toeplitzMatrix(laidKernel(p), sizeOf(p.image), p);

export const nested = (matrix: Tensor): Rational[][] => matrix.toNested() as Rational[][];

/** Matrix times vector. */
export const times = (matrix: Tensor, vector: Tensor): Rational[] =>
  matrixProduct(matrix, vector.reshape([vector.shape[0]!, 1])).toRationals();
