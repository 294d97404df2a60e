import {
  convolution2d,
  convolutionOutputSize,
  crossCorrelation2d,
  type Tensor,
  tensor,
} from '@variorum/core';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';
import { count } from '../../../parameters/schemas.ts';

const rectangle = (entry: z.ZodNumber, largest: number) =>
  z
    .array(z.array(entry).min(1).max(largest))
    .min(1)
    .max(largest)
    .refine((rows) => rows.every((row) => row.length === rows[0]?.length), 'expected rows of equal length');

const stride = () => count(1, 5, 'stride along both axes');
const padding = () => count(0, 4, 'rows and columns of zeros added on each of the four sides');

export const params = z
  .strictObject({
    image: rectangle(z.number().min(-999).max(999), 10).describe('image, row by row'),
    kernel: rectangle(z.number().min(-99).max(99), 5).describe('kernel, row by row'),
    stride: stride().default(1),
    padding: padding().default(0),
    operation: z
      .enum(['convolution', 'cross-correlation'])
      .describe('whether the kernel is turned by half a turn'),
    fits: z
      .strictObject({
        target: z
          .tuple([z.int().min(1).max(18), z.int().min(1).max(18)])
          .describe('output size to reach: rows, columns'),
        pairs: z
          .array(z.strictObject({ stride: stride(), padding: padding() }))
          .min(2)
          .max(8)
          .describe('pairs of stride and padding to choose from'),
      })
      .nullable()
      .describe(
        'asks which pairs of stride and padding lead to an output size; null asks for the padded size instead',
      )
      .default(null),
  })
  .check(feasible((p) => convolve(p)));

export type Params = z.output<typeof params>;
export type Rows = readonly (readonly number[])[];

/** What a person computes with: the parameters without the pairs to judge. */
export type Task = Omit<Params, 'fits'>;

/** The output, exact. */
export function convolve({ image, kernel, stride, padding, operation }: Task): Tensor {
  const slide = operation === 'convolution' ? convolution2d : crossCorrelation2d;
  return slide(tensor(image), tensor(kernel), { stride, padding });
}

export const sizeOf = (rows: Rows): readonly [rows: number, columns: number] => [
  rows.length,
  rows[0]?.length ?? 0,
];

/** Output size for a stride and a padding; null where the kernel does not fit even once. */
export function outputSize(
  image: Rows,
  kernel: Rows,
  window: { readonly stride: number; readonly padding: number },
): readonly [number, number] | null {
  const [extent, taps] = [sizeOf(image), sizeOf(kernel)];
  if ([0, 1].some((axis) => taps[axis]! > extent[axis]! + 2 * window.padding)) return null;
  const along = (axis: 0 | 1) =>
    convolutionOutputSize({
      size: extent[axis],
      kernel: taps[axis],
      stride: window.stride,
      padding: window.padding,
    });
  return [along(0), along(1)];
}

/** The kernel as it lies on the image. */
export const laidKernel = ({ kernel, operation }: Pick<Task, 'kernel' | 'operation'>): number[][] =>
  operation === 'convolution' ? halfTurn(kernel) : kernel.map((row) => [...row]);

export const halfTurn = (rows: Rows): number[][] => rows.map((row) => [...row].reverse()).reverse();
