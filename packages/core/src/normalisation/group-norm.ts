import type { Scalar } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import type { Rational } from '../rational.ts';
import { meanOf, quotient, scaleAndShift, squareRoot } from '../scalar.ts';
import type { Nested } from '../tensor/nested.ts';
import { nest } from '../tensor/nested.ts';
import { requireShape } from '../tensor/shape.ts';
import type { Tensor } from '../tensor/tensor.ts';
import { requireInteger } from '../validate.ts';
import { biasedVariance } from './batch-norm.ts';

export interface GroupNormOptions {
  /** Groups of channels that share statistics within one example; must divide the channels. */
  readonly groups: number;
  /** Added to the variance under the root; 0 unless stated. */
  readonly epsilon?: Exact;
  /** Scale per feature or channel; 1 unless stated. One value stands for all. */
  readonly gamma?: Exact | readonly Exact[];
  /** Shift per feature or channel; 0 unless stated. One value stands for all. */
  readonly beta?: Exact | readonly Exact[];
}

/** What is computed for the values that share a mean and a variance. */
export interface NormalisedGroup {
  /** Example and group of channels, counted from zero. */
  readonly example: number;
  readonly group: number;
  readonly inputs: readonly Rational[];
  /** Row-major places of these values in the input tensor. */
  readonly positions: readonly number[];
  /** Scale and shift of each value: those of its channel. */
  readonly gamma: readonly Rational[];
  readonly beta: readonly Rational[];
  readonly mean: Rational;
  /** Biased: divided by the number of values. */
  readonly variance: Rational;
  /** √(variance + ε), exact where that is rational. */
  readonly deviation: Scalar;
  /** x̂ and y = γx̂ + β, in the order of `inputs`. */
  readonly normalised: readonly Scalar[];
  readonly outputs: readonly Scalar[];
}

export interface GroupNormResult {
  readonly groups: readonly NormalisedGroup[];
  /** x̂ in the input's shape. */
  readonly normalised: Nested<Scalar>;
  /** y in the input's shape. */
  readonly output: Nested<Scalar>;
}

/**
 * Group normalisation, forward: statistics over the channels of a group and the positions, per example.
 *
 * Source: Wu and He, "Group normalization" (2018), equations 1 to 6.
 * @param input shape [m, d] (batch × features), or [N, C, H, W]
 * @throws VariorumError `invalid-shape`, `shape-mismatch`, `groups-do-not-divide`, `invalid-value`
 * (variance + ε is 0; negative ε).
 */
export function groupNormForward(input: Tensor, options: GroupNormOptions): GroupNormResult {
  const groups = readGroups(input, options);
  const inPlace = (values: (group: NormalisedGroup) => readonly Scalar[]): Nested<Scalar> => {
    const leaves: Scalar[] = new Array(input.numerators.length);
    for (const group of groups) {
      for (const [index, position] of group.positions.entries()) leaves[position] = values(group)[index]!;
    }
    return nest(leaves, input.shape);
  };
  return {
    groups,
    normalised: inPlace((group) => group.normalised),
    output: inPlace((group) => group.outputs),
  };
}

/**
 * Layer normalisation, forward: one group of all features (or channels and positions) per example, scale and
 * shift per feature or channel.
 *
 * Source: Ba, Kiros and Hinton, "Layer normalization" (2016), equation 4.
 */
export function layerNormForward(
  input: Tensor,
  options: Omit<GroupNormOptions, 'groups'> = {},
): GroupNormResult {
  return groupNormForward(input, { ...options, groups: 1 });
}

/**
 * Instance normalisation, forward: each channel of each example by itself, over its positions.
 *
 * Source: Ulyanov, Vedaldi and Lempitsky, "Instance normalization" (2016), equation 3.
 * @param input shape [N, C, H, W]
 */
export function instanceNormForward(
  input: Tensor,
  options: Omit<GroupNormOptions, 'groups'> = {},
): GroupNormResult {
  requireShape('instanceNorm', input.shape, 4);
  return groupNormForward(input, { ...options, groups: input.shape[1]! });
}

function readGroups(input: Tensor, options: GroupNormOptions): NormalisedGroup[] {
  const [examples, channels, ...extents] = requireShape('groupNorm', input.shape, 2, 4) as readonly [
    number,
    number,
    ...number[],
  ];
  const count = requireInteger('groupNorm', 'groups', options.groups, 1);
  if (channels % count !== 0) {
    throw new VariorumError({
      code: 'groups-do-not-divide',
      message: `groupNorm: groups ${count} does not divide the channels ${channels}`,
      path: ['groups'],
      value: count,
      expected: `a divisor of ${channels}`,
    });
  }
  const epsilon = toRational(options.epsilon ?? 0);
  if (epsilon.compare(0) < 0) refuse('epsilon', epsilon.valueOf(), 'at least 0');
  const gammas = perChannel('gamma', options.gamma ?? 1, channels);
  const betas = perChannel('beta', options.beta ?? 0, channels);
  const area = extents.reduce((product, extent) => product * extent, 1);
  const size = (channels / count) * area;
  const values = input.toRationals();
  return Array.from({ length: examples * count }, (_, index): NormalisedGroup => {
    const positions = Array.from({ length: size }, (_, place) => index * size + place);
    const inputs = positions.map((position) => values[position]!);
    const channelOf = (position: number) => Math.floor(position / area) % channels;
    const gamma = positions.map((position) => gammas[channelOf(position)]!);
    const beta = positions.map((position) => betas[channelOf(position)]!);
    const mean = meanOf(inputs);
    const variance = biasedVariance(inputs, mean);
    const spread = variance.add(epsilon);
    if (spread.n === 0n) refuse('variance + ε', 0, 'a positive ε, or values that differ');
    const deviation = squareRoot(spread);
    const normalised = inputs.map((value) => quotient(value.sub(mean), deviation));
    return {
      example: Math.floor(index / count),
      group: index % count,
      inputs,
      positions,
      gamma,
      beta,
      mean,
      variance,
      deviation,
      normalised,
      outputs: normalised.map((value, place) => scaleAndShift(value, gamma[place]!, beta[place]!)),
    };
  });
}

function perChannel(name: string, value: Exact | readonly Exact[], channels: number): Rational[] {
  const values = Array.isArray(value) ? (value as readonly Exact[]) : new Array(channels).fill(value);
  if (values.length === channels) return values.map(toRational);
  throw new VariorumError({
    code: 'shape-mismatch',
    message: `groupNorm: ${name} has ${values.length} values for ${channels} channels, expected one each`,
    path: [name],
    value,
    expected: `${channels} values`,
  });
}

function refuse(name: string, value: number, expected: string): never {
  throw new VariorumError({
    code: 'invalid-value',
    message: `groupNorm: ${name} is ${value}, expected ${expected}`,
    path: [name],
    value,
    expected,
  });
}
