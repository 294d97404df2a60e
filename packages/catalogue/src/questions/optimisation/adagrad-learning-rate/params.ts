import { z } from 'zod';

const decimal = (least: number, most: number) => z.number().min(least).max(most).multipleOf(0.001);

/** Digits that the rates are rounded to. */
export const significant = 4;
/** Digits after the point that the parameter is rounded to. */
export const decimals = 4;

export const params = z
  .strictObject({
    gradients: z
      .array(decimal(-100, 100))
      .min(2)
      .max(6)
      .describe('gradients of the parameter, update by update'),
    learningRate: decimal(0.001, 10).describe('learning rate α'),
    epsilon: decimal(0, 1).describe('ε, added outside the root').default(0),
    start: decimal(-100, 100).describe('parameter before the first update').default(0),
    askPosition: z.boolean().describe('whether the parameter after the last update is asked').default(false),
  })
  .check((context) => {
    const { gradients, epsilon } = context.value;
    if (epsilon > 0 || gradients[0] !== 0) return;
    context.issues.push({
      code: 'custom',
      message: 'the first gradient and ε are both 0, so the first rate would divide by 0',
      path: ['gradients'],
      input: gradients,
      params: { expected: 'a first gradient other than 0, or a positive ε' },
    });
  });

export type Params = z.output<typeof params>;
