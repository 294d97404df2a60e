import { escapeHtml } from '../escape.ts';

/** The note of a field in brackets, after `before`; nothing for an empty one. */
export function note(text: string, before = ''): string {
  return text === '' ? '' : `${before}<span class="v-note">(${escapeHtml(text)})</span>`;
}
