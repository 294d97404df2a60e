import {
  type Derivation,
  deriveConvolutionOutputSize,
  deriveConvolutionPosition,
  pad2d,
  Rational,
  type SymbolValue,
  symbol,
  type Tensor,
  tensor,
  toRational,
} from '@variorum/core';
import { solutionFigure } from './figures.ts';
import { laidKernel, outputSize, type Params, sizeOf } from './params.ts';

/** Values of solution.md and feedback.md. */
export function workedSolution(p: Params, output: Tensor) {
  const [rows, columns] = sizeOf(p.image);
  const [kernelRows, kernelColumns] = sizeOf(p.kernel);
  const [outputRows, outputColumns] = output.shape as [number, number];
  const along = (size: number, kernel: number) => ({ size, kernel, stride: p.stride, padding: p.padding });
  const nested = output.toNested() as Rational[][];
  const shown = shownPositions(p, outputRows, outputColumns);
  const last = shown.at(-1)!;
  return {
    isConvolution: p.operation === 'convolution',
    stride: p.stride,
    padding: p.padding,
    paddedRows: rows + 2 * p.padding,
    paddedColumns: columns + 2 * p.padding,
    paddedImage: pad2d(tensor(p.image), p.padding),
    padded: p.padding > 0,
    square: rows === columns && kernelRows === kernelColumns,
    outputRows: deriveConvolutionOutputSize(along(rows, kernelRows), 'height'),
    outputColumns: deriveConvolutionOutputSize(along(columns, kernelColumns), 'width'),
    asksFits: p.fits !== null,
    targetRows: p.fits?.target[0] ?? 0,
    targetColumns: p.fits?.target[1] ?? 0,
    pairs: (p.fits?.pairs ?? []).map((pair) => {
      const size = outputSize(p.image, p.kernel, pair);
      return {
        ...pair,
        rows: size?.[0] ?? 0,
        columns: size?.[1] ?? 0,
        fits: size?.join() === p.fits?.target.join(),
      };
    }),
    slid: laidKernel(p),
    shown: shown.map((at) => worked(p, at)),
    figure: solutionFigure(p, outputSoFar(nested, last), last),
    single: outputRows * outputColumns === shown.length,
    output: nested,
    check: checkSum(p, outputRows, outputColumns, nested),
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The first position with a sum to show, and one whose window lies as far inside the image as any. */
function shownPositions(p: Params, rows: number, columns: number): Place[] {
  const middle = { row: Math.floor(rows / 2), column: Math.floor(columns / 2) };
  const earlier = Array.from({ length: middle.row * columns + middle.column }, (_, index) => ({
    row: Math.floor(index / columns),
    column: index % columns,
  }));
  const first = earlier.find((at) => worked(p, at).terms > 1) ?? earlier[0];
  return first === undefined ? [middle] : [first, middle];
}

/** One output entry with its window and its products; products with a zero are left out. */
function worked(p: Params, { row, column }: Place) {
  const options = { stride: p.stride, padding: p.padding };
  const { window, derivation } = deriveConvolutionPosition(
    p.operation,
    tensor(p.image),
    tensor(p.kernel),
    [row, column],
    options,
  );
  const kept = Array.from({ length: window.numerators.length }, (_, index) => index).filter((index) =>
    [derivation.symbols[`x${index}`], derivation.symbols[`w${index}`]].every(
      (one) => !toRational(one!.value).equals(0),
    ),
  );
  const products: Derivation<Rational> = {
    ...derivation,
    expression: kept.map((index) => `\\sym{x${index}}\\by\\sym{w${index}}`).join(' + ') || '0',
  };
  return { row: row + 1, column: column + 1, window, products, terms: kept.length };
}

/** Entries up to the one shown in reading order; the others are blank. */
function outputSoFar(output: readonly (readonly Rational[])[], last: Place): string[][] {
  return output.map((row, r) =>
    row.map((value, c) => (r < last.row || (r === last.row && c <= last.column) ? decimal(value) : '')),
  );
}

const decimal = (value: Rational): string => value.toString().replace('-', '\u2212');

/** Σ over the kernel of weight times the sum of the pixels that it meets: the sum of all entries, computed another way. */
function checkSum(
  p: Params,
  rows: number,
  columns: number,
  output: readonly (readonly Rational[])[],
): Derivation<Rational> {
  const symbols: Record<string, SymbolValue> = {};
  const terms: string[] = [];
  laidKernel(p).forEach((line, u) =>
    line.forEach((weight, v) => {
      if (weight === 0) return;
      let met = new Rational(0);
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          const pixel = p.image[row * p.stride + u - p.padding]?.[column * p.stride + v - p.padding];
          met = met.add(toRational(pixel ?? 0));
        }
      }
      symbols[`w${terms.length}`] = symbol('w', toRational(weight), 'weight of the kernel');
      symbols[`s${terms.length}`] = symbol('s', met, 'sum of the pixels that the weight meets');
      terms.push(`\\sym{w${terms.length}}\\by\\sym{s${terms.length}}`);
    }),
  );
  const value = output.flat().reduce((sum, entry) => sum.add(entry), new Rational(0));
  return {
    quantity: 'Y',
    meaning: 'sum of the output',
    expression: terms.join(' + ') || '0',
    symbols,
    value,
  };
}
