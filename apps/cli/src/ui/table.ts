/** A column of a table in the terminal. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Whether this column gives way and wraps when the screen is too narrow. */
  readonly wraps?: boolean;
}

/** A column that wraps gets no narrower than this. */
const narrowest = 20;

/** Cells and titles in columns two spaces apart; columns that may wrap give way where the width is short. */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const natural = columns.map((column, index) =>
    Math.max(column.title.length, ...rows.map((row) => widthOf(row[index] ?? ''))),
  );
  const widths = fit(columns, natural, width - 2 * (columns.length - 1));
  const header = columns.map((column) => column.title);
  return [header, ...rows].map((row) => lineOf(row, columns, widths)).join('');
}

/** Breaks text at spaces so that no line is longer than `width`; a longer word stands on its own line. */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line === '') line = word;
      else if (widthOf(line) + 1 + widthOf(word) <= width) line += ` ${word}`;
      else {
        lines.push(line);
        line = word;
      }
    }
    return [...lines, line];
  });
}

/** Natural widths, of which the widest that may wrap give way until the line fits. */
function fit(columns: readonly Column[], natural: readonly number[], available: number): number[] {
  const widths = [...natural];
  const sum = () => widths.reduce((total, width) => total + width, 0);
  while (sum() > available) {
    const widest = columns.reduce<number | undefined>((found, column, index) => {
      const width = widths[index] ?? 0;
      return column.wraps && width > narrowest && (found === undefined || width > (widths[found] ?? 0))
        ? index
        : found;
    }, undefined);
    if (widest === undefined) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function lineOf(row: readonly string[], columns: readonly Column[], widths: readonly number[]): string {
  const cells = widths.map((width, index) => wrapText(row[index] ?? '', width));
  const height = Math.max(...cells.map((cell) => cell.length));
  let text = '';
  for (let line = 0; line < height; line++) {
    const parts = widths.map((width, index) => {
      const part = cells[index]?.[line] ?? '';
      const space = ' '.repeat(Math.max(0, width - widthOf(part)));
      return columns[index]?.align === 'right' ? space + part : part + space;
    });
    text += `${parts.join('  ').trimEnd()}\n`;
  }
  return text;
}

function widthOf(text: string): number {
  return [...text].length;
}
