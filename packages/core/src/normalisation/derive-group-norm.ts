import type { Derivation, Scalar, SymbolValue } from '../derivation.ts';
import { toRational } from '../exact.ts';
import type { Rational } from '../rational.ts';
import { symbol } from '../symbols.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { GroupNormOptions, NormalisedGroup } from './group-norm.ts';
import { groupNormForward } from './group-norm.ts';

/** The working of one group's normalisation, in the order in which a person works. */
export interface GroupNormDerivation {
  readonly mean: Derivation<Rational>;
  readonly variance: Derivation<Rational>;
  /** √(σ² + ε). */
  readonly deviation: Derivation<Scalar>;
  /** One per value: x̂, then y. */
  readonly normalised: readonly Derivation<Scalar>[];
  readonly outputs: readonly Derivation<Scalar>[];
}

/** `groupNormForward` with the working, one entry per example and group. Layer norm: groups 1. */
export function deriveGroupNormForward(input: Tensor, options: GroupNormOptions): GroupNormDerivation[] {
  const epsilon = symbol('\\varepsilon', toRational(options.epsilon ?? 0), 'small constant under the root');
  return groupNormForward(input, options).groups.map((group) => {
    const values = Object.fromEntries(
      group.inputs.map((value, index) => [
        `x${index}`,
        symbol(`x_{${index + 1}}`, value, `value ${index + 1}`),
      ]),
    );
    const m = symbol('m', group.inputs.length, 'number of values that share statistics');
    const mu = symbol('\\mu', group.mean, 'mean of the group');
    const sum = (term: (index: number) => string) => group.inputs.map((_, index) => term(index)).join(' + ');
    return {
      mean: {
        quantity: '\\mu',
        meaning: 'mean of the group',
        expression: `\\frac{${sum((index) => `\\sym{x${index}}`)}}{\\sym{m}}`,
        symbols: { ...values, m },
        value: group.mean,
      },
      variance: {
        quantity: '\\sigma^2',
        meaning: 'variance of the group, divided by the number of values',
        expression: `\\frac{${sum((index) => `(\\sym{x${index}} - \\sym{mu})^2`)}}{\\sym{m}}`,
        symbols: { ...values, mu, m },
        value: group.variance,
      },
      deviation: {
        quantity: 's',
        meaning: 'root of variance plus epsilon',
        expression: '\\sqrt{\\sym{variance} + \\sym{epsilon}}',
        symbols: { variance: symbol('\\sigma^2', group.variance, 'variance of the group'), epsilon },
        value: group.deviation,
      },
      normalised: group.inputs.map((_, index) => deriveNormalised(group, index, mu)),
      outputs: group.inputs.map((_, index) => deriveOutput(group, index)),
    };
  });
}

function deriveNormalised(group: NormalisedGroup, index: number, mu: SymbolValue): Derivation<Scalar> {
  return {
    quantity: `\\hat{x}_{${index + 1}}`,
    meaning: `normalised value ${index + 1}`,
    expression: '\\frac{\\sym{x} - \\sym{mu}}{\\sym{s}}',
    symbols: {
      x: symbol(`x_{${index + 1}}`, group.inputs[index]!, `value ${index + 1}`),
      mu,
      s: symbol('s', group.deviation, 'root of variance plus epsilon'),
    },
    value: group.normalised[index]!,
  };
}

function deriveOutput(group: NormalisedGroup, index: number): Derivation<Scalar> {
  return {
    quantity: `y_{${index + 1}}`,
    meaning: `output ${index + 1}`,
    expression: '\\sym{gamma}\\by\\sym{x} + \\sym{beta}',
    symbols: {
      gamma: symbol('\\gamma', group.gamma[index]!, 'scale'),
      x: symbol(`\\hat{x}_{${index + 1}}`, group.normalised[index]!, `normalised value ${index + 1}`),
      beta: symbol('\\beta', group.beta[index]!, 'shift'),
    },
    value: group.outputs[index]!,
  };
}
