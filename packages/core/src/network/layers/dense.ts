import { VariorumError } from '../../errors.ts';
import { denseMacs } from '../../layers/cost.ts';
import { denseParameters } from '../../layers/dense.ts';
import { formatShape } from '../../tensor/shape.ts';
import type { LayerRule } from '../rule.ts';
import type { NamedLayer } from './named.ts';

/** A fully connected layer on a vector. */
export interface DenseLayer extends NamedLayer {
  readonly type: 'dense';
  readonly units: number;
  readonly bias?: boolean;
}

export const dense: LayerRule<DenseLayer> = (layer, { shape }) => {
  const [inputs] = shape;
  if (shape.length !== 1 || inputs === undefined) {
    throw new VariorumError({
      code: 'invalid-shape',
      message: `dense: input ${formatShape(shape)} is not a vector; put a flatten layer before it`,
      value: shape,
      expected: 'a vector',
    });
  }
  const options = { inputs, units: layer.units, bias: layer.bias ?? true };
  return {
    shape: [layer.units],
    receptiveField: null,
    parameters: denseParameters(options),
    macs: denseMacs(options),
  };
};
