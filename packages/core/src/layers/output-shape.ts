import type { Derivation } from '../derivation.ts';
import { symbol } from '../symbols.ts';
import type { Shape } from '../tensor/shape.ts';
import { requireShape } from '../tensor/shape.ts';
import { requireInteger } from '../validate.ts';
import type { PoolRounding } from './output-size.ts';
import {
  convolutionOutputSize,
  deriveConvolutionOutputSize,
  derivePoolingOutputSize,
  poolingOutputSize,
} from './output-size.ts';
import type { WindowOptions } from './window.ts';
import { axisWindows } from './window.ts';

/** Channels × height × width. */
export type ImageShape = readonly [channels: number, height: number, width: number];

/** A convolution of an image: input C×H×W, D filters that each span all the input's channels. */
export interface ConvolutionShapeOptions extends WindowOptions {
  readonly input: ImageShape;
  readonly filters: number;
}

/**
 * Shape [D, H_out, W_out] of a convolution's output.
 *
 * @throws VariorumError `invalid-value`, `invalid-shape`, `kernel-exceeds-input`.
 */
export function convolutionOutputShape(options: ConvolutionShapeOptions): ImageShape {
  const [, height, width] = requireShape('conv2d', options.input, 3) as ImageShape;
  const [vertical, horizontal] = axisWindows(options);
  return [
    requireInteger('conv2d', 'filters', options.filters, 1),
    convolutionOutputSize({ size: height, ...vertical }, 'height'),
    convolutionOutputSize({ size: width, ...horizontal }, 'width'),
  ];
}

/** The output shape with the working: one step each for height and width. */
export function deriveConvolutionOutputShape(options: ConvolutionShapeOptions): Derivation<Shape> {
  const value = convolutionOutputShape(options);
  const [, height, width] = options.input;
  const [vertical, horizontal] = axisWindows(options);
  return shapeDerivation(symbol('D', options.filters, 'number of filters'), value, [
    deriveConvolutionOutputSize({ size: height, ...vertical }, 'height'),
    deriveConvolutionOutputSize({ size: width, ...horizontal }, 'width'),
  ]);
}

/** A pool over an image C×H×W; the stride is the kernel's size unless stated. */
export interface PoolingShapeOptions extends WindowOptions {
  readonly input: ImageShape;
  readonly rounding?: PoolRounding;
}

/** Shape [C, H_out, W_out] of a pool's output: the number of channels stays. Throws as `poolingOutputSize`. */
export function poolingOutputShape(options: PoolingShapeOptions): ImageShape {
  const [channels, height, width] = requireShape('pool2d', options.input, 3) as ImageShape;
  const [vertical, horizontal] = poolingWindows(options);
  return [
    channels,
    poolingOutputSize({ size: height, ...vertical }, 'height'),
    poolingOutputSize({ size: width, ...horizontal }, 'width'),
  ];
}

/** The pool's output shape with the working. */
export function derivePoolingOutputShape(options: PoolingShapeOptions): Derivation<Shape> {
  const value = poolingOutputShape(options);
  const [channels, height, width] = options.input;
  const [vertical, horizontal] = poolingWindows(options);
  return shapeDerivation(symbol('C', channels, 'number of channels'), value, [
    derivePoolingOutputSize({ size: height, ...vertical }, 'height'),
    derivePoolingOutputSize({ size: width, ...horizontal }, 'width'),
  ]);
}

function poolingWindows(options: PoolingShapeOptions) {
  const rounding = options.rounding ?? 'floor';
  const [vertical, horizontal] = axisWindows({ ...options, stride: options.stride ?? options.kernel });
  return [
    { ...vertical, rounding },
    { ...horizontal, rounding },
  ] as const;
}

function shapeDerivation(
  depth: ReturnType<typeof symbol>,
  value: ImageShape,
  steps: readonly [Derivation<number>, Derivation<number>],
): Derivation<Shape> {
  const [height, width] = steps;
  return {
    quantity: `${depth.tex} \\times ${height.quantity} \\times ${width.quantity}`,
    meaning: 'output shape, channels × height × width',
    expression: '\\sym{D} \\times \\sym{H} \\times \\sym{W}',
    symbols: {
      D: depth,
      H: symbol(height.quantity, height.value, height.meaning),
      W: symbol(width.quantity, width.value, width.meaning),
    },
    value,
    steps,
  };
}
