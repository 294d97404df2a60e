import type { Alignment, Inline } from '@variorum/document';
import type { Handlers } from '../common/walk.ts';
import { writeEach } from '../common/walk.ts';
import { onLine } from './block.ts';
import type { MarkdownContext } from './context.ts';

const DELIMITER = { left: ':---', center: ':---:', right: '---:' } as const;

export const tableHandlers: Pick<Handlers<MarkdownContext>, 'table' | 'tableRow' | 'tableCell'> = {
  table: (node, context) => {
    const [header = '', ...rows] = writeEach(node.children, context);
    return [header, delimiterRow(node.align), ...rows].join('\n');
  },
  tableRow: (node, context) => row(writeEach(node.children, context)),
  tableCell: (node, context) => cell(node.children, context),
};

/** The content of one cell: a single line in which `|` is data. */
export function cell(nodes: readonly Inline[], context: MarkdownContext, key = 'children'): string {
  const outer = context.cell;
  context.cell = true;
  const content = onLine(nodes, context, key);
  context.cell = outer;
  return content;
}

export const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

export const delimiterRow = (align: readonly Alignment[]) => row(align.map((side) => DELIMITER[side]));
