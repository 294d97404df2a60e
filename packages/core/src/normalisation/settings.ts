import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import type { Rational } from '../rational.ts';
import { requireShape } from '../tensor/shape.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { BatchNormOptions } from './batch-norm.ts';
import type { RunningStatistics } from './running-statistics.ts';

/** Options of batch normalisation with every default filled in and every number read exactly. */
export interface BatchNormSettings {
  readonly mode: 'train' | 'eval';
  readonly epsilon: Rational;
  readonly momentum: Rational;
  readonly gamma: readonly Rational[];
  readonly beta: readonly Rational[];
  readonly running: readonly RunningStatistics[] | undefined;
  /** For each feature or channel, the row-major places of its values. */
  readonly groups: readonly (readonly number[])[];
}

const pytorchMomentum = '0.1';

export function readSettings(input: Tensor, options: BatchNormOptions): BatchNormSettings {
  const groups = featurePositions(input);
  const mode = options.mode ?? 'train';
  const epsilon = toRational(options.epsilon ?? 0);
  if (epsilon.compare(0) < 0) refuse('epsilon', epsilon, 'at least 0');
  const momentum = toRational(options.running?.momentum ?? pytorchMomentum);
  if (momentum.compare(0) < 0 || momentum.compare(1) > 0) refuse('momentum', momentum, 'from 0 to 1');
  if (mode === 'eval' && options.running === undefined) {
    throw new VariorumError({
      code: 'invalid-value',
      message: 'batchNorm: mode eval without running statistics, expected running.mean and running.variance',
      path: ['running'],
      value: undefined,
      expected: 'running.mean and running.variance',
    });
  }
  return {
    mode,
    epsilon,
    momentum,
    gamma: perFeature('gamma', options.gamma ?? 1, groups.length),
    beta: perFeature('beta', options.beta ?? 0, groups.length),
    running: options.running && readRunning(options.running, groups.length),
    groups,
  };
}

/** Places of the values that share statistics: columns of [m, d], or channels of [N, C, H, W]. */
function featurePositions(input: Tensor): number[][] {
  const shape = requireShape('batchNorm', input.shape, 2, 4);
  const features = shape[1]!;
  const area = shape.slice(2).reduce((product, extent) => product * extent, 1);
  const groups = Array.from({ length: features }, (): number[] => []);
  for (let position = 0; position < input.numerators.length; position++) {
    groups[Math.floor(position / area) % features]!.push(position);
  }
  return groups;
}

function readRunning(
  running: NonNullable<BatchNormOptions['running']>,
  features: number,
): RunningStatistics[] {
  const mean = perFeature('running.mean', running.mean, features);
  const variance = perFeature('running.variance', running.variance, features);
  return mean.map((value, index) => {
    if (variance[index]!.compare(0) < 0) refuse('running.variance', variance[index]!, 'at least 0');
    return { mean: value, variance: variance[index]! };
  });
}

function perFeature(name: string, value: Exact | readonly Exact[], features: number): Rational[] {
  if (!isList(value)) return new Array<Rational>(features).fill(toRational(value));
  if (value.length !== features) {
    throw new VariorumError({
      code: 'shape-mismatch',
      message: `batchNorm: ${name} has ${value.length} values for ${features} features, expected one each`,
      path: name.split('.'),
      value,
      expected: `${features} values`,
    });
  }
  return value.map(toRational);
}

function isList(value: Exact | readonly Exact[]): value is readonly Exact[] {
  return Array.isArray(value);
}

function refuse(name: string, value: Rational, expected: string): never {
  throw new VariorumError({
    code: 'invalid-value',
    message: `batchNorm: ${name} is ${value.toString()}, expected ${expected}`,
    path: name.split('.'),
    value: value.valueOf(),
    expected,
  });
}
