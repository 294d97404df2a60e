import type { Derivation, Scalar } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { biasedVariance } from '../normalisation/batch-norm.ts';
import type { Rational } from '../rational.ts';
import { meanOf, squareRoot } from '../scalar.ts';
import { symbol } from '../symbols.ts';
import { readVector } from './vectors.ts';

/** Mean and standard deviation of a target over the training set. */
export interface TargetScale {
  readonly mean: Exact;
  readonly deviation: Exact;
}

/** Mean and biased standard deviation (divided by the number of values) of data; exact where the root is. */
export function scaleOf(values: readonly Exact[]): { readonly mean: Rational; readonly deviation: Scalar } {
  const exact = readVector('scaleOf', 'values', values);
  const mean = meanOf(exact);
  return { mean, deviation: squareRoot(biasedVariance(exact, mean)) };
}

/** z-score (y − μ)/σ of a target; exact. Throws `invalid-value` unless σ > 0. */
export function zScore(value: Exact, scale: TargetScale): Rational {
  const { mean, deviation } = readScale('zScore', scale);
  return toRational(value).sub(mean).div(deviation);
}

/** The z-score with the working. */
export function deriveZScore(value: Exact, scale: TargetScale): Derivation<Rational> {
  return {
    quantity: 'z',
    meaning: 'scaled target',
    expression: '\\frac{\\sym{y} - \\sym{mu}}{\\sym{sigma}}',
    symbols: { y: symbol('y', toRational(value), 'target'), ...scaleSymbols('zScore', scale) },
    value: zScore(value, scale),
  };
}

/** The value σz + μ in the target's own unit that belongs to a scaled prediction z; exact. */
export function unscaled(z: Exact, scale: TargetScale): Rational {
  const { mean, deviation } = readScale('unscaled', scale);
  return toRational(z).mul(deviation).add(mean);
}

/** The un-scaled prediction with the working. */
export function deriveUnscaled(z: Exact, scale: TargetScale): Derivation<Rational> {
  return {
    quantity: '\\hat{y}',
    meaning: 'prediction in the unit of the target',
    expression: '\\sym{sigma}\\by\\sym{z} + \\sym{mu}',
    symbols: { ...scaleSymbols('unscaled', scale), z: symbol('z', toRational(z), 'scaled prediction') },
    value: unscaled(z, scale),
  };
}

/** The median: the middle value, or the mean of the two middle ones; exact. Minimises the absolute error. */
export function medianOf(values: readonly Exact[]): Rational {
  const sorted = readVector('medianOf', 'values', values).sort((a, b) => a.compare(b));
  const half = sorted.length / 2;
  return meanOf(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1));
}

function scaleSymbols(where: string, scale: TargetScale) {
  const { mean, deviation } = readScale(where, scale);
  return {
    mu: symbol('\\mu', mean, 'mean of the target'),
    sigma: symbol('\\sigma', deviation, 'standard deviation of the target'),
  };
}

function readScale(where: string, scale: TargetScale) {
  const deviation = toRational(scale.deviation);
  if (deviation.compare(0) > 0) return { mean: toRational(scale.mean), deviation };
  throw new VariorumError({
    code: 'invalid-value',
    message: `${where}: deviation is ${deviation.toString()}, expected a positive one`,
    path: ['deviation'],
    value: deviation.valueOf(),
    expected: 'a positive standard deviation',
  });
}
