import type { Pair } from '../../layers/window.ts';
import { pairOf } from '../../layers/window.ts';
import { requireInteger } from '../../validate.ts';
import type { LayerRule } from '../rule.ts';
import type { NamedLayer } from './named.ts';
import { imageShape, widenField } from './windowed.ts';

/** An average pool to a given output size; to 1×1, the default, it is global average pooling. */
export interface AdaptiveAvgPool2dLayer extends NamedLayer {
  readonly type: 'adaptiveAvgPool2d';
  readonly output?: Pair;
}

export const adaptiveAvgPool2d: LayerRule<AdaptiveAvgPool2dLayer> = (layer, before) => {
  const [channels, height, width] = imageShape('adaptiveAvgPool2d', before);
  const [rows, columns] = pairOf(layer.output ?? 1);
  requireInteger('adaptiveAvgPool2d', 'output', rows, 1);
  requireInteger('adaptiveAvgPool2d', 'output', columns, 1);
  // Where the output size does not divide the input's, windows differ in size and have no common field.
  const even = height % rows === 0 && width % columns === 0;
  const kernel = [height / rows, width / columns] as const;
  return {
    shape: [channels, rows, columns],
    receptiveField: even ? widenField(before.receptiveField, { kernel, stride: kernel }) : null,
    parameters: 0,
    macs: 0,
  };
};
