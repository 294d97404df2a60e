import type { Figure } from '@variorum/document';
import { type PerAxis, perAxis } from '../common/axes.ts';
import { check, checkWhole } from '../common/error.ts';
import { type FigureOptions, figureOf } from '../common/figure.ts';
import type { CellValue } from '../common/words.ts';
import { cellSide, checkMatrix, drawGrid, type Matrix, titled } from '../grid/grid.ts';
import type { SvgElement } from '../svg/element.ts';
import { flow } from '../svg/flow.ts';
import { group, move, rect, text } from '../svg/shapes.ts';
import { bold, maxWidth, shade, smallSize } from '../svg/style.ts';
import { imageGridAlt } from './alt.ts';
import { drawPadding } from './padding.ts';
import { drawIndices, drawStride, drawWindow } from './window.ts';

export interface NamedMatrix {
  /** Shown above; none unless given. */
  readonly name?: string;
  /** Shape [rows, columns]; null cells show `?`, empty strings nothing. */
  readonly values: Matrix;
}

export interface ImageGridSpec extends FigureOptions {
  readonly image: NamedMatrix;
  /** A ring of cells around the image, in cells; `value` is what it shows, 0 unless given. */
  readonly padding?: PerAxis;
  readonly paddingValue?: CellValue;
  /** The window, in cells; `row` and `column` count from 0 in the padded image. */
  readonly window?: {
    readonly row: number;
    readonly column: number;
    readonly size: PerAxis;
    /** Distance between neighbouring taps; 1 unless given. */
    readonly dilation?: PerAxis;
  };
  /** Shows where the window goes next, with arrows that say the stride. Needs `window`. */
  readonly stride?: PerAxis;
  readonly kernel?: NamedMatrix;
  /** The result so far; `highlight` marks the cell that belongs to the window. */
  readonly output?: NamedMatrix & { readonly highlight?: { readonly row: number; readonly column: number } };
  /** Sign between image and kernel; a convolution's asterisk unless given. */
  readonly operator?: string;
  /** Number rows and columns of the padded image from this. */
  readonly indices?: 0 | 1;
  /** Fill cells by value, dark to white. */
  readonly shading?: boolean;
  /** Show shades without numbers. Needs `shading`; the text alternative still lists the numbers. */
  readonly bare?: boolean;
}

export interface Resolved extends Omit<ImageGridSpec, 'padding' | 'window' | 'stride'> {
  readonly padding: { readonly rows: number; readonly columns: number };
  readonly paddingValue: CellValue;
  readonly window?: Window;
  readonly stride?: { readonly rows: number; readonly columns: number };
}

export interface Window {
  readonly row: number;
  readonly column: number;
  readonly size: { readonly rows: number; readonly columns: number };
  readonly dilation: { readonly rows: number; readonly columns: number };
  /** Cells from the first tap to the last, both included. */
  readonly extent: { readonly rows: number; readonly columns: number };
}

/**
 * A matrix as an image grid: cells with values, optionally a padding ring, a window with its stride, the
 * kernel and the output beside it. Panels that do not fit side by side wrap.
 * Throws FigureError for ragged or empty matrices, a window outside the padded image, or a grid wider than a page.
 */
export function imageGrid(spec: ImageGridSpec): Figure {
  const resolved = resolve(spec);
  const matrices = [spec.image, spec.kernel, spec.output].flatMap((panel) => (panel ? [panel.values] : []));
  const columns = (spec.image.values[0]?.length ?? 0) + 2 * resolved.padding.columns;
  const room = Math.floor((maxWidth - 56) / columns);
  const cell = spec.bare
    ? Math.max(4, Math.min(24, room, Math.floor(220 / columns)))
    : Math.min(Math.max(room, 20), cellSide([...matrices, [[resolved.paddingValue]]]));
  const fits = spec.bare || cell >= cellSide(matrices, smallSize, 20) - 3;
  check(
    'imageGrid',
    fits,
    () =>
      `${columns} columns with the values given do not fit ${maxWidth} px; show fewer columns or shorter values`,
  );
  const panels: SvgElement[] = [titled(drawImage(resolved, cell), spec.image.name)];
  if (spec.kernel) {
    panels.push(text(0, 0, spec.operator ?? '∗', { size: 20 }));
    panels.push(panel(spec.kernel, cell));
  }
  if (spec.output) {
    const at = spec.output.highlight;
    const mark = (row: number, column: number) =>
      at !== undefined && at.row === row && at.column === column ? shade : undefined;
    panels.push(text(0, 0, '=', { size: 20 }));
    const drawn = group([
      drawGrid(spec.output.values, { cell, fill: mark }),
      ...(at ? [rect(at.column * cell, at.row * cell, cell, cell, { strokeWidth: bold })] : []),
    ]);
    panels.push(titled(drawn, spec.output.name));
  }
  return figureOf('imageGrid', flow(panels, maxWidth - 8, 14), imageGridAlt(resolved), spec);
}

