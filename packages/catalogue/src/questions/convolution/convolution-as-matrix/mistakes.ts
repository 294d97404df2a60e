import { Rational as Fraction, type Rational, type Tensor, tensor } from '@variorum/core';
import { laidKernel, matrixOf, nested, outputOf, type Params, sizeOf, times } from './params.ts';

/** What is asked. */
export interface Answers {
  readonly size: readonly number[];
  readonly matrix?: Rational[][];
  readonly row?: Rational[];
  readonly image: Rational[];
  readonly product: Rational[];
  readonly output: Rational[][];
}

type Matrix = readonly (readonly Rational[])[];
const zero = new Fraction(0);

/** Entries in rows of `width`. */
export const reshaped = (entries: readonly Rational[], width: number): Rational[][] =>
  Array.from({ length: Math.ceil(entries.length / width) }, (_, row) =>
    entries.slice(row * width, (row + 1) * width),
  );

const imageOf = (p: Params): Rational[] => tensor(p.image).toRationals();
const columnByColumn = <T>(rows: readonly (readonly T[])[]): T[] =>
  rows[0]!.flatMap((_, column) => rows.map((row) => row[column]!));

const productOf = (matrix: Matrix, image: readonly Rational[]): Rational[] =>
  matrix.map((row) => row.reduce((sum, weight, column) => sum.add(weight.mul(image[column] ?? zero)), zero));

/** The answers that a matrix leads to; null where it has no such row. */
export function fromMatrix(p: Params, matrix: Matrix): Partial<Answers> {
  const product = productOf(matrix, imageOf(p));
  const row = matrix[p.row - 1];
  const width = outputOf(p).shape[1]!;
  return {
    matrix: matrix.map((line) => [...line]),
    ...(row && { row: [...row] }),
    product,
    output: reshaped(product, width),
  };
}

/** The answers of a task with another kernel, stride or padding; null where the kernel does not fit. */
function fromTask(p: Params, change: Partial<Params>): Partial<Answers> | null {
  const task = { ...p, ...change };
  const [height, width] = sizeOf(task.image);
  const [rows, columns] = sizeOf(task.kernel);
  if (rows > height + 2 * task.padding || columns > width + 2 * task.padding) return null;
  const matrix = matrixOf(task);
  const output = nested(outputOf(task));
  const row = nested(matrix)[p.row - 1];
  return { size: matrix.shape, matrix: nested(matrix), ...(row && { row }), product: output.flat(), output };
}

/** Rows that are the first one moved to the right, each by the stride further than the one before. */
function shifted(matrix: Matrix, stride: number): Rational[][] {
  const [first = []] = matrix;
  return matrix.map((_, index) => {
    const by = index * stride;
    return first.map((_, column) => first[column - by] ?? zero);
  });
}

/** The kernel’s rows laid one directly behind the other, where its first weight belongs. */
function withoutGaps(p: Params): Rational[][] | null {
  if (p.padding > 0) return null;
  const weights = laidKernel(p).toRationals();
  const [, width] = sizeOf(p.image);
  const [rows, columns] = outputOf(p).shape as [number, number];
  return Array.from({ length: rows * columns }, (_, index) => {
    const start = Math.floor(index / columns) * p.stride * width + (index % columns) * p.stride;
    return imageOf(p).map((_, column) => weights[column - start] ?? zero);
  });
}

/** Columns for the pixels in column-major order. */
const columnMajor = (p: Params, matrix: Matrix): Rational[][] =>
  matrix.map((row) => columnByColumn(reshaped(row, sizeOf(p.image)[1])));

const padded = (p: Params): Params => {
  const width = sizeOf(p.image)[1] + 2 * p.padding;
  const zeros = () => Array.from({ length: p.padding }, () => new Array<number>(width).fill(0));
  const sides = new Array<number>(p.padding).fill(0);
  return {
    ...p,
    image: [...zeros(), ...p.image.map((row) => [...sides, ...row, ...sides]), ...zeros()],
    padding: 0,
  };
};

const at = (id: string, title: string, answers: (p: Params, matrix: Tensor) => Partial<Answers> | null) => ({
  id,
  title,
  answers: (p: Params) => answers(p, matrixOf(p)),
});

export const mistakes = [
  at('flipped', 'turned the kernel', (p) =>
    p.operation === 'convolution' ? null : fromTask(p, { operation: 'convolution' }),
  ),
  at('not-flipped', 'did not turn the kernel', (p) =>
    p.operation === 'cross-correlation' ? null : fromTask(p, { operation: 'cross-correlation' }),
  ),
  at('wrapped-rows', 'moved every row of the matrix by the stride only', (p, matrix) =>
    fromMatrix(p, shifted(nested(matrix), p.stride)),
  ),
  at('no-gaps', 'laid the rows of the kernel directly one behind the other', (p) => {
    const matrix = withoutGaps(p);
    return matrix === null ? null : fromMatrix(p, matrix);
  }),
  at('column-major-image', 'wrote the image column by column', (p, matrix) => {
    const image = columnByColumn(reshaped(imageOf(p), sizeOf(p.image)[1]));
    const product = times(matrix, tensor(image));
    return { image, product, output: reshaped(product, outputOf(p).shape[1]!) };
  }),
  at('column-major-matrix', 'ordered the columns of the matrix by columns of the image', (p, matrix) => {
    const { matrix: turned, row } = fromMatrix(p, columnMajor(p, nested(matrix)));
    return { ...(turned && { matrix: turned }), ...(row && { row }) };
  }),
  at('output-column-major', 'filled the output column by column', (p, matrix) => {
    const [rows, columns] = outputOf(p).shape as [number, number];
    const product = times(matrix, tensor(imageOf(p)));
    return {
      output: Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) => product[column * rows + row]!),
      ),
    };
  }),
  at('transposed', 'took one column per output position', (p, matrix) => {
    const turned = nested(matrix.transpose());
    const row = turned[p.row - 1];
    return { size: matrix.shape.toReversed(), matrix: turned, ...(row && { row }) };
  }),
  at('padding-has-columns', 'gave columns to the padding', (p) => {
    if (p.padding === 0) return null;
    const matrix = matrixOf(padded(p));
    return { size: matrix.shape, matrix: nested(matrix), row: nested(matrix)[p.row - 1]! };
  }),
  at('dropped-padding', 'left the padding out', (p) =>
    p.padding === 0 ? null : fromTask(p, { padding: 0 }),
  ),
  at('ignored-stride', 'ignored the stride', (p) => (p.stride === 1 ? null : fromTask(p, { stride: 1 }))),
  at('windows-as-rows', 'counted a column for each weight of the kernel', (p, matrix) => ({
    size: [matrix.shape[0]!, p.kernel.flat().length],
  })),
  at('as-many-rows-as-pixels', 'gave the matrix as many rows as columns', (_, matrix) => ({
    size: [matrix.shape[1]!, matrix.shape[1]!],
  })),
];
