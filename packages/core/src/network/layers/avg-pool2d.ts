import { poolingOutputShape } from '../../layers/output-shape.ts';
import type { PoolRounding } from '../../layers/output-size.ts';
import type { WindowOptions } from '../../layers/window.ts';
import type { LayerRule } from '../rule.ts';
import type { NamedLayer } from './named.ts';
import { imageShape, widenField } from './windowed.ts';

/** An average pool; the stride is the kernel's size unless stated. */
export interface AvgPool2dLayer extends NamedLayer, WindowOptions {
  readonly type: 'avgPool2d';
  /** `floor` (default) drops a window that does not fit, `ceil` keeps it. */
  readonly rounding?: PoolRounding;
}

export const avgPool2d: LayerRule<AvgPool2dLayer> = (layer, before) => ({
  shape: poolingOutputShape({ ...layer, input: imageShape('avgPool2d', before) }),
  receptiveField: widenField(before.receptiveField, { ...layer, stride: layer.stride ?? layer.kernel }),
  parameters: 0,
  macs: 0,
});
