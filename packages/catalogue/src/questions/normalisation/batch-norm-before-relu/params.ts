import { z } from 'zod';

export const params = z.strictObject({
  gamma: z
    .number()
    .min(-100)
    .max(100)
    .refine((gamma) => gamma !== 0, 'the scale must not be 0')
    .describe('scale γ'),
  beta: z.number().min(-100).max(100).describe('shift β'),
  target: z
    .number()
    .min(-3)
    .max(3)
    .nullable()
    .describe('z of a share Φ(z) of zeros for which the shift is asked; null where none is asked')
    .default(null),
});

export type Params = z.output<typeof params>;
