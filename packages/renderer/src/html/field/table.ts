import type { FieldViewOf } from '@variorum/document';
import { noteOf } from '../../common/blank.ts';
import { within, writeAll } from '../../common/walk.ts';
import type { HtmlContext } from '../context.ts';
import { escapeHtml } from '../escape.ts';
import { cellClass } from '../table.ts';
import { note } from './note.ts';

/** A table whose blank cells are empty. */
export function tableField(view: FieldViewOf<'table'>, context: HtmlContext): string {
  const header = view.header.map(
    (cell, column) =>
      `<th scope="col"${cellClass(view.align[column])}>${writeAll(cell, context, 'header')}</th>`,
  );
  const rows = view.rows.map((row, index) => {
    const cells = row.map((cell, column) =>
      within(context, ['rows', index, column], () =>
        'blank' in cell
          ? `<td class="v-cell" aria-label="${escapeHtml(`blank: ${cell.label}`)}"></td>`
          : `<td${cellClass(view.align[column])}>${writeAll(cell.given, context, 'given')}</td>`,
      ),
    );
    return `<tr>${cells.join('')}</tr>\n`;
  });
  const remark = note(noteOf(view));
  return `<div class="v-scroll"><table class="v-table v-fill" aria-label="${escapeHtml(view.label)}">
<thead>
<tr>${header.join('')}</tr>
</thead>
<tbody>
${rows.join('')}</tbody>
</table></div>
${remark === '' ? '' : `<p>${remark}</p>\n`}`;
}
