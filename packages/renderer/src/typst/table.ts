import type { Alignment } from '@variorum/document';
import type { Handlers } from '../common/walk.ts';
import { writeAll, writeEach } from '../common/walk.ts';
import { bracketed } from './block.ts';
import type { TypstContext } from './context.ts';

export const tableHandlers: Pick<Handlers<TypstContext>, 'table' | 'tableRow' | 'tableCell'> = {
  table: (node, context) => {
    const [header = '', ...rows] = writeEach(node.children, context);
    return `#data-table(${alignments(node.align)}, (${header},), (\n${rows.map((row) => `  ${row},\n`).join('')}));`;
  },
  tableRow: (node, context) => bracketed(writeEach(node.children, context)),
  tableCell: (node, context) => writeAll(node.children, context),
};

/** `(left, right,)` */
export function alignments(align: readonly Alignment[]): string {
  return `(${align.map((side) => `${side},`).join(' ')})`;
}
