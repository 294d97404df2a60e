import type { Scalar } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import type { Rational } from '../rational.ts';
import { meanOf, quotient, scaleAndShift, squareRoot, sumOf } from '../scalar.ts';
import type { Nested } from '../tensor/nested.ts';
import { nest } from '../tensor/nested.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { RunningStatistics } from './running-statistics.ts';
import { updateRunningStatistics } from './running-statistics.ts';
import { readSettings } from './settings.ts';

/** Running statistics as the layer holds them before the batch, one value per feature or channel. */
export interface RunningStatisticsInput {
  readonly mean: readonly Exact[];
  readonly variance: readonly Exact[];
  /** Weight of the *new* value, PyTorch's convention: running ← (1 − momentum)·running + momentum·batch. */
  readonly momentum?: Exact;
}

export interface BatchNormOptions {
  /** `train` normalises with the batch's statistics, `eval` with the running ones. */
  readonly mode?: 'train' | 'eval';
  /** Added to the variance under the root; 0 unless stated. */
  readonly epsilon?: Exact;
  /** Scale per feature or channel; 1 unless stated. One value stands for all. */
  readonly gamma?: Exact | readonly Exact[];
  /** Shift per feature or channel; 0 unless stated. One value stands for all. */
  readonly beta?: Exact | readonly Exact[];
  readonly running?: RunningStatisticsInput;
}

/** What batch normalisation computes for one feature (dense) or channel (convolutional). */
export interface FeatureNormalisation {
  /** The values that share statistics: over the batch, and over the positions of a channel. */
  readonly inputs: readonly Rational[];
  /** Row-major places of these values in the input tensor. */
  readonly positions: readonly number[];
  readonly gamma: Rational;
  readonly beta: Rational;
  /** Mean used to normalise: of the batch, or the running one in `eval`. */
  readonly mean: Rational;
  /** Variance used to normalise: the batch's biased one (divided by m), or the running one in `eval`. */
  readonly variance: Rational;
  /** √(variance + ε), exact where that is rational. */
  readonly deviation: Scalar;
  /** x̂ = (x − mean)/deviation, in the order of `inputs`. */
  readonly normalised: readonly Scalar[];
  /** y = γx̂ + β, in the order of `inputs`. */
  readonly outputs: readonly Scalar[];
  /** Running statistics after the batch; in `train` with running statistics only. */
  readonly running?: RunningStatistics;
}

export interface BatchNormResult {
  readonly features: readonly FeatureNormalisation[];
  /** x̂ in the input's shape. */
  readonly normalised: Nested<Scalar>;
  /** y in the input's shape. */
  readonly output: Nested<Scalar>;
}

/**
 * Batch normalisation, forward: per feature over the batch, per channel over batch and positions.
 *
 * Source: Ioffe and Szegedy, "Batch normalization" (2015), algorithm 1.
 * @param input shape [m, d] (batch × features), or [N, C, H, W]
 * @throws VariorumError `invalid-shape`, `shape-mismatch` (γ, β or running statistics of another length),
 * `invalid-value` (variance + ε is 0; negative ε; `eval` or one value per feature where statistics lack).
 */
export function batchNormForward(input: Tensor, options: BatchNormOptions = {}): BatchNormResult {
  const settings = readSettings(input, options);
  const values = input.toRationals();
  const features = settings.groups.map((positions, index): FeatureNormalisation => {
    const inputs = positions.map((position) => values[position]!);
    const batchMean = meanOf(inputs);
    const batchVariance = biasedVariance(inputs, batchMean);
    const before = settings.running?.[index];
    const stored = settings.mode === 'eval' ? before : undefined;
    const mean = stored?.mean ?? batchMean;
    const variance = stored?.variance ?? batchVariance;
    const deviation = squareRoot(requirePositive(variance.add(settings.epsilon), index));
    const gamma = settings.gamma[index]!;
    const beta = settings.beta[index]!;
    const normalised = inputs.map((value) => quotient(value.sub(mean), deviation));
    const feature: FeatureNormalisation = {
      inputs,
      positions,
      gamma,
      beta,
      mean,
      variance,
      deviation,
      normalised,
      outputs: normalised.map((value) => scaleAndShift(value, gamma, beta)),
    };
    if (before === undefined || settings.mode === 'eval') return feature;
    const batch = { mean: batchMean, variance: batchVariance, count: inputs.length };
    return { ...feature, running: updateRunningStatistics(before, batch, settings.momentum) };
  });
  const inPlace = (values: (feature: FeatureNormalisation) => readonly Scalar[]): Nested<Scalar> => {
    const leaves: Scalar[] = new Array(input.numerators.length);
    for (const feature of features) {
      for (const [index, position] of feature.positions.entries()) leaves[position] = values(feature)[index]!;
    }
    return nest(leaves, input.shape);
  };
  return {
    features,
    normalised: inPlace((feature) => feature.normalised),
    output: inPlace((feature) => feature.outputs),
  };
}

/** Mean squared distance from the mean: divided by the number of values, not by one less. */
export function biasedVariance(values: readonly Rational[], mean: Rational = meanOf(values)): Rational {
  return sumOf(values.map((value) => value.sub(mean).pow(2))).div(values.length);
}

function requirePositive(value: Rational, feature: number): Rational {
  if (value.compare(0) > 0) return value;
  throw new VariorumError({
    code: 'invalid-value',
    message: `batchNorm: variance + ε of feature ${feature} is ${value.toFraction()}, so its values cannot be normalised`,
    path: ['epsilon'],
    value: value.valueOf(),
    expected: 'a positive ε, or values that differ',
  });
}
