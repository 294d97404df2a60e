import { batchNormParameters } from '../../layers/batch-norm-parameters.ts';
import { requireShape } from '../../tensor/shape.ts';
import type { LayerRule } from '../rule.ts';
import { unchanged } from './free.ts';
import type { NamedLayer } from './named.ts';

/** Batch normalisation of an image, per channel. */
export interface BatchNorm2dLayer extends NamedLayer {
  readonly type: 'batchNorm2d';
  /** Learns a scale and a shift unless false. */
  readonly affine?: boolean;
}

export const batchNorm2d: LayerRule<BatchNorm2dLayer> = (layer, before) => {
  const [channels] = requireShape('batchNorm2d', before.shape, 3) as readonly [number];
  const { learnable } = batchNormParameters(channels);
  return { ...unchanged(before), parameters: layer.affine === false ? 0 : learnable };
};