const panel = ({ name, values }: NamedMatrix, cell: number): SvgElement =>
  titled(drawGrid(values, { cell }), name);

function drawImage(spec: Resolved, cell: number): SvgElement {
  const { image, padding, window } = spec;
  const rows = image.values.length;
  const columns = image.values[0]?.length ?? 0;
  const top = padding.rows * cell;
  const left = padding.columns * cell;
  const core = drawGrid(image.values, {
    cell,
    ...(spec.shading ? { shading: true } : {}),
    ...(spec.bare ? { bare: true } : {}),
  });
  const parts: SvgElement[] = drawPadding(rows, columns, padding, spec.bare ? '' : spec.paddingValue, cell);
  parts.push(move(core, left, top));
  if (window) parts.push(...drawWindow(window, cell));
  if (spec.indices !== undefined) {
    parts.push(...drawIndices(rows + 2 * padding.rows, columns + 2 * padding.columns, spec.indices, cell));
  }
  if (window && spec.stride) {
    const margin = spec.indices === undefined ? 4 : 20;
    parts.push(...drawStride(window, spec.stride, cell, margin));
  }
  return group(parts);
}

function resolve(spec: ImageGridSpec): Resolved {
  const name = 'imageGrid';
  checkMatrix(name, 'image', spec.image.values);
  if (spec.kernel) checkMatrix(name, 'kernel', spec.kernel.values);
  if (spec.output) checkMatrix(name, 'output', spec.output.values);
  check(
    name,
    !spec.bare || spec.shading === true,
    () => 'bare is set without shading; nothing would be shown',
  );
  check(name, !spec.stride || spec.window !== undefined, () => 'stride is given without a window to move');
  const padding = perAxis(name, 'padding', spec.padding ?? 0, 0);
  const { padding: _p, window, stride, ...rest } = spec;
  return {
    ...rest,
    padding,
    paddingValue: spec.paddingValue === undefined ? 0 : spec.paddingValue,
    ...(window ? { window: resolveWindow(spec, window, padding) } : {}),
    ...(stride === undefined ? {} : { stride: perAxis(name, 'stride', stride, 1) }),
  };
}

function resolveWindow(
  spec: ImageGridSpec,
  { row, column, size, dilation }: NonNullable<ImageGridSpec['window']>,
  padding: Resolved['padding'],
): Window {
  const name = 'imageGrid';
  checkWhole(name, 'the row of the window', row, 0);
  checkWhole(name, 'the column of the window', column, 0);
  const taps = perAxis(name, 'the size of the window', size, 1);
  const apart = perAxis(name, 'the dilation of the window', dilation ?? 1, 1);
  const extent = {
    rows: apart.rows * (taps.rows - 1) + 1,
    columns: apart.columns * (taps.columns - 1) + 1,
  };
  const rows = spec.image.values.length + 2 * padding.rows;
  const columns = (spec.image.values[0]?.length ?? 0) + 2 * padding.columns;
  check(
    name,
    row + extent.rows <= rows && column + extent.columns <= columns,
    () =>
      `a window of ${extent.rows} × ${extent.columns} cells at row ${row}, column ${column} leaves the padded image of ${rows} × ${columns} cells`,
  );
  return { row, column, size: taps, dilation: apart, extent };
}
