import {
  type Derivation,
  deriveConvolutionOutputSize,
  deriveConvolutionPosition,
  Rational,
  type Scalar,
  tensor,
  toRational,
} from '@variorum/core';
import { imageGrid, toeplitz } from '@variorum/figures';
import { type Answers, reshaped } from './mistakes.ts';
import { laidKernel, matrixOf, nested, outputOf, type Params, sizeOf } from './params.ts';

/** Values of stem.md, which the solution needs as well. */
export function shared(p: Params) {
  const [height, width] = sizeOf(p.image);
  return {
    isConvolution: p.operation === 'convolution',
    stride: p.stride,
    padding: p.padding,
    height,
    width,
    whole: p.whole,
    row: p.row,
  };
}

export const stemFigure = (p: Params) =>
  imageGrid({
    image: { name: 'image X', values: p.image },
    kernel: { name: 'kernel', values: p.kernel },
    operator: p.operation === 'convolution' ? '∗' : '⋆',
  });

export function workedSolution(p: Params) {
  const [height, width] = sizeOf(p.image);
  const [kernelRows, kernelColumns] = sizeOf(p.kernel);
  const matrix = nested(matrixOf(p));
  const output = nested(outputOf(p));
  const [rows, columns] = [output.length, output[0]!.length];
  const along = (size: number, kernel: number) => ({ size, kernel, stride: p.stride, padding: p.padding });
  const image = p.image.flat();
  const last = matrix.length - 1;
  return {
    ...shared(p),
    outputHeight: deriveConvolutionOutputSize(along(height, kernelRows), 'height'),
    outputWidth: deriveConvolutionOutputSize(along(width, kernelColumns), 'width'),
    outputRows: rows,
    outputColumns: columns,
    matrixRows: matrix.length,
    matrixColumns: image.length,
    image,
    laid: nested(laidKernel(p)),
    position: { row: Math.floor((p.row - 1) / columns) + 1, column: ((p.row - 1) % columns) + 1 },
    rowAsImage: reshaped(matrix[p.row - 1]!, width),
    rowEntries: matrix[p.row - 1]!,
    shift: p.stride,
    rowShift: p.stride * width,
    hasRowsBelow: rows > 1,
    hasColumnsBeside: columns > 1,
    isToeplitz: p.stride === 1 && rows > 1,
    // With padding, a window at the border is cut off and leaves other gaps.
    gap: p.padding === 0 && kernelRows > 1 ? width - kernelColumns : 0,
    figure: toeplitz({
      name: 'T',
      matrix,
      blocks: { rows: columns, columns: width },
      vector: image.map((pixel) => [pixel]),
      vectorName: 'x',
      product: output.flat().map((value) => [value]),
      productName: 'Tx',
    }),
    product: output.flat(),
    output,
    check: directly(p, Math.floor(last / columns), last % columns),
    matrix,
  };
}

/** An output entry without the matrix; products with a zero are left out. */
function directly(p: Params, row: number, column: number): Derivation<Rational> {
  const { derivation } = deriveConvolutionPosition(
    'cross-correlation',
    tensor(p.image),
    laidKernel(p),
    [row, column],
    { stride: p.stride, padding: p.padding },
  );
  const kept = p.kernel
    .flat()
    .map((_, index) => index)
    .filter((index) =>
      [`x${index}`, `w${index}`].every((name) => !toRational(derivation.symbols[name]!.value).equals(0)),
    );
  return {
    ...derivation,
    expression: kept.map((index) => `\\sym{x${index}}\\by\\sym{w${index}}`).join(' + ') || '0',
  };
}

const exactRow = (given: unknown): Rational[] | null =>
  Array.isArray(given) && given.length > 0 ? (given as Scalar[]).map(toRational) : null;

/** What follows from a student's own matrix, vector and product. */
export function followed(p: Params, given: Readonly<Record<string, unknown>>): Partial<Answers> {
  const image = exactRow(given['image']) ?? tensor(p.image).toRationals();
  const own = Array.isArray(given['matrix'])
    ? (given['matrix'] as Scalar[][]).map((row) => row.map(toRational))
    : null;
  const matrix = own ?? (given['image'] ? nested(matrixOf(p)) : null);
  const product = exactRow(given['product']);
  const width = outputOf(p).shape[1]!;
  return {
    ...(matrix?.every((row) => row.length === image.length)
      ? {
          product: matrix.map((row) =>
            row.reduce((sum, weight, column) => sum.add(weight.mul(image[column]!)), new Rational(0)),
          ),
        }
      : {}),
    ...(product && product.length % width === 0 ? { output: reshaped(product, width) } : {}),
  };
}
