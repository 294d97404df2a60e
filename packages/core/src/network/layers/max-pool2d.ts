import { poolingOutputShape } from '../../layers/output-shape.ts';
import type { PoolRounding } from '../../layers/output-size.ts';
import type { WindowOptions } from '../../layers/window.ts';
import type { LayerRule } from '../rule.ts';
import type { NamedLayer } from './named.ts';
import { imageShape, widenField } from './windowed.ts';

/** A maximum pool; the stride is the kernel's size unless stated. */
export interface MaxPool2dLayer extends NamedLayer, WindowOptions {
  readonly type: 'maxPool2d';
  /** `floor` (default) drops a window that does not fit, `ceil` keeps it. */
  readonly rounding?: PoolRounding;
}

export const maxPool2d: LayerRule<MaxPool2dLayer> = (layer, before) => ({
  shape: poolingOutputShape({ ...layer, input: imageShape('maxPool2d', before) }),
  receptiveField: widenField(before.receptiveField, { ...layer, stride: layer.stride ?? layer.kernel }),
  parameters: 0,
  macs: 0,
});
