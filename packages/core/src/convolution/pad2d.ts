import type { Pair } from '../layers/window.ts';
import { pairOf } from '../layers/window.ts';
import { requireShape } from '../tensor/shape.ts';
import { Tensor } from '../tensor/tensor.ts';
import { requireInteger } from '../validate.ts';

/** An image [H, W] or [C, H, W] with rows and columns of zeros around each channel: H + 2P_h, W + 2P_w. */
export function pad2d(image: Tensor, padding: Pair): Tensor {
  requireShape('pad2d', image.shape, 2, 3);
  const [rows, columns] = pairOf(padding);
  requireInteger('pad2d', 'padding', rows, 0);
  requireInteger('pad2d', 'padding', columns, 0);
  const [channels, height, width] = (image.shape.length === 2 ? [1, ...image.shape] : image.shape) as [
    number,
    number,
    number,
  ];
  const paddedHeight = height + 2 * rows;
  const paddedWidth = width + 2 * columns;
  const numerators = new Array<number>(channels * paddedHeight * paddedWidth).fill(0);
  for (let channel = 0; channel < channels; channel++) {
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const target = (channel * paddedHeight + row + rows) * paddedWidth + column + columns;
        numerators[target] = image.numerators[(channel * height + row) * width + column]!;
      }
    }
  }
  const shape = [...image.shape.slice(0, -2), paddedHeight, paddedWidth];
  return new Tensor(shape, numerators, image.denominator);
}
