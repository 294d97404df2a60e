import type { Alignment, TableCell } from '@variorum/document';
import type { Handlers } from '../common/walk.ts';
import { within, writeAll } from '../common/walk.ts';
import type { HtmlContext } from './context.ts';

/** The class of a cell, ready to stand in its tag. */
export function cellClass(align: Alignment | undefined): string {
  return align === undefined || align === 'left' ? '' : ` class="v-${align}"`;
}

export const tableHandlers: Pick<Handlers<HtmlContext>, 'table' | 'tableRow' | 'tableCell'> = {
  table: (node, context) => {
    const rows = node.children.map((row, index) =>
      within(context, ['children', index], () => {
        const cells = row.children.map((cell, column) => {
          const content = within(context, ['children', column], () => writeCell(cell, context));
          const attributes = cellClass(node.align[column]);
          return index === 0
            ? `<th scope="col"${attributes}>${content}</th>`
            : `<td${attributes}>${content}</td>`;
        });
        return `<tr>${cells.join('')}</tr>\n`;
      }),
    );
    const [header = '', ...body] = rows;
    return `<div class="v-scroll"><table class="v-table">\n<thead>\n${header}</thead>\n<tbody>\n${body.join('')}</tbody>\n</table></div>\n`;
  },
  tableRow: (node, context) => `<tr>${writeAll(node.children, context)}</tr>\n`,
  tableCell: (node, context) => `<td>${writeCell(node, context)}</td>`,
};

function writeCell(cell: TableCell, context: HtmlContext): string {
  return writeAll(cell.children, context);
}
