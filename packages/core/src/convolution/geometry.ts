import { VariorumError } from '../errors.ts';
import { convolutionOutputSize } from '../layers/output-size.ts';
import type { AxisWindow, WindowOptions } from '../layers/window.ts';
import { axisWindows } from '../layers/window.ts';
import { formatShape, requireShape } from '../tensor/shape.ts';
import type { Tensor } from '../tensor/tensor.ts';

/** How the kernel moves over the image; the kernel's size comes from the kernel itself. */
export type SlidingOptions = Omit<WindowOptions, 'kernel'>;

/** Image and kernel brought to one form: image [C, H, W], kernel [D, C, K_h, K_w]. */
export interface ConvolutionGeometry {
  readonly channels: number;
  readonly height: number;
  readonly width: number;
  readonly filters: number;
  readonly vertical: Required<AxisWindow>;
  readonly horizontal: Required<AxisWindow>;
  readonly outputHeight: number;
  readonly outputWidth: number;
  /** Whether image and kernel were single-channel matrices, so that the result is one too. */
  readonly planar: boolean;
}

/**
 * Reads the geometry of image [H, W] with kernel [K_h, K_w], or image [C, H, W] with kernels
 * [D, C, K_h, K_w].
 *
 * @throws VariorumError `invalid-shape`, `shape-mismatch`, `invalid-value`, `kernel-exceeds-input`.
 */
export function convolutionGeometry(
  where: string,
  image: Pick<Tensor, 'shape'>,
  kernel: Pick<Tensor, 'shape'>,
  options: SlidingOptions,
): ConvolutionGeometry {
  requireShape(where, image.shape, 2, 3);
  const planar = image.shape.length === 2;
  requireShape(where, kernel.shape, planar ? 2 : 4);
  const [channels, height, width] = (planar ? [1, ...image.shape] : image.shape) as [number, number, number];
  const [filters, depth, kernelHeight, kernelWidth] = (planar ? [1, 1, ...kernel.shape] : kernel.shape) as [
    number,
    number,
    number,
    number,
  ];
  if (depth !== channels) {
    throw new VariorumError({
      code: 'shape-mismatch',
      message: `${where}: kernel ${formatShape(kernel.shape)} spans ${depth} channels, the image ${formatShape(image.shape)} has ${channels}`,
      path: ['kernel'],
      value: kernel.shape,
      expected: `${channels} channels`,
    });
  }
  const [vertical, horizontal] = axisWindows({ ...options, kernel: [kernelHeight, kernelWidth] });
  return {
    channels,
    height,
    width,
    filters,
    vertical,
    horizontal,
    outputHeight: convolutionOutputSize({ size: height, ...vertical }, 'height'),
    outputWidth: convolutionOutputSize({ size: width, ...horizontal }, 'width'),
    planar,
  };
}
