import { compareScalars } from '../arithmetic.ts';
import type { Derivation, SymbolValue } from '../derivation.ts';
import type { ImageShape } from '../layers/output-shape.ts';
import { poolingOutputShape } from '../layers/output-shape.ts';
import type { PoolRounding } from '../layers/output-size.ts';
import type { WindowOptions } from '../layers/window.ts';
import { axisWindows } from '../layers/window.ts';
import type { Rational } from '../rational.ts';
import { meanOf } from '../scalar.ts';
import { symbol } from '../symbols.ts';
import { requireShape } from '../tensor/shape.ts';
import type { Tensor } from '../tensor/tensor.ts';
import { zeros } from '../tensor/tensor.ts';

/** The window of a pool; the stride is the kernel's size unless stated, the output size rounded down. */
export interface PoolOptions extends Omit<WindowOptions, 'dilation'> {
  readonly rounding?: PoolRounding;
}

/**
 * Largest value of each window of an image [C, H, W]; padding and what sticks out are left out. Exact.
 *
 * @throws VariorumError `invalid-shape`, `invalid-value`, `kernel-exceeds-input`.
 */
export function maxPooling2d(image: Tensor, options: PoolOptions): Tensor {
  return pooled(image, options, deriveMaxPooling2d(image, options));
}

/** Each value of the max-pool with the working, in row-major order. */
export function deriveMaxPooling2d(image: Tensor, options: PoolOptions): Derivation<Rational>[] {
  return windows(image, options).map(({ name, cells, symbols }) => ({
    ...name,
    expression: `\\max(${Object.keys(symbols).map(reference).join(', ')})`,
    symbols,
    value: cells.reduce((best, cell) => (compareScalars(cell, best) > 0 ? cell : best)),
  }));
}

/**
 * Mean of each window of an image [C, H, W]; padding and what sticks out are not counted (PyTorch's
 * `count_include_pad=False`). Exact.
 */
export function meanPooling2d(image: Tensor, options: PoolOptions): Tensor {
  return pooled(image, options, deriveMeanPooling2d(image, options));
}

/** Each value of the mean-pool with the working, in row-major order. */
export function deriveMeanPooling2d(image: Tensor, options: PoolOptions): Derivation<Rational>[] {
  return windows(image, options).map(({ name, cells, symbols }) => ({
    ...name,
    expression: `\\frac{${Object.keys(symbols).map(reference).join(' + ')}}{\\sym{n}}`,
    symbols: { ...symbols, n: symbol('n', cells.length, 'image values in the window') },
    value: meanOf(cells),
  }));
}

function reference(name: string): string {
  return `\\sym{${name}}`;
}

interface Window {
  readonly name: { readonly quantity: string; readonly meaning: string };
  /** The image values under the window, row by row. */
  readonly cells: readonly Rational[];
  readonly symbols: Readonly<Record<string, SymbolValue>>;
}

function windows(image: Tensor, options: PoolOptions): Window[] {
  const shape = requireShape('pool2d', image.shape, 3) as ImageShape;
  const [, height, width] = shape;
  const [channels, rows, columns] = poolingOutputShape({ ...options, input: shape });
  const [vertical, horizontal] = axisWindows({ stride: options.kernel, ...options });
  const index = (channel: number, row: number, column: number) =>
    (channels === 1 ? [row, column] : [channel, row, column]).map((place) => place + 1).join(',');
  return Array.from({ length: channels * rows * columns }, (_, output): Window => {
    const channel = Math.floor(output / (rows * columns));
    const row = Math.floor(output / columns) % rows;
    const column = output % columns;
    const cells: Rational[] = [];
    const symbols: Record<string, SymbolValue> = {};
    for (let u = 0; u < vertical.kernel; u++) {
      for (let v = 0; v < horizontal.kernel; v++) {
        const y = row * vertical.stride + u - vertical.padding;
        const x = column * horizontal.stride + v - horizontal.padding;
        if (y < 0 || y >= height || x < 0 || x >= width) continue;
        const value = image.at(channel, y, x);
        symbols[`x${cells.length}`] = symbol(`x_{${index(channel, y, x)}}`, value, 'image value');
        cells.push(value);
      }
    }
    const place = index(channel, row, column);
    return { name: { quantity: `y_{${place}}`, meaning: `pooled value ${place}` }, cells, symbols };
  });
}

function pooled(image: Tensor, options: PoolOptions, values: readonly Derivation<Rational>[]): Tensor {
  const shape = poolingOutputShape({ ...options, input: image.shape as ImageShape });
  return zeros(shape).map((_, position) => values[position]!.value);
}
