import { numberText } from '../common/words.ts';
import { drawGrid } from '../grid/grid.ts';
import type { SvgElement } from '../svg/element.ts';
import { line, move, text } from '../svg/shapes.ts';
import { quiet, shade, smallSize } from '../svg/style.ts';
import type { SequencesLayout } from './sequences.ts';

const rowGap = 16;

/** Each sequence as a row of cells; overlapping cells of the first two are shaded and joined. */
export function drawCells({ sequences, first, last, step, indices, overlap }: SequencesLayout): SvgElement[] {
  const left = (index: number): number => (index - first) * step;
  const rows = sequences.flatMap(({ name, values, start }, row) => {
    const top = row * (step + rowGap);
    const marked = (column: number): boolean => row < 2 && overlap.includes(start + column);
    const cells = drawGrid([values], {
      cell: step,
      fill: (_, column) => (marked(column) ? shade : undefined),
    });
    const label = name === undefined ? [] : [text(-10, top + step / 2, name, { anchor: 'end' })];
    return [move(cells, left(start), top), ...label];
  });
  const joins = overlap.map((index) => {
    const x = left(index) + step / 2;
    return line([x, step], [x, step + rowGap], { strokeWidth: 1.4 });
  });
  const numbers = indices
    ? Array.from({ length: last - first + 1 }, (_, i) =>
        text((i + 0.5) * step, -11, numberText(first + i), { size: smallSize, fill: quiet }),
      )
    : [];
  return [...numbers, ...joins, ...rows];
}
