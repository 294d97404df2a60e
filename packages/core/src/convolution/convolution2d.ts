import { VariorumError } from '../errors.ts';
import { Tensor } from '../tensor/tensor.ts';
import { flip } from './flip.ts';
import type { ConvolutionGeometry, SlidingOptions } from './geometry.ts';
import { convolutionGeometry } from './geometry.ts';

/**
 * Cross-correlation, what deep-learning libraries call convolution: the kernel is laid on the zero-padded
 * image as it is, y[i, j] = Σ x[iS + ud − P, jS + vd − P] · w[u, v].
 *
 * @param image shape [H, W], or [C, H, W]
 * @param kernel shape [K_h, K_w], or [D, C, K_h, K_w]
 * @returns shape [H_out, W_out], or [D, H_out, W_out]; exact
 * @throws VariorumError `invalid-shape`, `shape-mismatch`, `kernel-exceeds-input`, `overflow`.
 */
export function crossCorrelation2d(image: Tensor, kernel: Tensor, options: SlidingOptions = {}): Tensor {
  const geometry = convolutionGeometry('crossCorrelation2d', image, kernel, options);
  const numerators = slide(image.numerators, kernel.numerators, geometry);
  const { filters, outputHeight, outputWidth, planar } = geometry;
  const shape = planar ? [outputHeight, outputWidth] : [filters, outputHeight, outputWidth];
  return new Tensor(shape, numerators, image.denominator * kernel.denominator);
}

/**
 * Convolution in the mathematical sense: `crossCorrelation2d` with the kernel turned by half a turn
 * (flipped along height and width, not along the channels).
 */
export function convolution2d(image: Tensor, kernel: Tensor, options: SlidingOptions = {}): Tensor {
  return crossCorrelation2d(image, flip(kernel), options);
}

function slide(image: readonly number[], kernel: readonly number[], geometry: ConvolutionGeometry): number[] {
  const { channels, height, width, filters, vertical, horizontal, outputHeight, outputWidth } = geometry;
  const outputs: number[] = [];
  for (let filter = 0; filter < filters; filter++) {
    for (let row = 0; row < outputHeight; row++) {
      for (let column = 0; column < outputWidth; column++) {
        let sum = 0;
        // Once a product or partial sum is rounded, the magnitude has reached 2^53 and stays there.
        let magnitude = 0;
        for (let channel = 0; channel < channels; channel++) {
          for (let u = 0; u < vertical.kernel; u++) {
            const y = row * vertical.stride + u * vertical.dilation - vertical.padding;
            if (y < 0 || y >= height) continue;
            const imageRow = (channel * height + y) * width;
            const kernelRow = ((filter * channels + channel) * vertical.kernel + u) * horizontal.kernel;
            for (let v = 0; v < horizontal.kernel; v++) {
              const x = column * horizontal.stride + v * horizontal.dilation - horizontal.padding;
              if (x < 0 || x >= width) continue;
              const product = image[imageRow + x]! * kernel[kernelRow + v]!;
              sum += product;
              magnitude += Math.abs(product);
            }
          }
        }
        if (magnitude > Number.MAX_SAFE_INTEGER) refuseOverflow(row, column, magnitude);
        outputs.push(sum);
      }
    }
  }
  return outputs;
}

function refuseOverflow(row: number, column: number, magnitude: number): never {
  throw new VariorumError({
    code: 'overflow',
    message: `crossCorrelation2d: the products at output row ${row}, column ${column} add up to ${magnitude} in magnitude, beyond 2^53`,
    value: magnitude,
    expected: 'a total magnitude of at most 2^53 − 1',
  });
}
