import { z } from 'zod';

const decimal = (least: number, most: number) => z.number().min(least).max(most).multipleOf(0.001);

/** Digits after the point that the new parameter is rounded to. */
export const decimals = 4;
/** Digits that the moments are rounded to. */
export const significant = 4;

export const params = z.strictObject({
  gradients: z
    .array(decimal(-100, 100))
    .min(2)
    .max(5)
    .refine((gradients) => gradients.some((gradient) => gradient !== 0), 'all gradients are 0')
    .describe('gradients of the first updates; the last one belongs to the update that is asked'),
  beta1: decimal(0.1, 0.999).describe('decay rate β₁ of the first moment').default(0.9),
  beta2: decimal(0.1, 0.999).describe('decay rate β₂ of the second moment').default(0.999),
  learningRate: decimal(0.001, 10).describe('learning rate α'),
  epsilon: decimal(0, 1).describe('ε, added outside the root').default(0),
  position: decimal(-100, 100).describe('parameter before the update that is asked'),
});

export type Params = z.output<typeof params>;
