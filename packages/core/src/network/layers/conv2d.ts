import { convolutionParameters } from '../../layers/convolution-parameters.ts';
import { convolutionMacs } from '../../layers/cost.ts';
import { convolutionOutputShape } from '../../layers/output-shape.ts';
import type { WindowOptions } from '../../layers/window.ts';
import type { LayerRule } from '../rule.ts';
import type { NamedLayer } from './named.ts';
import { imageShape, widenField } from './windowed.ts';

/** A convolution; depthwise with `groups` equal to the input's channels. */
export interface Conv2dLayer extends NamedLayer, WindowOptions {
  readonly type: 'conv2d';
  readonly filters: number;
  readonly groups?: number;
  readonly bias?: boolean;
}

export const conv2d: LayerRule<Conv2dLayer> = (layer, before) => {
  const options = { ...layer, input: imageShape('conv2d', before) };
  return {
    shape: convolutionOutputShape(options),
    receptiveField: widenField(before.receptiveField, layer),
    parameters: convolutionParameters({ ...layer, channels: options.input[0] }),
    macs: convolutionMacs(options),
  };
};
