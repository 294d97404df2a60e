import {
  type Backpropagation,
  backpropagate,
  flattenNested,
  type Rational,
  type TrainableLayer,
  toRational,
} from '@variorum/core';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';

const decimal = (limit: number) => z.number().min(-limit).max(limit).multipleOf(0.01);
const rectangle = (limit: number, largest: number) =>
  z
    .array(z.array(decimal(limit)).min(1).max(largest))
    .min(1)
    .max(largest)
    .refine((rows) => rows.every((row) => row.length === rows[0]?.length), 'expected rows of equal length');

const base = z.strictObject({
  input: z.array(rectangle(99, 8)).min(1).max(3).describe('image: one list of rows per channel'),
  kernel: z.array(rectangle(99, 5)).min(1).max(3).describe('filter: one list of rows per channel'),
  padding: z.int().min(0).max(1).describe('rows and columns of zeros on each of the four sides').default(0),
  head: rectangle(99, 4).describe('weights of the output unit, arranged like the pooled values'),
  upstream: decimal(99).describe('gradient of the loss with respect to the output unit'),
  givesOutput: z.boolean().describe('whether the output of the convolution is given').default(true),
});

export const params = base.check(feasible((p) => pass(p))).check((context) => {
  const { head } = context.value;
  let pooled: readonly number[];
  try {
    pooled = poolShape(context.value);
  } catch {
    return; // What core refuses is reported above.
  }
  if (head.length === pooled[0] && head[0]?.length === pooled[1]) return;
  context.issues.push({
    code: 'custom',
    message: `the head has ${head.length} × ${head[0]?.length ?? 0} weights, the pool ${pooled.join(' × ')} values`,
    path: ['head'],
    input: context.value,
    params: { expected: `${pooled.join(' × ')} weights` },
  });
});

export type Params = z.output<typeof base>;
export type Rows = Rational[][];

function layersOf({ kernel, padding, head }: Params): TrainableLayer[] {
  return [
    { type: 'convolution2d', weights: [kernel], padding },
    { type: 'maxPool2d', kernel: 2 },
    { type: 'flatten' },
    { type: 'dense', weights: [head.flat()] },
  ];
}

/** Forward and back. Throws for a tie within a window. */
export const pass = (p: Params): Backpropagation =>
  backpropagate(layersOf(p), p.input, { type: 'upstream', gradient: [p.upstream] });

function poolShape(p: Params): readonly number[] {
  const [height, width] = [p.input[0]!, p.kernel[0]!].map((rows) => [rows.length, rows[0]!.length]) as [
    number[],
    number[],
  ];
  return height.map((extent, axis) => Math.floor((extent + 2 * p.padding - width[axis]! + 1) / 2));
}

/** Everything on the way, in the shapes in which it is asked. */
export interface Work {
  /** Output of the convolution. */
  readonly output: Rows;
  readonly pooled: Rows;
  readonly prediction: Rational;
  readonly pooledGradient: Rows;
  readonly outputGradient: Rows;
  /** One matrix per channel. */
  readonly kernelGradient: Rows[];
}

export function workOf(p: Params): Work {
  const { stages, parameters } = pass(p);
  const [, convolved, pooled, , output] = stages;
  const exact = (values: unknown, shape: readonly number[]): Rational[] =>
    flattenNested(values as Parameters<typeof flattenNested>[0], shape).map((value) =>
      toRational(value as Rational),
    );
  const rows = (values: unknown): Rows => (values as Rational[][][])[0]!;
  return {
    output: rows(convolved!.values),
    pooled: rows(pooled!.values),
    prediction: exact(output!.values, output!.shape)[0]!,
    pooledGradient: rows(pooled!.gradient),
    outputGradient: rows(convolved!.gradient),
    kernelGradient: (parameters[0]!.gradient as Rational[][][][])[0]!,
  };
}
