import { check, checkFinite } from '../common/error.ts';
import { type CellValue, cellText, cellWords, count, numberText } from '../common/words.ts';
import type { Box } from '../svg/box.ts';
import type { SvgElement } from '../svg/element.ts';
import { textWidth } from '../svg/measure.ts';
import { group, rect, text } from '../svg/shapes.ts';
import { ink, quiet, regular, textSize, thin } from '../svg/style.ts';
import { cellFill } from './shading.ts';

/** A rectangle of values: shape [rows, columns]. */
export type Matrix = readonly (readonly CellValue[])[];

/** Most cells in one figure; more can be neither read nor printed. */
const mostCells = 4096;

/** Throws FigureError unless `values` is a rectangle with at least one cell and finite numbers. */
export function checkMatrix(figure: string, name: string, values: Matrix): void {
  const columns = values[0]?.length ?? 0;
  check(
    figure,
    values.length > 0 && columns > 0,
    () => `${name} has no cells; expected a row and a column or more`,
  );
  check(
    figure,
    values.length * columns <= mostCells,
    () => `${name} has ${values.length} × ${columns} cells; at most ${mostCells} can be drawn`,
  );
  values.forEach((row, index) => {
    check(
      figure,
      row.length === columns,
      () =>
        `row ${index} of ${name} has ${row.length} cells and row 0 has ${columns}; rows must be equally long`,
    );
    row.forEach((value, column) => {
      if (typeof value === 'number') checkFinite(figure, `${name}[${index}][${column}]`, value);
    });
  });
}

export interface GridStyle {
  /** Side of a cell in pixels. */
  readonly cell: number;
  /** Fill cells by their value, from dark (least) to white (greatest). */
  readonly shading?: boolean;
  /** Leave the numbers out, for pictures. */
  readonly bare?: boolean;
  /** Fill of a cell by its position where shading does not decide. */
  readonly fill?: (row: number, column: number) => string | undefined;
  readonly size?: number;
}

/** The side of a square cell that holds every text of `matrices`, in pixels; at least `least`. */
export function cellSide(matrices: readonly Matrix[], size = textSize, least = 26): number {
  const widths = matrices.flatMap((values) =>
    values.flatMap((row) => row.map((value) => textWidth(cellText(value), size))),
  );
  return Math.ceil(Math.max(least, ...widths.map((width) => width + 8)));
}

/** The cells of a matrix with its top-left corner at (0, 0). */
export function drawGrid(values: Matrix, style: GridStyle): SvgElement {
  const { cell } = style;
  const fills = style.shading ? cellFill(values) : null;
  const columns = values[0]?.length ?? 0;
  const cells = values.flatMap((row, i) =>
    row.flatMap((value, j) => {
      const own = fills?.(value) ?? { fill: style.fill?.(i, j) ?? 'none', ink };
      const box = rect(j * cell, i * cell, cell, cell, {
        fill: own.fill,
        stroke: style.bare ? 'none' : quiet,
        strokeWidth: thin,
      });
      const shown = cellText(value);
      if (style.bare || shown === '') return [box];
      const label = text((j + 0.5) * cell, (i + 0.5) * cell, shown, {
        fill: own.ink,
        bold: value === null,
        ...(style.size === undefined ? {} : { size: style.size }),
      });
      return [box, label];
    }),
  );
  const frame = rect(0, 0, columns * cell, values.length * cell, { strokeWidth: regular * 1.3 });
  return group([...cells, frame]);
}

/** A name set above a drawing, e.g. "image" or "kernel". */
export function titled(drawing: SvgElement, title: string | undefined): SvgElement {
  if (title === undefined || title === '') return drawing;
  const { left, right, top }: Box = drawing.box;
  return group([drawing, text((left + right) / 2, top - textSize, title)]);
}

/** "4 rows and 3 columns. Row 1: 1, 2, 3. Row 2: …" with unknown cells called unknown. */
export function matrixWords(values: Matrix): string {
  const rows = values.map((row, index) => `Row ${numberText(index + 1)}: ${row.map(cellWords).join(', ')}.`);
  return `${count(values.length, 'row')} and ${count(values[0]?.length ?? 0, 'column')}. ${rows.join(' ')}`;
}
