import type { Derivation } from '../derivation.ts';
import { symbol } from '../symbols.ts';
import type { Shape } from '../tensor/shape.ts';
import { elementCount, requireShape } from '../tensor/shape.ts';
import { requireExactCount, requireInteger } from '../validate.ts';

/** A fully connected layer from `inputs` values to `units` values. */
export interface DenseOptions {
  readonly inputs: number;
  readonly units: number;
  /** One bias per unit unless false. */
  readonly bias?: boolean;
}

/** Values in a flattened block: the product of its extents. */
export function flattenedSize(shape: Shape): number {
  return elementCount(requireShape('flatten', shape));
}

/** Size of a flattened image C×H×W, with the working. */
export function deriveFlattenedSize(
  shape: readonly [channels: number, height: number, width: number],
): Derivation<number> {
  const value = flattenedSize(requireShape('flatten', shape, 3));
  return {
    quantity: 'n_\\text{in}',
    meaning: 'number of inputs after flattening',
    expression: '\\sym{C}\\by\\sym{H}\\by\\sym{W}',
    symbols: {
      C: symbol('C', shape[0], 'number of channels'),
      H: symbol('H', shape[1], 'height'),
      W: symbol('W', shape[2], 'width'),
    },
    value,
  };
}

/** Order of the axes of a dense layer's weight matrix: x·W wants inputs × units, W·x (PyTorch) units × inputs. */
export type DenseWeightOrder = 'inputs-by-units' | 'units-by-inputs';

/** Shape of the weight matrix, by default inputs × units. */
export function denseWeightShape(
  options: DenseOptions,
  order: DenseWeightOrder = 'inputs-by-units',
): readonly [number, number] {
  const { inputs, units } = checked(options);
  return order === 'inputs-by-units' ? [inputs, units] : [units, inputs];
}

/** Learnable parameters of a dense layer: units(inputs + 1), or units · inputs without bias. Throws `overflow`. */
export function denseParameters(options: DenseOptions): number {
  const { inputs, units, bias } = checked(options);
  return requireExactCount('denseParameters', units * (inputs + (bias ? 1 : 0)));
}

/** Learnable parameters with the working: weights, biases, sum. */
export function deriveDenseParameters(options: DenseOptions): Derivation<number> {
  const { inputs, units, bias } = checked(options);
  const symbols = {
    in: symbol('n_\\text{in}', inputs, 'number of inputs'),
    out: symbol('n_\\text{out}', units, 'number of units'),
  };
  const value = denseParameters(options);
  const weights: Derivation<number> = {
    quantity: 'n_W',
    meaning: 'weights of the layer',
    expression: '\\sym{in} \\cdot \\sym{out}',
    symbols,
    value: inputs * units,
  };
  if (!bias) return { ...weights, quantity: 'n', meaning: 'learnable parameters of the layer' };
  return {
    quantity: 'n',
    meaning: 'learnable parameters of the layer',
    expression: '\\sym{in} \\cdot \\sym{out} + \\sym{out}',
    symbols,
    value,
    steps: [
      weights,
      {
        quantity: 'n_b',
        meaning: 'biases of the layer, one per unit',
        expression: '\\sym{out}',
        symbols: { out: symbols.out },
        value: units,
      },
    ],
  };
}

function checked(options: DenseOptions): Required<DenseOptions> {
  return {
    inputs: requireInteger('dense', 'inputs', options.inputs, 1),
    units: requireInteger('dense', 'units', options.units, 1),
    bias: options.bias ?? true,
  };
}
