import { z } from 'zod';
import { count } from '../../../parameters/schemas.ts';

/** Digits that weight and factor are rounded to. */
export const significant = 4;

/** Smaller weights are not worth printing. */
export const leastWeight = 0.0001;

export const params = z
  .strictObject({
    beta: z.number().min(0.1).max(0.9999).multipleOf(0.0001).describe('decay rate β'),
    gradient: count(1, 100, 'number i of the gradient whose weight is asked'),
    updates: count(2, 200, 'number t of updates made'),
    percent: z
      .number()
      .min(0.1)
      .max(50)
      .multipleOf(0.1)
      .describe('how close to 1 the correction has to be, in per cent'),
    constant: z
      .number()
      .min(-100)
      .max(100)
      .multipleOf(0.01)
      .describe('a gradient that stays the same; its uncorrected average is asked unless this is 0')
      .default(0),
  })
  .check((context) => {
    const { beta, gradient, updates } = context.value;
    const refuse = (message: string, expected: string) =>
      context.issues.push({
        code: 'custom',
        message,
        path: ['gradient'],
        input: gradient,
        params: { expected },
      });
    if (gradient > updates)
      refuse(`gradient ${gradient} has not been seen after ${updates} updates`, `at most ${updates}`);
    else if ((1 - beta) * beta ** (updates - gradient) < leastWeight)
      refuse(
        `after ${updates} updates the weight of gradient ${gradient} is below ${leastWeight}`,
        'a newer gradient, or fewer updates',
      );
  });

export type Params = z.output<typeof params>;
