import { VariorumError } from '../../errors.ts';
import { denseMacs } from '../../layers/cost.ts';
import { denseParameters } from '../../layers/dense.ts';
import { requireInteger } from '../../validate.ts';
import type { LayerRule } from '../rule.ts';
import type { NamedLayer } from './named.ts';
import { imageShape } from './windowed.ts';

/**
 * Squeeze-and-excitation: global average, dense C → C/r, ReLU, dense C/r → C, sigmoid, scale the channels.
 *
 * Source: Hu, Shen and Sun, "Squeeze-and-excitation networks" (2018).
 */
export interface SqueezeExcitationLayer extends NamedLayer {
  readonly type: 'squeezeExcitation';
  /** r: divides the number of channels. */
  readonly reduction: number;
  readonly bias?: boolean;
}

export const squeezeExcitation: LayerRule<SqueezeExcitationLayer> = (layer, before) => {
  const [channels] = imageShape('squeezeExcitation', before);
  const reduction = requireInteger('squeezeExcitation', 'reduction', layer.reduction, 1);
  if (channels % reduction !== 0) {
    throw new VariorumError({
      code: 'invalid-value',
      message: `squeezeExcitation: reduction ${reduction} does not divide the channels ${channels}`,
      path: ['reduction'],
      value: reduction,
      expected: `a divisor of ${channels}`,
    });
  }
  const bias = layer.bias ?? true;
  const squeeze = { inputs: channels, units: channels / reduction, bias };
  const excite = { inputs: channels / reduction, units: channels, bias };
  return {
    shape: before.shape,
    receptiveField: null,
    parameters: denseParameters(squeeze) + denseParameters(excite),
    macs: denseMacs(squeeze) + denseMacs(excite),
  };
};
