import { Tensor } from '../tensor/tensor.ts';
import type { SlidingOptions } from './geometry.ts';
import { convolutionGeometry } from './geometry.ts';

/**
 * The matrix T with vec(crossCorrelation2d(x, kernel)) = T · vec(x), vectors in row-major order.
 *
 * One row per output position, one column per image value; padding has no columns. With stride 1 it is
 * doubly block Toeplitz: Toeplitz blocks in Toeplitz order. For a convolution pass the flipped kernel.
 * @param kernel shape [K_h, K_w], or [D, C, K_h, K_w]
 * @param imageShape [H, W], or [C, H, W]
 * @returns shape [outputs, inputs]
 */
export function toeplitzMatrix(
  kernel: Tensor,
  imageShape: readonly number[],
  options: SlidingOptions = {},
): Tensor {
  const geometry = convolutionGeometry('toeplitzMatrix', { shape: imageShape }, kernel, options);
  const { channels, height, width, filters, vertical, horizontal, outputHeight, outputWidth } = geometry;
  const inputs = channels * height * width;
  const outputs = filters * outputHeight * outputWidth;
  const numerators = new Array<number>(outputs * inputs).fill(0);
  const area = vertical.kernel * horizontal.kernel;
  for (let output = 0; output < outputs; output++) {
    const column = output % outputWidth;
    const row = Math.floor(output / outputWidth) % outputHeight;
    const filter = Math.floor(output / (outputWidth * outputHeight));
    for (let weight = 0; weight < channels * area; weight++) {
      const channel = Math.floor(weight / area);
      const u = Math.floor((weight % area) / horizontal.kernel);
      const v = weight % horizontal.kernel;
      const y = row * vertical.stride + u * vertical.dilation - vertical.padding;
      const x = column * horizontal.stride + v * horizontal.dilation - horizontal.padding;
      if (y < 0 || y >= height || x < 0 || x >= width) continue;
      numerators[output * inputs + (channel * height + y) * width + x] =
        kernel.numerators[filter * channels * area + weight]!;
    }
  }
  return new Tensor([outputs, inputs], numerators, kernel.denominator);
}
