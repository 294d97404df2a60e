import { VariorumError } from '../../errors.ts';
import type { LayerRule } from '../rule.ts';
import { unchanged } from './free.ts';
import type { NamedLayer } from './named.ts';

/** Dropout: changes no shape and learns nothing. */
export interface DropoutLayer extends NamedLayer {
  readonly type: 'dropout';
  /** Probability with which a value (or a channel, `unit: 'channel'`) is *dropped*. */
  readonly probability?: number;
  readonly unit?: 'value' | 'channel';
}

export const dropout: LayerRule<DropoutLayer> = (layer, before) => {
  const probability = layer.probability ?? 0.5;
  if (!(probability >= 0 && probability < 1)) {
    const expected = 'a drop probability from 0, below 1';
    throw new VariorumError({
      code: 'invalid-value',
      message: `dropout: probability is ${probability}, expected ${expected}`,
      path: ['probability'],
      value: probability,
      expected,
    });
  }
  return unchanged(before);
};
