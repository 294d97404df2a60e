import { z } from 'zod';
import { count } from '../../../parameters/schemas.ts';

const decimal = (least: number, most: number) => z.number().min(least).max(most).multipleOf(0.01);

export const params = z.strictObject({
  inliers: count(1, 1000, 'number of ordinary examples'),
  residual: decimal(0.01, 100).describe('absolute residual of each ordinary example'),
  outlierResidual: decimal(0.01, 10_000).describe('absolute residual of the one outlier'),
  values: z
    .array(z.number().min(-1000).max(1000).multipleOf(0.01))
    .min(3)
    .max(15)
    .refine(
      (values) => values.length % 2 === 1,
      'expected an odd number of values, so that one is in the middle',
    )
    .nullable()
    .describe('if given: the constants that minimise both losses over these values are asked as well')
    .default(null),
  raised: z
    .number()
    .min(0.01)
    .max(1000)
    .multipleOf(0.01)
    .nullable()
    .describe('if given, with values: by how much both constants change when the largest value rises by this')
    .default(null),
});

export type Params = z.output<typeof params>;
