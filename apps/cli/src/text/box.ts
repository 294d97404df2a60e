/** Text of several lines, all of one width, with a baseline, so that a matrix stands beside the rest of its formula. */
export interface Box {
  readonly lines: readonly string[];
  /** Index of the line that the surrounding text continues on. */
  readonly baseline: number;
}

/** One line. */
export function box(text: string): Box {
  return { lines: [text], baseline: 0 };
}

/** Boxes side by side, baselines aligned. */
export function beside(boxes: readonly Box[]): Box {
  const above = Math.max(0, ...boxes.map((one) => one.baseline));
  const below = Math.max(1, ...boxes.map((one) => one.lines.length - one.baseline));
  const lines = Array.from({ length: above + below }, (_, row) =>
    boxes.map((one) => padded(one.lines[row - above + one.baseline] ?? '', widthOf(one), 'left')).join(''),
  );
  return { lines, baseline: above };
}

/** Boxes in rows and columns, `gap` spaces between columns. */
export function gridBox(rows: readonly (readonly Box[])[], align: 'left' | 'right', gap: number): Box {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => (row[column] ? widthOf(row[column]) : 0))),
  );
  const lines = rows.flatMap((row) => {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? box('');
      return { ...cell, lines: cell.lines.map((line) => padded(line, width, align)) };
    });
    return beside(cells.flatMap((cell, column) => (column === 0 ? [cell] : [box(' '.repeat(gap)), cell])))
      .lines;
  });
  return { lines, baseline: Math.floor((lines.length - 1) / 2) };
}

/** A box between round brackets as tall as it is. */
export function bracketed(content: Box): Box {
  if (content.lines.length === 1) return beside([box('('), content, box(')')]);
  const last = content.lines.length - 1;
  const side = ([top, middle, bottom]: readonly [string, string, string]): Box => ({
    lines: content.lines.map((_, row) => (row === 0 ? top : row === last ? bottom : middle)),
    baseline: content.baseline,
  });
  return beside([side(['⎛ ', '⎜ ', '⎝ ']), content, side([' ⎞', ' ⎟', ' ⎠'])]);
}

function widthOf(one: Box): number {
  return Math.max(0, ...one.lines.map((line) => [...line].length));
}

function padded(line: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - [...line].length));
  return align === 'right' ? space + line : line + space;
}
