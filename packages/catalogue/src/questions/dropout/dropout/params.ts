import { dropoutTrain, keepProbability, Rational, toRational } from '@variorum/core';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';

export const params = z
  .strictObject({
    activations: z
      .array(z.number().min(-1000).max(1000))
      .min(1)
      .max(12)
      .describe('activations before dropout'),
    kept: z.array(z.boolean()).describe('the mask of the training step: true where an activation is kept'),
    probability: z.number().gt(0).lt(1).describe('the probability that the stem states'),
    of: z.enum(['drop', 'keep']).describe('whether that is the probability of dropping or of keeping'),
    kind: z
      .enum(['vanilla', 'inverted'])
      .describe('whether outputs are scaled at test time or during training'),
    weights: z
      .array(z.number().min(-1000).max(1000))
      .nullable()
      .describe('weights of a unit behind the layer, whose expectation is asked; null for no such unit')
      .default(null),
    askVariance: z.boolean().describe('whether the variance of that unit is asked as well').default(false),
  })
  .check(
    feasible((p) => dropoutTrain(p.activations, p.kept, p)),
    (context) => {
      const { weights, activations } = context.value;
      if (weights === null || weights.length === activations.length) return;
      context.issues.push({
        code: 'custom',
        message: `${weights.length} weights for ${activations.length} activations, expected as many`,
        path: ['weights'],
        input: weights,
        params: { expected: `${activations.length} weights` },
      });
    },
  );

export type Params = z.output<typeof params>;

const one = new Rational(1);

/** Everything that answers and mistakes are made of, exact. */
export function quantitiesOf(p: Params) {
  const keep = keepProbability(p);
  return {
    x: p.activations.map((value) => toRational(value)),
    mask: p.kept.map((kept) => (kept ? one : new Rational(0))),
    weights: p.weights?.map((value) => toRational(value)) ?? null,
    keep,
    drop: one.sub(keep),
    /** Factor on a kept activation during training. */
    trainingScale: p.kind === 'inverted' ? one.div(keep) : one,
    /** Factor on every activation at test time. */
    testScale: p.kind === 'inverted' ? one : keep,
  };
}

/** a₁b₁ + a₂b₂ + … */
export const dot = (a: readonly Rational[], b: readonly Rational[]): Rational =>
  a.reduce((sum, value, index) => sum.add(value.mul(b[index]!)), new Rational(0));
