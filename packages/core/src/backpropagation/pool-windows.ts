import { convolutionOutputSize } from '../layers/output-size.ts';
import type { Pair } from '../layers/window.ts';
import { pairOf } from '../layers/window.ts';
import type { Shape } from '../tensor/shape.ts';
import { requireAxes } from './read-block.ts';

/** A pool without padding; the stride is the kernel's size unless stated, the output size rounded down. */
export interface PoolOptions {
  readonly kernel: Pair;
  readonly stride?: Pair;
}

/** The output shape of a pool over an image [C, H, W], and each window's row-major positions in the image. */
export function poolWindows(
  where: string,
  input: Shape,
  { kernel, stride = kernel }: PoolOptions,
): { readonly shape: Shape; readonly windows: readonly (readonly number[])[] } {
  requireAxes(`input of ${where}`, input, 3);
  const [channels, height, width] = input as readonly [number, number, number];
  const [kernelHeight, kernelWidth] = pairOf(kernel);
  const [down, across] = pairOf(stride);
  const rows = convolutionOutputSize({ size: height, kernel: kernelHeight, stride: down }, 'height');
  const columns = convolutionOutputSize({ size: width, kernel: kernelWidth, stride: across }, 'width');
  const range = (count: number) => Array.from({ length: count }, (_, index) => index);
  const windows = range(channels).flatMap((channel) =>
    range(rows).flatMap((row) =>
      range(columns).map((column) =>
        range(kernelHeight).flatMap((u) =>
          range(kernelWidth).map((v) => (channel * height + row * down + u) * width + column * across + v),
        ),
      ),
    ),
  );
  return { shape: [channels, rows, columns], windows };
}
