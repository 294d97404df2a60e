import type { FieldViewOf } from '@variorum/document';
import { noteOf } from '../../common/blank.ts';
import { escapeHtml } from '../escape.ts';
import { note } from './note.ts';

/** One row of empty cells, or open room where the length is part of the task. */
export function vectorField(view: FieldViewOf<'vector'>): string {
  return grid(view, view.length === null ? null : { rows: 1, columns: view.length });
}

/** A grid of empty cells, or open room where the size is part of the task. */
export function matrixField(view: FieldViewOf<'matrix'>): string {
  return grid(view, view.size);
}

function grid(
  view: FieldViewOf<'vector' | 'matrix'>,
  size: { readonly rows: number; readonly columns: number } | null,
): string {
  const label = escapeHtml(`blank: ${view.label}`);
  const remark = note(noteOf(view));
  const below = remark === '' ? '' : `<p>${remark}</p>\n`;
  if (size === null) {
    return `<div class="v-room v-room-${view.kind}" role="img" aria-label="${label}"></div>\n${below}`;
  }
  const row = `<tr>${'<td></td>'.repeat(size.columns)}</tr>`;
  return `<div class="v-scroll"><table class="v-grid" aria-label="${label}"><tbody>${row.repeat(size.rows)}</tbody></table></div>\n${below}`;
}
