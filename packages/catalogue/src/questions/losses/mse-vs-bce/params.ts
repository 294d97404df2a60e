import { z } from 'zod';

/** Digits after the point that every answer is rounded to. */
export const decimals = 4;

export const params = z.strictObject({
  logit: z
    .number()
    .min(-10)
    .max(10)
    .multipleOf(0.01)
    .describe('logit z in front of the sigmoid, at most two decimals'),
  label: z.union([z.literal(0), z.literal(1)]).describe('label y'),
  half: z.boolean().describe('whether the squared error has a factor of one half'),
  input: z
    .number()
    .min(-20)
    .max(20)
    .multipleOf(0.01)
    .nullable()
    .describe('input x of the unit; if given, gradients with respect to its weight are asked')
    .default(null),
  limit: z
    .enum(['plus', 'minus'])
    .nullable()
    .describe('if given: which gradients vanish as z goes to plus or minus infinity is asked as well')
    .default(null),
});

export type Params = z.output<typeof params>;

/** Factor in front of the gradient of the squared error. */
export const factorOf = ({ half }: Params): 1 | 2 => (half ? 1 : 2);

/** Whether z runs to the side of the wrong label. */
export const runsWrong = ({ limit, label }: Params): boolean => (limit === 'plus') === (label === 0);
