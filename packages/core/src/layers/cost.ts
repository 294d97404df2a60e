import type { Derivation } from '../derivation.ts';
import { symbol } from '../symbols.ts';
import type { Shape } from '../tensor/shape.ts';
import { elementCount } from '../tensor/shape.ts';
import { requireExactCount } from '../validate.ts';
import type { ConvolutionParameterOptions } from './convolution-parameters.ts';
import { convolutionWeightShape } from './convolution-parameters.ts';
import type { DenseOptions } from './dense.ts';
import { denseWeightShape } from './dense.ts';
import type { ImageShape } from './output-shape.ts';
import { convolutionOutputShape } from './output-shape.ts';
import type { WindowOptions } from './window.ts';

/** A convolution with everything that its cost depends on. */
export interface ConvolutionCostOptions extends WindowOptions {
  readonly input: ImageShape;
  readonly filters: number;
  readonly groups?: number;
}

function parameterOptions({
  input,
  filters,
  kernel,
  groups = 1,
}: ConvolutionCostOptions): ConvolutionParameterOptions {
  return { channels: input[0], filters, kernel, groups };
}

/**
 * Multiply–accumulate operations of a convolution on one image: one product per weight and output position.
 * Additions of the bias are not counted; one MAC is two FLOPs.
 *
 * @throws as `convolutionOutputShape` and `convolutionWeightShape`, and `overflow`.
 */
export function convolutionMacs(options: ConvolutionCostOptions): number {
  const [, height, width] = convolutionOutputShape(options);
  const weights = elementCount(convolutionWeightShape(parameterOptions(options)));
  return requireExactCount('convolutionMacs', height * width * weights);
}

/** MACs of a convolution with the working. */
export function deriveConvolutionMacs(options: ConvolutionCostOptions): Derivation<number> {
  const [filters, height, width] = convolutionOutputShape(options);
  const [, perGroup, kernelHeight, kernelWidth] = convolutionWeightShape(parameterOptions(options));
  const meaning =
    (options.groups ?? 1) === 1 ? 'number of input channels' : 'number of input channels of one group';
  return {
    quantity: 'N_\\text{MAC}',
    meaning: 'multiply–accumulate operations',
    expression: '\\sym{H} \\cdot \\sym{W} \\cdot \\sym{D} \\cdot \\sym{C} \\cdot \\sym{Kh} \\cdot \\sym{Kw}',
    symbols: {
      H: symbol('H_\\text{out}', height, 'output height'),
      W: symbol('W_\\text{out}', width, 'output width'),
      D: symbol('D', filters, 'number of filters'),
      C: symbol((options.groups ?? 1) === 1 ? 'C' : 'C_g', perGroup, meaning),
      Kh: symbol('K_h', kernelHeight, 'kernel height'),
      Kw: symbol('K_w', kernelWidth, 'kernel width'),
    },
    value: convolutionMacs(options),
  };
}

/** Multiply–accumulate operations of a dense layer on one example: one per weight. */
export function denseMacs(options: DenseOptions): number {
  return elementCount(denseWeightShape(options));
}

/** MACs of a dense layer with the working. */
export function deriveDenseMacs(options: DenseOptions): Derivation<number> {
  return {
    quantity: 'N_\\text{MAC}',
    meaning: 'multiply–accumulate operations',
    expression: '\\sym{in} \\cdot \\sym{out}',
    symbols: {
      in: symbol('n_\\text{in}', options.inputs, 'number of inputs'),
      out: symbol('n_\\text{out}', options.units, 'number of units'),
    },
    value: denseMacs(options),
  };
}

/** Values that activations of these shapes hold for a batch; times the bytes of one value, their memory. */
export function activationCount(shapes: readonly Shape[], batchSize = 1): number {
  const perExample = shapes.reduce((sum, shape) => sum + elementCount(shape), 0);
  return requireExactCount('activationCount', perExample * batchSize);
}
