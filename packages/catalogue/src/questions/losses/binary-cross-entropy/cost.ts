import { binaryCrossEntropy, l2Penalty, type Rational, toRational } from '@variorum/core';
import { rounded } from '@variorum/document';
import { z } from 'zod';
import { count } from '../../../parameters/schemas.ts';

export const params = z
  .strictObject({
    labels: z
      .array(count(0, 1, 'label'))
      .min(1)
      .max(8)
      .describe('true labels, 0 or 1'),
    predictions: z
      .array(z.number().gt(0).lt(1))
      .min(1)
      .max(8)
      .describe('predicted probabilities of label 1, one per label'),
    decimals: count(2, 6, 'decimal places asked for').default(4),
    penalty: z
      .strictObject({
        lambda: z.number().gt(0).max(10).describe('strength λ of the penalty'),
        weights: z.array(z.number().min(-100).max(100)).min(1).max(6).describe('weights of the model'),
      })
      .nullable()
      .describe('L2 penalty λ Σ w² to be added to the mean; none unless given')
      .default(null),
  })
  .check((context) => {
    const { labels, predictions } = context.value;
    if (labels.length === predictions.length) return;
    context.issues.push({
      code: 'custom',
      message: `expected one prediction per label, ${labels.length} in all`,
      path: ['predictions'],
      input: predictions,
    });
  });

export type Params = z.output<typeof params>;

/** Losses of the examples and what is added up to the cost, before any rounding. */
export interface Cost {
  readonly losses: readonly number[];
  readonly mean: number;
  readonly penalty: number;
  readonly cost: number;
}

export function costOf({ labels, predictions, penalty }: Params): Cost {
  const { perExample, mean } = binaryCrossEntropy(labels, predictions);
  const added = penalty === null ? 0 : l2Penalty(penalty.weights, penalty).valueOf();
  return { losses: perExample, mean, penalty: added, cost: mean + added };
}

/** The value rounded as asked, exact. */
export const round = (value: number, decimals: number): Rational =>
  toRational(rounded(value, { decimals }).text);

/** The value with the digits behind those asked for cut off. */
export function truncate(value: number, decimals: number): Rational {
  const near = round(value, decimals);
  return near.valueOf() > value ? near.sub(toRational(`1e-${decimals}`)) : near;
}

/** Rounded answers from unrounded ones. */
export const answersOf = (losses: readonly number[], cost: number, decimals: number) => ({
  losses: losses.map((loss) => round(loss, decimals)),
  cost: round(cost, decimals),
});

/** Distance of a value from the point where its rounding changes, in units of the last digit asked for. */
export function boundaryDistance(value: number, decimals: number): number {
  const units = value * 10 ** decimals;
  return Math.abs(units - Math.floor(units) - 0.5);
}
