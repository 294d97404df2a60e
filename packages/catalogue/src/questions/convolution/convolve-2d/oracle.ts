import { Rational } from '@variorum/core';
import { defineOracle } from '@variorum/generator';
import question from './question.ts';

/** So large that no coefficient of the product can carry into the next one. */
const base = 10n ** 15n;
/** Entries are multiples of a ten-thousandth at most. */
const unit = 10_000;

const toUnits = (rows: readonly (readonly number[])[]) =>
  rows.map((row) => row.map((value) => BigInt(Math.round(value * unit))));

/** The value at (x, y) = (base, base^stretch) of a polynomial in two variables. */
const evaluate = (rows: readonly (readonly bigint[])[], stretch: number): bigint =>
  rows.reduceRight(
    (total, row) => total * base ** BigInt(stretch) + row.reduceRight((sum, value) => sum * base + value, 0n),
    0n,
  );

/** Digits to the base, each between −base/2 and base/2, lowest first. */
function digitsOf(product: bigint, count: number): bigint[] {
  let rest = product;
  return Array.from({ length: count }, () => {
    let digit = ((rest % base) + base) % base;
    if (digit > base / 2n) digit -= base;
    rest = (rest - digit) / base;
    return digit;
  });
}

/** Starts of windows on an axis from `first` to beyond its end. */
function starts(extent: number, taps: number, stride: number, padding: number): number[] {
  const found: number[] = [];
  for (let start = -padding; start + taps <= extent + padding; start += stride) found.push(start);
  return found;
}

export default defineOracle(question, {
  method:
    'multiplies image and kernel as polynomials in two variables through whole numbers, then keeps every stride-th entry of the product',
  answers({ image, kernel, stride, padding, operation, fits }) {
    const [height, width] = [image.length, image[0]!.length];
    const [kernelHeight, kernelWidth] = [kernel.length, kernel[0]!.length];
    const factor = operation === 'convolution' ? kernel : kernel.map((row) => row.toReversed()).toReversed();
    const stretch = width + kernelWidth - 1;
    const full = digitsOf(
      evaluate(toUnits(image), stretch) * evaluate(toUnits(factor), stretch),
      stretch * (height + kernelHeight - 1),
    );
    const entry = (top: number, left: number): Rational => {
      const [row, column] = [top + kernelHeight - 1, left + kernelWidth - 1];
      const beyond = row < 0 || row >= height + kernelHeight - 1 || column < 0 || column >= stretch;
      return beyond ? new Rational(0) : new Rational(full[row * stretch + column]!, BigInt(unit) ** 2n);
    };
    const output = starts(height, kernelHeight, stride, padding).map((top) =>
      starts(width, kernelWidth, stride, padding).map((left) => entry(top, left)),
    );
    const fitting = fits?.pairs.filter(
      (pair) =>
        starts(height, kernelHeight, pair.stride, pair.padding).length === fits.target[0] &&
        starts(width, kernelWidth, pair.stride, pair.padding).length === fits.target[1],
    );
    return {
      size: [output.length, output[0]?.length ?? 0],
      output,
      ...(fitting === undefined ? {} : { fits: fitting.map((pair) => `s${pair.stride}p${pair.padding}`) }),
    };
  },
});
