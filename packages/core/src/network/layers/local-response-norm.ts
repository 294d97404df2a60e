import { requireInteger } from '../../validate.ts';
import type { LayerRule } from '../rule.ts';
import { unchanged } from './free.ts';
import type { NamedLayer } from './named.ts';
import { imageShape } from './windowed.ts';

/** Local response normalisation over neighbouring channels (AlexNet, 2012); learns nothing. */
export interface LocalResponseNormLayer extends NamedLayer {
  readonly type: 'localResponseNorm';
  /** Number of neighbouring channels; 5 unless stated. */
  readonly size?: number;
}

export const localResponseNorm: LayerRule<LocalResponseNormLayer> = (layer, before) => {
  imageShape('localResponseNorm', before);
  requireInteger('localResponseNorm', 'size', layer.size ?? 5, 1);
  return unchanged(before);
};
