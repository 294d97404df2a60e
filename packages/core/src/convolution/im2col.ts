import type { WindowOptions } from '../layers/window.ts';
import { pairOf } from '../layers/window.ts';
import { Tensor } from '../tensor/tensor.ts';
import { convolutionGeometry } from './geometry.ts';

/**
 * The windows of an image as columns, so that cross-correlation becomes one matrix product.
 *
 * Each column is one output position (row-major), holding its window channel by channel in row-major
 * order, zeros where it covers padding: kernels reshaped to [D, C·K_h·K_w] times this are the output.
 * @param image shape [H, W], or [C, H, W]
 * @returns shape [C·K_h·K_w, H_out·W_out]
 */
export function im2col(image: Tensor, options: WindowOptions): Tensor {
  const [kernelHeight, kernelWidth] = pairOf(options.kernel);
  const planar = image.shape.length === 2;
  const kernelShape = [kernelHeight, kernelWidth];
  const shape = planar ? kernelShape : [1, image.shape[0]!, ...kernelShape];
  const geometry = convolutionGeometry('im2col', image, { shape }, options);
  const { channels, height, width, vertical, horizontal, outputHeight, outputWidth } = geometry;
  const positions = outputHeight * outputWidth;
  const area = kernelHeight * kernelWidth;
  const numerators: number[] = [];
  for (let element = 0; element < channels * area; element++) {
    const channel = Math.floor(element / area);
    const u = Math.floor((element % area) / kernelWidth);
    const v = element % kernelWidth;
    for (let position = 0; position < positions; position++) {
      const row = Math.floor(position / outputWidth);
      const column = position % outputWidth;
      const y = row * vertical.stride + u * vertical.dilation - vertical.padding;
      const x = column * horizontal.stride + v * horizontal.dilation - horizontal.padding;
      const inside = y >= 0 && y < height && x >= 0 && x < width;
      numerators.push(inside ? image.numerators[(channel * height + y) * width + x]! : 0);
    }
  }
  return new Tensor([channels * area, positions], numerators, image.denominator);
}

/** A tensor as a vector in row-major order: the rows one after the other. */
export function vectorise(values: Tensor): Tensor {
  return values.reshape([values.numerators.length]);
}
