import { batchNormParameters } from '../../layers/batch-norm-parameters.ts';
import { requireShape } from '../../tensor/shape.ts';
import type { LayerRule } from '../rule.ts';
import { unchanged } from './free.ts';
import type { NamedLayer } from './named.ts';

/** Batch normalisation of a vector, per feature. */
export interface BatchNorm1dLayer extends NamedLayer {
  readonly type: 'batchNorm1d';
  /** Learns a scale and a shift unless false. */
  readonly affine?: boolean;
}

export const batchNorm1d: LayerRule<BatchNorm1dLayer> = (layer, before) => {
  const [channels] = requireShape('batchNorm1d', before.shape, 1) as readonly [number];
  const { learnable } = batchNormParameters(channels);
  return { ...unchanged(before), parameters: layer.affine === false ? 0 : learnable };
};
