import type { Alignment, Inline, Table, TableRow } from '../nodes.ts';
import { type InlineContent, inlines } from './content.ts';
import { DocumentError } from './document-error.ts';

export interface TableParts {
  /** One cell per column. */
  readonly header: readonly InlineContent[];
  /** Rows of as many cells as the header has. */
  readonly rows: readonly (readonly InlineContent[])[];
  /** Where it is left out, columns of numbers stand to the right and others to the left. */
  readonly align?: readonly Alignment[];
}

/** @throws DocumentError for a table without columns, or a row or `align` of another length than the header */
export function table({ header, rows, align }: TableParts): Table {
  const columns = header.length;
  if (columns === 0) throw new DocumentError('table.header', 'a table needs at least one column');
  for (const [index, row] of rows.entries()) {
    if (row.length === columns) continue;
    throw new DocumentError(`table.rows[${index}]`, `expected ${columns} cells, got ${row.length}`);
  }
  if (align && align.length !== columns) {
    throw new DocumentError('table.align', `expected ${columns} alignments, got ${align.length}`);
  }
  const body = rows.map((row) => row.map((cell) => inlines(cell)));
  return {
    type: 'table',
    align: align ?? header.map((_, column) => alignmentOf(body.map((row) => row[column] ?? []))),
    children: [rowOf(header.map((cell) => inlines(cell))), ...body.map(rowOf)],
  };
}

const rowOf = (cells: readonly (readonly Inline[])[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children })),
});

const NUMERIC = /^[\u2212-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+|\/\d[\d,]*)?$/;

function alignmentOf(cells: readonly (readonly Inline[])[]): Alignment {
  const filled = cells.filter((cell) => cell.length > 0);
  const numeric = filled.every(
    ([only, ...others]) => others.length === 0 && only?.type === 'text' && NUMERIC.test(only.value),
  );
  return numeric && filled.length > 0 ? 'right' : 'left';
}
