import type { Figure } from '@variorum/document';
import { check, checkWhole } from '../common/error.ts';
import { type FigureOptions, figureOf } from '../common/figure.ts';
import { cellText, numberText } from '../common/words.ts';
import { cellSide, checkMatrix, drawGrid, type Matrix, matrixWords, titled } from '../grid/grid.ts';
import { shadeOf } from '../grid/shading.ts';
import type { SvgElement } from '../svg/element.ts';
import { flow } from '../svg/flow.ts';
import { group, line, text } from '../svg/shapes.ts';
import { maxWidth, smallSize, tint } from '../svg/style.ts';

export interface ToeplitzSpec extends FigureOptions {
  readonly name?: string;
  /** Shape [outputs, inputs]; zeros are left white and empty, null cells show `?`. */
  readonly matrix: Matrix;
  /** Size of the blocks that stronger lines set apart: image rows of the input and of the output. */
  readonly blocks?: { readonly rows: number; readonly columns: number };
  /** The vectorised image, shape [inputs, 1], drawn to the right. */
  readonly vector?: Matrix;
  readonly vectorName?: string;
  /** The product, shape [outputs, 1], drawn after an equals sign. Needs `vector`. */
  readonly product?: Matrix;
  readonly productName?: string;
}

/**
 * The banded matrix of a convolution, its non-zero cells tinted, optionally times the vectorised image.
 * Throws FigureError for ragged matrices, shapes that do not multiply, or more columns than a page holds.
 */
export function toeplitz(spec: ToeplitzSpec): Figure {
  validate(spec);
  const { matrix, vector, product, blocks } = spec;
  const columns = matrix[0]?.length ?? 0;
  const wide = cellSide([matrix, vector ?? [['']], product ?? [['']]], smallSize, 20);
  const cell = Math.min(26, Math.max(wide, 20), Math.floor((maxWidth - 16) / columns));
  check(
    'toeplitz',
    cell >= wide - 4,
    () => `${columns} columns of ${wide} px do not fit ${maxWidth} px; show a smaller matrix`,
  );
  const banded = drawGrid(withoutZeros(matrix), {
    cell,
    size: smallSize,
    fill: (row, column) => (isZero(matrix[row]?.[column]) ? undefined : tint),
  });
  const panels: SvgElement[] = [
    titled(group([banded, ...separators(matrix.length, columns, blocks, cell)]), spec.name),
  ];
  const columnOf = (values: Matrix, name: string | undefined): SvgElement =>
    titled(drawGrid(values, { cell: Math.max(cell, wide), size: smallSize }), name);
  if (vector) panels.push(columnOf(vector, spec.vectorName));
  if (product) panels.push(text(0, 0, '=', { size: 18 }), columnOf(product, spec.productName));
  return figureOf('toeplitz', flow(panels, maxWidth - 8, 10), altOf(spec), spec);
}

const isZero = (value: Matrix[number][number] | undefined): boolean =>
  value !== undefined && value !== null && (shadeOf(value) === 0 || value === '0');

const withoutZeros = (matrix: Matrix): Matrix =>
  matrix.map((row) => row.map((value) => (isZero(value) ? '' : value)));

function separators(
  rows: number,
  columns: number,
  blocks: ToeplitzSpec['blocks'],
  cell: number,
): SvgElement[] {
  if (!blocks) return [];
  const [width, height] = [columns * cell, rows * cell];
  const cuts = (total: number, each: number): number[] =>
    Array.from({ length: Math.ceil(total / each) - 1 }, (_, i) => (i + 1) * each * cell);
  const style = { strokeWidth: 1.6 } as const;
  return [
    ...cuts(rows, blocks.rows).map((y) => line([0, y], [width, y], style)),
    ...cuts(columns, blocks.columns).map((x) => line([x, 0], [x, height], style)),
  ];
}

function validate({ matrix, vector, product, blocks }: ToeplitzSpec): void {
  const name = 'toeplitz';
  checkMatrix(name, 'matrix', matrix);
  const columns = matrix[0]?.length ?? 0;
  if (blocks) {
    checkWhole(name, 'blocks.rows', blocks.rows, 1);
    checkWhole(name, 'blocks.columns', blocks.columns, 1);
  }
  check(name, !product || vector !== undefined, () => 'a product is given without the vector');
  const column = (what: string, values: Matrix | undefined, length: number): void => {
    if (!values) return;
    checkMatrix(name, what, values);
    check(
      name,
      values.length === length && values[0]?.length === 1,
      () =>
        `${what} has shape ${values.length} × ${values[0]?.length ?? 0}; expected ${length} × 1 for a matrix of ${matrix.length} × ${columns}`,
    );
  };
  column('vector', vector, columns);
  column('product', product, matrix.length);
}

function altOf({ name, matrix, blocks, vector, product, ...names }: ToeplitzSpec): string {
  const list = (values: Matrix): string =>
    values.map(([value = null]) => (value === null ? 'unknown' : cellText(value))).join(', ');
  return [
    `${name === undefined ? 'Matrix' : `Matrix ${name}`} with ${matrixWords(matrix)}`,
    ...(blocks
      ? [`Lines set apart blocks of ${numberText(blocks.rows)} × ${numberText(blocks.columns)} cells.`]
      : []),
    ...(vector ? [`It is multiplied by the column ${names.vectorName ?? 'vector'}: ${list(vector)}.`] : []),
    ...(product
      ? [`The product${names.productName === undefined ? '' : ` ${names.productName}`}: ${list(product)}.`]
      : []),
  ].join(' ');
}
