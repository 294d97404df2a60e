import type { Figure } from '@variorum/document';
import { numberText } from '@variorum/document';
import { type Picture, stretched } from './scene.ts';

const cell = 10;
const gap = 14;
const top = 20;
/** Greys that are told apart; finer steps only make the file larger. */
const greys = 48;
const font = "'Libertinus Serif', 'New Computer Modern', 'Times New Roman', Times, serif";

export interface NamedPicture {
  readonly name: string;
  readonly values: Picture;
}

/** Pictures side by side, each from its least value (black) to its greatest (white), with its name above. */
export function pictures(panels: readonly NamedPicture[]): Figure {
  let left = 1;
  const drawn = panels.map(({ name, values }) => {
    const size = (values[0]?.length ?? 0) * cell;
    const svg =
      `<text x="${left + size / 2}" y="13" text-anchor="middle" font-size="13">${name}</text>` +
      shades(values, left) +
      `<rect x="${left}" y="${top}" width="${size}" height="${values.length * cell}" fill="none" stroke="#000" stroke-width="0.75"/>`;
    left += size + gap;
    return svg;
  });
  const width = left - gap + 1;
  const height = top + Math.max(...panels.map(({ values }) => values.length)) * cell + 1;
  return {
    type: 'figure',
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}" fill="#000">${drawn.join('')}</svg>`,
    alt: `${panels.map(inWords).join(' ')} Values are rounded to whole numbers.`,
    caption: [],
    width,
    height,
  };
}

/** One path for all cells of a grey. */
function shades(values: Picture, left: number): string {
  const cells = new Map<number, string>();
  for (const [row, line] of stretched(values).entries()) {
    for (const [column, brightness] of line.entries()) {
      const grey = Math.round(brightness * (greys - 1));
      const path = `M${left + column * cell} ${top + row * cell}h${cell}v${cell}h-${cell}z`;
      cells.set(grey, (cells.get(grey) ?? '') + path);
    }
  }
  return [...cells]
    .map(([grey, path]) => {
      const level = Math.round((grey * 255) / (greys - 1))
        .toString(16)
        .padStart(2, '0');
      return `<path d="${path}" fill="#${level.repeat(3)}" shape-rendering="crispEdges"/>`;
    })
    .join('');
}

function inWords({ name, values }: NamedPicture): string {
  const rows = values.map((row) => row.map((value) => numberText(Math.round(value))).join(' '));
  return `${name}, ${values.length} by ${values[0]?.length ?? 0} pixels, row by row: ${rows.join('; ')}.`;
}
