import type { Derivation, SymbolValue } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import { Rational } from '../rational.ts';
import { symbol } from '../symbols.ts';
import { exactSum } from '../tensor/exact-sum.ts';
import { Tensor } from '../tensor/tensor.ts';
import { flip } from './flip.ts';
import type { ConvolutionGeometry, SlidingOptions } from './geometry.ts';
import { convolutionGeometry } from './geometry.ts';

/** Which of the two sliding sums is meant. */
export type ConvolutionKind = 'convolution' | 'cross-correlation';

/** One output value of a sliding sum, with all that a person writes down for it. */
export interface ConvolutionPosition {
  /** Output row and column, counted from zero. */
  readonly position: readonly [row: number, column: number];
  /** The part of the zero-padded image under the kernel, shape [K_h, K_w] or [C, K_h, K_w]. */
  readonly window: Tensor;
  /** The kernel as it lies on the window: turned by half a turn for a convolution. */
  readonly kernel: Tensor;
  /** Window times kernel, element by element. */
  readonly products: Tensor;
  readonly value: Rational;
  /** The sum of products, in the window's row-major order; indices in the formula count from one. */
  readonly derivation: Derivation<Rational>;
}

/**
 * The working of one output value of `crossCorrelation2d` or `convolution2d`.
 *
 * In the formula, x stands for the image, w for the kernel and y for the output, with rows and columns
 * counted from one; x with an index outside the image is padding, so it is 0.
 * @param position output row and column, and the filter where there are several, counted from zero
 * @throws VariorumError as `crossCorrelation2d`, and `index-out-of-range`.
 */
export function deriveConvolutionPosition(
  kind: ConvolutionKind,
  image: Tensor,
  kernel: Tensor,
  position: readonly [row: number, column: number, filter?: number],
  options: SlidingOptions = {},
): ConvolutionPosition {
  const geometry = convolutionGeometry('deriveConvolutionPosition', image, kernel, options);
  const [row, column, filter = 0] = position;
  requirePosition(geometry, row, column, filter);
  const applied = kind === 'convolution' ? flip(kernel) : kernel;
  const { channels, vertical, horizontal, planar } = geometry;
  const area = channels * vertical.kernel * horizontal.kernel;
  const weights = applied.numerators.slice(filter * area, (filter + 1) * area);
  const window: number[] = [];
  const symbols: Record<string, SymbolValue> = {};
  const terms: string[] = [];
  for (let index = 0; index < area; index++) {
    const v = index % horizontal.kernel;
    const u = Math.floor(index / horizontal.kernel) % vertical.kernel;
    const channel = Math.floor(index / (horizontal.kernel * vertical.kernel));
    const y = row * vertical.stride + u * vertical.dilation - vertical.padding;
    const x = column * horizontal.stride + v * horizontal.dilation - horizontal.padding;
    const inside = y >= 0 && y < geometry.height && x >= 0 && x < geometry.width;
    const pixel = inside ? image.numerators[(channel * geometry.height + y) * geometry.width + x]! : 0;
    window.push(pixel);
    const depth = planar ? [] : [channel];
    const turned = kind === 'convolution' ? [vertical.kernel - 1 - u, horizontal.kernel - 1 - v] : [u, v];
    symbols[`x${index}`] = symbol(
      `x_{${indices(...depth, y, x)}}`,
      new Rational(pixel, image.denominator),
      inside ? 'image value' : 'padding',
    );
    symbols[`w${index}`] = symbol(
      `w_{${indices(...(planar ? [] : [filter, channel]), ...turned)}}`,
      new Rational(weights[index]!, kernel.denominator),
      'kernel value',
    );
    terms.push(`\\sym{x${index}}\\by\\sym{w${index}}`);
  }
  const shape = planar
    ? [vertical.kernel, horizontal.kernel]
    : [channels, vertical.kernel, horizontal.kernel];
  const denominator = image.denominator * kernel.denominator;
  const products = window.map((pixel, index) => pixel * weights[index]!);
  const value = new Rational(exactSum(products), denominator);
  return {
    position: [row, column],
    window: new Tensor(shape, window, image.denominator),
    kernel: new Tensor(shape, weights, kernel.denominator),
    products: new Tensor(shape, products, denominator),
    value,
    derivation: {
      quantity: `y_{${indices(...(planar ? [] : [filter]), row, column)}}`,
      meaning: `output value in row ${row + 1}, column ${column + 1}`,
      expression: terms.join(' + '),
      symbols,
      value,
    },
  };
}

/** Indices counted from one, as mathematics writes them: `1,2`. */
function indices(...fromZero: readonly number[]): string {
  return fromZero.map((index) => index + 1).join(',');
}

function requirePosition(geometry: ConvolutionGeometry, row: number, column: number, filter: number): void {
  const { outputHeight, outputWidth, filters } = geometry;
  const inside = (index: number, extent: number) => Number.isInteger(index) && index >= 0 && index < extent;
  if (inside(row, outputHeight) && inside(column, outputWidth) && inside(filter, filters)) return;
  const expected = `row below ${outputHeight}, column below ${outputWidth}, filter below ${filters}`;
  throw new VariorumError({
    code: 'index-out-of-range',
    message: `deriveConvolutionPosition: row ${row}, column ${column}, filter ${filter}, expected ${expected}`,
    path: ['position'],
    value: [row, column, filter],
    expected,
  });
}
