import { numberText } from '../common/words.ts';
import type { SvgElement } from '../svg/element.ts';
import { arrow, line, rect, text } from '../svg/shapes.ts';
import { bold, ink, paper, quiet, smallSize, thin } from '../svg/style.ts';
import type { Window } from './image-grid.ts';

/** The outline of the window over a grid whose corner is at (0, 0); a dilated window outlines its taps as well. */
export function drawWindow(window: Window, cell: number): SvgElement[] {
  const { row, column, size, dilation, extent } = window;
  const dilated = dilation.rows > 1 || dilation.columns > 1;
  const outline = (x: number, y: number, width: number, height: number, dash?: string): SvgElement[] => [
    rect(x, y, width, height, { stroke: paper, strokeWidth: bold * 2.2 }),
    rect(x, y, width, height, { stroke: ink, strokeWidth: bold, ...(dash === undefined ? {} : { dash }) }),
  ];
  const whole = outline(
    column * cell,
    row * cell,
    extent.columns * cell,
    extent.rows * cell,
    dilated ? '6 4' : undefined,
  );
  if (!dilated) return whole;
  const taps: SvgElement[] = [];
  for (let i = 0; i < size.rows; i++) {
    for (let j = 0; j < size.columns; j++) {
      const x = (column + j * dilation.columns) * cell + 3;
      const y = (row + i * dilation.rows) * cell + 3;
      taps.push(rect(x, y, cell - 6, cell - 6, { strokeWidth: 1.6 }));
    }
  }
  return [...whole, ...taps];
}

/** Arrows above and left of the grid from the window's corner to its next position, with the stride beside. */
export function drawStride(
  window: Window,
  stride: { readonly rows: number; readonly columns: number },
  cell: number,
  margin: number,
): SvgElement[] {
  const x = window.column * cell;
  const y = window.row * cell;
  const across = -margin - 8;
  const label = { size: smallSize } as const;
  const tick = { stroke: quiet, strokeWidth: thin } as const;
  const toX = x + stride.columns * cell;
  const toY = y + stride.rows * cell;
  return [
    ...[x, toX].map((at) => line([at, across - 4], [at, -2], tick)),
    arrow([
      [x, across],
      [toX, across],
    ]),
    text(toX + 5, across, `stride ${numberText(stride.columns)}`, { ...label, anchor: 'start' }),
    ...[y, toY].map((at) => line([across - 4, at], [-2, at], tick)),
    arrow([
      [across, y],
      [across, toY],
    ]),
    text(across - 6, (y + toY) / 2, numberText(stride.rows), { ...label, anchor: 'end' }),
  ];
}

/** Row numbers on the left of the grid and column numbers above it. */
export function drawIndices(rows: number, columns: number, first: 0 | 1, cell: number): SvgElement[] {
  const style = { size: smallSize, fill: quiet } as const;
  return [
    ...Array.from({ length: columns }, (_, at) =>
      text((at + 0.5) * cell, -10, numberText(at + first), style),
    ),
    ...Array.from({ length: rows }, (_, at) => text(-12, (at + 0.5) * cell, numberText(at + first), style)),
  ];
}
