import { batchNormForward, Rational, type Scalar, tensor, toRational } from '@variorum/core';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';

const value = z.number().min(-1000).max(1000);

export const params = z
  .strictObject({
    inputs: z
      .array(z.array(value).min(2).max(4))
      .min(3)
      .max(8)
      .describe('the examples of the mini-batch, a row of inputs each'),
    weights: z.array(value).min(2).max(4).describe('weights of the unit, one per input'),
    bias: value.describe('bias of the unit').default(0),
    gamma: value
      .refine((gamma) => gamma !== 0, 'the scale must not be 0')
      .describe('scale γ')
      .default(1),
    beta: value.describe('shift β').default(0),
    alpha: z.number().gt(0).max(1000).describe('the factor on the weights'),
    gradient: z
      .array(value)
      .describe('gradient of the loss with respect to the weights before scaling; orthogonal to them'),
    askStep: z
      .boolean()
      .describe('whether the change of the relative step of gradient descent is asked as well')
      .default(false),
  })
  .check(
    (context) => {
      const { inputs, weights, gradient } = context.value;
      const issue = (path: string, message: string) =>
        context.issues.push({
          code: 'custom',
          message,
          path: [path],
          input: context.value[path as 'inputs'],
          params: { expected: message },
        });
      const width = weights.length;
      if (inputs.some((row) => row.length !== width)) issue('inputs', `each example needs ${width} inputs`);
      else if (gradient.length !== width) issue('gradient', `the gradient needs ${width} entries`);
      else if (dot(exactly(weights), exactly(gradient)).n !== 0n)
        issue(
          'gradient',
          'the gradient must be orthogonal to the weights, since scaling them changes no output',
        );
    },
    feasible((p) => isRectangular(p) && forward(p)),
  );

export type Params = z.output<typeof params>;

const isRectangular = ({ inputs, weights }: Params): boolean =>
  inputs.every((row) => row.length === weights.length);

export const exactly = (values: readonly number[]): Rational[] => values.map((one) => toRational(one));

export const dot = (a: readonly Rational[], b: readonly Rational[]): Rational =>
  a.reduce((sum, one, index) => sum.add(one.mul(b[index]!)), new Rational(0));

/** Outputs z of the unit before normalisation, its weights multiplied by `factor` and its bias left as it is. */
export const activationsOf = (p: Params, factor = new Rational(1)): Rational[] =>
  p.inputs.map((row) => dot(exactly(p.weights), exactly(row)).mul(factor).add(toRational(p.bias)));

/** Batch normalisation in training mode with ε = 0 of the unit whose weights are multiplied by `factor`. */
export function forward(p: Params, factor?: Rational) {
  const { gamma, beta } = p;
  const column = tensor(activationsOf(p, factor).map((one) => [one]));
  return batchNormForward(column, { gamma, beta }).features[0]!;
}

export const isExact = (values: readonly Scalar[]): values is Rational[] =>
  values.every((one) => typeof one !== 'number');
