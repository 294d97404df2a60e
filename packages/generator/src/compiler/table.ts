import type { Alignment, TableRow as DocumentRow } from '@variorum/document';
import type { Table, TableRow } from 'mdast';
import type { BlockFill, CompiledInline, CompiledRow } from '../template/compiled.ts';
import { allFinished, compileInlines } from './inlines.ts';
import { nodeError, parseMarkdown, type Reading } from './markdown.ts';
import { partOf, type Skeleton } from './skeleton.ts';
import { isPlaceholder } from './split.ts';

const cell = { cell: true };

/** @throws VariorumError for a row with another number of cells than the header */
export function compileTable(node: Table, reading: Reading) {
  const align = (node.align ?? []).map((column): Alignment => column ?? 'left');
  const rows = node.children.map((row) => compileRow(row, align.length, reading));
  if (rows.every((row) => row.type === 'tableRow')) return { type: 'table' as const, align, children: rows };
  return { type: 'fill', as: 'table', align, rows } satisfies BlockFill;
}

function compileRow(row: TableRow, columns: number, reading: Reading): CompiledRow {
  const flow = rowFlow(row, columns, reading);
  if (flow !== undefined) return flow;
  if (row.children.length !== columns) {
    const advice = row.children.length > columns ? '; a | within $…$ or `…` splits the cell: write \\|' : '';
    throw nodeError(
      row,
      reading,
      `this row has ${row.children.length} cells, the header has ${columns}${advice}`,
    );
  }
  const cells = row.children.map(({ children }) => compileInlines(children, reading, cell));
  if (!cells.every(allFinished)) return { type: 'fill', as: 'row', cells };
  const children = (
    cells as readonly (readonly CompiledInline[])[] as DocumentRow['children'][number]['children'][]
  ).map((inlines) => ({ type: 'tableCell' as const, children: inlines }));
  return { type: 'tableRow', children };
}

/** A line of a table that holds nothing but a block: its branches hold rows. */
function rowFlow(row: TableRow, columns: number, reading: Reading): CompiledRow | undefined {
  const { template } = reading;
  const [only, ...others] = row.children;
  const [content, ...more] = only?.children ?? [];
  if (others.length > 0 || more.length > 0 || content?.type !== 'text' || !isPlaceholder(content.value))
    return undefined;
  const entry = template.entry(content.value);
  if (entry.type === 'slot') return undefined;
  const { at } = entry;
  const branch = (skeleton: Skeleton) => compileRows(skeleton, columns, reading);
  if (entry.type === 'if') {
    return { type: 'if', when: entry.when, then: branch(entry.then), otherwise: branch(entry.otherwise), at };
  }
  const { of, level } = entry;
  return { type: 'each', of, level, body: branch(entry.body), otherwise: branch(entry.otherwise), at };
}

function compileRows(skeleton: Skeleton, columns: number, { template }: Reading): readonly CompiledRow[] {
  const text = skeleton.text;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (start >= end) return [];
  const header = `${'| '.repeat(columns)}|\n${'|-'.repeat(columns)}|\n`;
  const reading = { template, skeleton: partOf(skeleton, start, end, header) };
  const { children } = parseMarkdown(reading.skeleton);
  const [table, other] = children;
  if (table?.type !== 'table' || other !== undefined) {
    throw nodeError(other ?? table!, reading, 'between the rows of a table a block holds rows: | … | … |');
  }
  return table.children.slice(1).map((row) => compileRow(row, columns, reading));
}
