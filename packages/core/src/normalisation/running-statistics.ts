import { VariorumError } from '../errors.ts';
import { Rational } from '../rational.ts';

/** The mean and variance that a layer stores for evaluation. */
export interface RunningStatistics {
  readonly mean: Rational;
  readonly variance: Rational;
}

/** Statistics of a batch: the variance is the biased one, `count` the number of values behind it. */
export interface BatchStatistics extends RunningStatistics {
  readonly count: number;
}

/** The unbiased variance that belongs to a biased one: m/(m − 1)·σ². Throws `invalid-value` for m = 1. */
export function unbiasedVariance({ variance, count }: Pick<BatchStatistics, 'variance' | 'count'>): Rational {
  if (count < 2) {
    throw new VariorumError({
      code: 'invalid-value',
      message: `batchNorm: ${count} value per feature has no unbiased variance for the running statistics`,
      path: ['input'],
      value: count,
      expected: 'at least two values per feature',
    });
  }
  return variance.mul(count).div(count - 1);
}

/**
 * Running statistics after a batch, PyTorch's convention: (1 − momentum)·old + momentum·new, where the new
 * variance is the unbiased one.
 */
export function updateRunningStatistics(
  old: RunningStatistics,
  batch: BatchStatistics,
  momentum: Rational,
): RunningStatistics {
  const blend = (before: Rational, now: Rational) =>
    new Rational(1).sub(momentum).mul(before).add(momentum.mul(now));
  return { mean: blend(old.mean, batch.mean), variance: blend(old.variance, unbiasedVariance(batch)) };
}
