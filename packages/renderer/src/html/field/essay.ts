import type { FieldViewOf } from '@variorum/document';
import { noteOf } from '../../common/blank.ts';
import { escapeHtml } from '../escape.ts';
import { note } from './note.ts';

/** As many ruled lines as the answer is expected to take. */
export function essayField(view: FieldViewOf<'essay'>): string {
  const remark = note(noteOf(view));
  const lines = '<div class="v-line"></div>'.repeat(Math.max(1, Math.ceil(view.lines)));
  return `${remark === '' ? '' : `<p>${remark}</p>\n`}<div class="v-lines" role="img" aria-label="${escapeHtml(`room to write: ${view.label}`)}">${lines}</div>\n`;
}
