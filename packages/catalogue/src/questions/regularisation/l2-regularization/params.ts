import { type Exact, Rational, toRational } from '@variorum/core';
import { z } from 'zod';

const decimal = (least: number, most: number) => z.number().min(least).max(most).multipleOf(0.001);

export const params = z
  .strictObject({
    weights: z.array(decimal(-100, 100)).min(1).max(4).describe('weights before the step'),
    gradient: z
      .array(decimal(-100, 100))
      .min(1)
      .max(4)
      .describe('gradient of the loss without the penalty, one component per weight'),
    learningRate: decimal(0.001, 10).describe('learning rate α'),
    lambda: decimal(0.001, 10).describe('strength λ of the penalty'),
    form: z.enum(['lambda', 'half-lambda']).describe('penalty λ‖w‖² (lambda) or (λ/2)‖w‖² (half-lambda)'),
    askPenalty: z.boolean().describe('whether the penalty before the step is asked as well').default(false),
  })
  .check((context) => {
    const { weights, gradient } = context.value;
    if (weights.length === gradient.length) return;
    context.issues.push({
      code: 'custom',
      message: `a gradient of length ${gradient.length} does not fit ${weights.length} weights`,
      path: ['gradient'],
      input: gradient,
      params: { expected: `${weights.length} components` },
    });
  });

export type Params = z.output<typeof params>;

/** 2 for the penalty λ‖w‖², 1 for (λ/2)‖w‖²: what differentiating it leaves in front of λw. */
export const factorOf = ({ form }: Params): 1 | 2 => (form === 'lambda' ? 2 : 1);

/** Product of decimals, exact. */
export const product = (...factors: readonly Exact[]): Rational =>
  factors.reduce<Rational>((all, factor) => all.mul(toRational(factor)), new Rational(1));
