import type { Derivation, Scalar, SymbolValue } from '../derivation.ts';
import type { Rational } from '../rational.ts';
import { symbol } from '../symbols.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { BatchNormOptions, FeatureNormalisation } from './batch-norm.ts';
import { batchNormForward } from './batch-norm.ts';
import { unbiasedVariance } from './running-statistics.ts';
import { readSettings } from './settings.ts';

/** The working of batch normalisation for one feature or channel, in the order in which a person works. */
export interface BatchNormDerivation {
  /** Mean and biased variance of the batch; in `eval` they are given, so these are absent. */
  readonly mean?: Derivation<Rational>;
  readonly variance?: Derivation<Rational>;
  /** √(σ² + ε). */
  readonly deviation: Derivation<Scalar>;
  /** One per value: x̂. */
  readonly normalised: readonly Derivation<Scalar>[];
  /** One per value: y. */
  readonly outputs: readonly Derivation<Scalar>[];
  /** Running statistics after the batch; in `train` with running statistics only. */
  readonly runningMean?: Derivation<Rational>;
  readonly runningVariance?: Derivation<Rational>;
}

/** `batchNormForward` with the working, one entry per feature or channel. Throws as `batchNormForward`. */
export function deriveBatchNormForward(input: Tensor, options: BatchNormOptions = {}): BatchNormDerivation[] {
  const settings = readSettings(input, options);
  const { features } = batchNormForward(input, options);
  return features.map((feature, index) => {
    const training = settings.mode === 'train';
    const letters = training
      ? {
          mean: symbol('\\mu', feature.mean, 'batch mean'),
          variance: symbol('\\sigma^2', feature.variance, 'batch variance'),
        }
      : {
          mean: symbol('\\mu_\\text{run}', feature.mean, 'running mean'),
          variance: symbol('\\sigma^2_\\text{run}', feature.variance, 'running variance'),
        };
    const deviation = deriveDeviation(feature, letters.variance, settings.epsilon);
    return {
      ...(training && { mean: deriveMean(feature), variance: deriveVariance(feature) }),
      deviation,
      normalised: feature.inputs.map((value, at) => deriveNormalised(feature, value, at, letters.mean)),
      outputs: feature.normalised.map((value, at) => deriveOutput(feature, value, at)),
      ...(feature.running &&
        deriveRunning(feature, settings.running![index]!, settings.momentum, feature.running)),
    };
  });
}

function valueSymbols({ inputs }: FeatureNormalisation): Record<string, SymbolValue> {
  return Object.fromEntries(
    inputs.map((value, index) => [`x${index}`, symbol(`x_{${index + 1}}`, value, `value ${index + 1}`)]),
  );
}

function countSymbol({ inputs }: FeatureNormalisation): SymbolValue {
  return symbol('m', inputs.length, 'number of values that share statistics');
}

function deriveMean(feature: FeatureNormalisation): Derivation<Rational> {
  const terms = feature.inputs.map((_, index) => `\\sym{x${index}}`).join(' + ');
  return {
    quantity: '\\mu',
    meaning: 'batch mean',
    expression: `\\frac{${terms}}{\\sym{m}}`,
    symbols: { ...valueSymbols(feature), m: countSymbol(feature) },
    value: feature.mean,
  };
}

function deriveVariance(feature: FeatureNormalisation): Derivation<Rational> {
  const terms = feature.inputs.map((_, index) => `(\\sym{x${index}} - \\sym{mu})^2`).join(' + ');
  return {
    quantity: '\\sigma^2',
    meaning: 'batch variance, divided by the number of values',
    expression: `\\frac{${terms}}{\\sym{m}}`,
    symbols: {
      ...valueSymbols(feature),
      mu: symbol('\\mu', feature.mean, 'batch mean'),
      m: countSymbol(feature),
    },
    value: feature.variance,
  };
}

function deriveDeviation(
  feature: FeatureNormalisation,
  variance: SymbolValue,
  epsilon: Rational,
): Derivation<Scalar> {
  return {
    quantity: 's',
    meaning: 'root of variance plus epsilon',
    expression: '\\sqrt{\\sym{variance} + \\sym{epsilon}}',
    symbols: { variance, epsilon: symbol('\\varepsilon', epsilon, 'small constant under the root') },
    value: feature.deviation,
  };
}

function deriveNormalised(
  feature: FeatureNormalisation,
  value: Rational,
  index: number,
  mean: SymbolValue,
): Derivation<Scalar> {
  return {
    quantity: `\\hat{x}_{${index + 1}}`,
    meaning: `normalised value ${index + 1}`,
    expression: '\\frac{\\sym{x} - \\sym{mu}}{\\sym{s}}',
    symbols: {
      x: symbol(`x_{${index + 1}}`, value, `value ${index + 1}`),
      mu: mean,
      s: symbol('s', feature.deviation, 'root of variance plus epsilon'),
    },
    value: feature.normalised[index]!,
  };
}

function deriveOutput(feature: FeatureNormalisation, value: Scalar, index: number): Derivation<Scalar> {
  return {
    quantity: `y_{${index + 1}}`,
    meaning: `output ${index + 1}`,
    expression: '\\sym{gamma}\\by\\sym{x} + \\sym{beta}',
    symbols: {
      gamma: symbol('\\gamma', feature.gamma, 'scale'),
      x: symbol(`\\hat{x}_{${index + 1}}`, value, `normalised value ${index + 1}`),
      beta: symbol('\\beta', feature.beta, 'shift'),
    },
    value: feature.outputs[index]!,
  };
}

function deriveRunning(
  feature: FeatureNormalisation,
  old: { readonly mean: Rational; readonly variance: Rational },
  momentum: Rational,
  updated: { readonly mean: Rational; readonly variance: Rational },
): { readonly runningMean: Derivation<Rational>; readonly runningVariance: Derivation<Rational> } {
  const weight = symbol('\\alpha', momentum, 'momentum, the weight of the new value');
  const count = countSymbol(feature);
  const unbiased = unbiasedVariance({ variance: feature.variance, count: feature.inputs.length });
  const expression = '(1 - \\sym{alpha})\\by\\sym{old} + \\sym{alpha}\\by\\sym{batch}';
  return {
    runningMean: {
      quantity: '\\mu_\\text{run}',
      meaning: 'running mean after the batch',
      expression,
      symbols: {
        alpha: weight,
        old: symbol('\\mu_\\text{old}', old.mean, 'running mean before the batch'),
        batch: symbol('\\mu', feature.mean, 'batch mean'),
      },
      value: updated.mean,
    },
    runningVariance: {
      quantity: '\\sigma^2_\\text{run}',
      meaning: 'running variance after the batch',
      expression,
      symbols: {
        alpha: weight,
        old: symbol('\\sigma^2_\\text{old}', old.variance, 'running variance before the batch'),
        batch: symbol('\\sigma^2_\\text{unbiased}', unbiased, 'unbiased batch variance'),
      },
      value: updated.variance,
      steps: [
        {
          quantity: '\\sigma^2_\\text{unbiased}',
          meaning: 'unbiased batch variance',
          expression: '\\frac{\\sym{m}}{\\sym{m} - 1}\\by\\sym{variance}',
          symbols: { m: count, variance: symbol('\\sigma^2', feature.variance, 'batch variance') },
          value: unbiased,
        },
      ],
    },
  };
}
