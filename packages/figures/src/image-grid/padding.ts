import { type CellValue, cellText } from '../common/words.ts';
import type { SvgElement } from '../svg/element.ts';
import { rect, text } from '../svg/shapes.ts';
import { quiet, thin, tint } from '../svg/style.ts';

/** The cells of the padding ring, dashed and tinted; the padded image's corner is at (0, 0). */
export function drawPadding(
  rows: number,
  columns: number,
  padding: { readonly rows: number; readonly columns: number },
  value: CellValue,
  cell: number,
): SvgElement[] {
  const inside = (row: number, column: number): boolean =>
    row >= padding.rows &&
    row < padding.rows + rows &&
    column >= padding.columns &&
    column < padding.columns + columns;
  const shown = cellText(value);
  const cells: SvgElement[] = [];
  for (let row = 0; row < rows + 2 * padding.rows; row++) {
    for (let column = 0; column < columns + 2 * padding.columns; column++) {
      if (inside(row, column)) continue;
      cells.push(
        rect(column * cell, row * cell, cell, cell, {
          fill: tint,
          stroke: quiet,
          strokeWidth: thin,
          dash: '3 2',
        }),
      );
      if (shown !== '') cells.push(text((column + 0.5) * cell, (row + 0.5) * cell, shown, { fill: quiet }));
    }
  }
  return cells;
}
