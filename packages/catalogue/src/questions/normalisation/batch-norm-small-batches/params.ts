import { rationalSquareRoot, toRational } from '@variorum/core';
import { z } from 'zod';
import { count } from '../../../parameters/schemas.ts';

export const params = z
  .strictObject({
    variance: z.number().gt(0).max(10000).describe('variance σ² of the feature over the data'),
    stated: z
      .enum(['variance', 'deviation'])
      .describe(
        'whether the stem states the variance or the standard deviation, which must then be rational',
      ),
    small: count(2, 256, 'examples of the smaller mini-batch'),
    large: count(3, 1024, 'examples of the larger mini-batch'),
    ratio: z
      .enum(['variances', 'deviations'])
      .describe(
        'whether the ratio of variances or of standard deviations is asked; the latter must be rational',
      ),
    limit: z
      .number()
      .gt(0)
      .max(1000)
      .nullable()
      .describe('standard deviation of the mean for which the smallest mini-batch is asked; null for none')
      .default(null),
  })
  .check((context) => {
    const { variance, stated, small, large, ratio, limit } = context.value;
    const issue = (path: string, message: string) =>
      context.issues.push({
        code: 'custom',
        message,
        path: [path],
        input: context.value[path as 'small'],
        params: { expected: message },
      });
    if (large <= small) issue('large', 'the larger mini-batch must be larger than the smaller one');
    const isSquare = (value: number, by = 1) => rationalSquareRoot(toRational(value).div(by)) !== undefined;
    if (stated === 'deviation' && !isSquare(variance))
      issue('variance', 'the square root of the variance must be rational where the deviation is stated');
    if (ratio === 'deviations' && !isSquare(large, small))
      issue(
        'ratio',
        'the square root of large / small must be rational where the ratio of deviations is asked',
      );
    if (limit !== null && variance / limit ** 2 > 4096)
      issue('limit', 'a mini-batch of at most 4,096 examples must reach the limit');
  });

export type Params = z.output<typeof params>;
