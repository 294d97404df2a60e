import {
  type Derivation,
  deriveBatchNormForward,
  type FeatureNormalisation,
  type Rational,
  symbol,
} from '@variorum/core';
import { derivationTex, isRational, type NumberValue, rounded, type Tex, tex } from '@variorum/document';
import type { Scalar } from '@variorum/generator';
import {
  asksIdentity,
  asRows,
  inputOf,
  isConvolutional,
  optionsOf,
  type Params,
  updatesRunning,
  valuesPerFeature,
} from './layer.ts';

const decimals = 3;

/** Values of solution.md and feedback.md. */
export function workedSolution(p: Params, features: readonly FeatureNormalisation[]) {
  const derivations = deriveBatchNormForward(inputOf(p), optionsOf(p));
  const noun = isConvolutional(p) ? 'channel' : 'feature';
  const placed = (values: (feature: FeatureNormalisation) => readonly Scalar[]) => {
    const flat: Scalar[] = [];
    for (const feature of features) {
      for (const [index, place] of feature.positions.entries()) flat[place] = values(feature)[index]!;
    }
    return { rows: asRows(p, flat.map(shown)), relation: flat.every(isShort) ? tex`=` : tex`\approx` };
  };
  return {
    noun,
    training: p.mode === 'train',
    convolutional: isConvolutional(p),
    examples: p.input.length,
    positions: valuesPerFeature(p) / p.input.length,
    count: valuesPerFeature(p),
    fewer: valuesPerFeature(p) - 1,
    epsilon: p.epsilon,
    features: features.map((feature, index) => {
      const derivation = derivations[index]!;
      return {
        name: `${isConvolutional(p) ? 'Channel' : 'Feature'} ${index + 1}`,
        ...(derivation.mean === undefined ? {} : { mean: worked(derivation.mean) }),
        ...(derivation.variance === undefined ? {} : { variance: worked(derivation.variance) }),
        deviation: worked(derivation.deviation),
        normalised: worked(derivation.normalised[0]!),
        output: worked(derivation.outputs[0]!),
        ...(derivation.runningMean === undefined ? {} : { runningMean: worked(derivation.runningMean) }),
        ...(derivation.runningVariance === undefined
          ? {}
          : {
              unbiased: worked(derivation.runningVariance.steps![0]!),
              runningVariance: worked(derivation.runningVariance),
            }),
        back: worked(backFrom(feature)),
      };
    }),
    means: features.map(({ mean }) => shown(mean)),
    variances: features.map(({ variance }) => shown(variance)),
    roots: features.map(({ deviation }) => shown(deviation)),
    normalised: placed(({ normalised }) => normalised),
    output: placed(({ outputs }) => outputs),
    updates: updatesRunning(p),
    runningMeans: features.map(({ running, mean }) => shown(running?.mean ?? mean)),
    runningVariances: features.map(({ running, variance }) => shown(running?.variance ?? variance)),
    momentum: p.running?.momentum ?? 0,
    identity: asksIdentity(p),
    beta: p.beta,
  };
}

/** Whether a value is written in full with the decimals asked for. */
const isShort = (value: Scalar): boolean =>
  typeof value === 'number' ? Number.isInteger(value) : 10n ** BigInt(decimals) % value.d === 0n;

const shown = (value: Scalar): NumberValue => (isShort(value) ? value : rounded(value, { decimals }));

/**
 * `quantity = substitution = value`; rounded to five digits where a value is irrational, and where a fraction would
 * stand inside another.
 */
function worked(derivation: Derivation<Scalar>): Tex {
  const values = Object.values(derivation.symbols).map(({ value }) => value);
  const exact = [derivation.value, ...values].every((value) => isRational(value) || Number.isInteger(value));
  const nested = derivation.expression.includes('\\frac') && !values.every(isShort);
  if (exact && !nested) {
    const { quantity, substitution, value } = derivationTex(derivation);
    return tex`${quantity}=${substitution}=${value}`;
  }
  const { quantity, substitution, value } = derivationTex(derivation, {
    rounding: { significant: 5 },
  });
  return tex`${quantity}\approx ${substitution}\approx ${value}`;
}

/** The first value of a feature from its output. */
function backFrom({
  mean,
  deviation,
  gamma,
  beta,
  inputs,
  outputs,
}: FeatureNormalisation): Derivation<Rational> {
  return {
    quantity: 'x',
    meaning: 'value of the mini-batch',
    expression: '\\sym{mu} + \\sym{s}\\by(\\sym{y} - \\sym{beta}) / \\sym{gamma}',
    symbols: {
      mu: symbol('\\mu', mean, 'mean'),
      s: symbol('s', deviation, 'root of variance plus epsilon'),
      y: symbol('y', outputs[0]!, 'output'),
      beta: symbol('\\beta', beta, 'shift'),
      gamma: symbol('\\gamma', gamma, 'scale'),
    },
    value: inputs[0]!,
  };
}
