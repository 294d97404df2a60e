import type { Alignment, Inline } from '@variorum/document';
import { columnWidths, plainLength } from '../common/columns.ts';
import type { Handlers } from '../common/walk.ts';
import { writeAll, writeEach } from '../common/walk.ts';
import type { LatexContext } from './context.ts';

/** Rows per `tabular`: longer tables are parted so that they can break across pages. */
const MOST_ROWS = 36;

const RAGGED = { left: '\\raggedright', center: '\\centering', right: '\\raggedleft' } as const;

export const tableHandlers: Pick<Handlers<LatexContext>, 'table' | 'tableRow' | 'tableCell'> = {
  table: (node, context) => {
    const [header = '', ...rows] = writeEach(node.children, context);
    const lengths = node.children.map((row) => row.children.map((cell) => plainLength(cell.children)));
    const columns = columnSpecification(node.align, lengths, '');
    const parts: string[] = [];
    for (let start = 0; start === 0 || start < rows.length; start += MOST_ROWS) {
      const body = rows
        .slice(start, start + MOST_ROWS)
        .map((row) => `${row} \\\\\n`)
        .join('');
      parts.push(
        `\\begin{variorumfit}\\begin{tabular}{@{}${columns}@{}}\n\\toprule\n${header} \\\\\n\\midrule\n${body}\\bottomrule\n\\end{tabular}\\end{variorumfit}`,
      );
    }
    return parts.join('\n\n');
  },
  tableRow: (node, context) => writeEach(node.children, context).join(' & '),
  tableCell: (node, context) => cell(node.children, context),
};

/** The content of one cell. */
export function cell(nodes: readonly Inline[], context: LatexContext, key = 'children'): string {
  const outer = context.cell;
  context.cell = true;
  const content = writeAll(nodes, context, key);
  context.cell = outer;
  return content;
}

/** `l`, `c`, `r`, or a paragraph column where the text is too long for one line. */
export function columnSpecification(
  align: readonly Alignment[],
  lengths: readonly (readonly number[])[],
  rule: string,
): string {
  const widths = columnWidths(align.length, lengths);
  const columns = align.map((side, column) => {
    const width = widths[column];
    return width === undefined || width === null
      ? side.charAt(0)
      : `>{${RAGGED[side]}\\arraybackslash}p{${width.toFixed(2)}\\linewidth}`;
  });
  return rule + columns.join(rule) + rule;
}
