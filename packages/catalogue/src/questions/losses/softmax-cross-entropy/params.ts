import { z } from 'zod';
import { count } from '../../../parameters/schemas.ts';

/** Digits after the point that every answer is rounded to. */
export const decimals = 3;

export const params = z
  .strictObject({
    logits: z
      .array(z.number().min(-8).max(8).multipleOf(0.01))
      .min(2)
      .max(8)
      .describe('logits of the classes, at most two decimals each'),
    trueClass: count(1, 8, 'number of the true class, counted from 1'),
    askGradient: z
      .boolean()
      .describe('whether the gradient with respect to the logits is asked as well')
      .default(true),
  })
  .check((context) => {
    const { logits, trueClass } = context.value;
    if (trueClass <= logits.length) return;
    context.issues.push({
      code: 'custom',
      message: `the true class ${trueClass} does not exist: there are ${logits.length} logits`,
      path: ['trueClass'],
      input: trueClass,
      params: { expected: `a class from 1 to ${logits.length}` },
    });
  });

export type Params = z.output<typeof params>;
