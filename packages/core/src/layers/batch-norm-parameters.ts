import type { Derivation } from '../derivation.ts';
import { symbol } from '../symbols.ts';
import { requireInteger } from '../validate.ts';

/** Numbers that a batch-normalisation layer keeps. */
export interface BatchNormParameters {
  /** Scale γ and shift β, one of each per feature or channel: 2C. */
  readonly learnable: number;
  /** Running mean and running variance, which no gradient changes: 2C. */
  readonly running: number;
}

/** Parameters of batch normalisation over C features (dense) or C channels (convolutional), whatever H and W. */
export function batchNormParameters(channels: number): BatchNormParameters {
  requireInteger('batchNorm', 'channels', channels, 1);
  return { learnable: 2 * channels, running: 2 * channels };
}

/** Both counts with the working. */
export function deriveBatchNormParameters(channels: number): {
  readonly learnable: Derivation<number>;
  readonly running: Derivation<number>;
} {
  const { learnable, running } = batchNormParameters(channels);
  const shared = {
    expression: '2\\by\\sym{C}',
    symbols: { C: symbol('C', channels, 'number of normalised features or channels') },
  };
  return {
    learnable: {
      quantity: 'n_\\text{learnable}',
      meaning: 'learnable parameters, a scale and a shift each',
      ...shared,
      value: learnable,
    },
    running: {
      quantity: 'n_\\text{running}',
      meaning: 'running statistics, a mean and a variance each',
      ...shared,
      value: running,
    },
  };
}
