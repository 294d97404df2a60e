import type { FieldOption } from '@variorum/document';
import type { AnswerJson } from '@variorum/generator';
import type { FieldWriter } from '@variorum/renderer';
import { inlineContent, plainContent } from './options.ts';

/** The accepted texts of a key or a mistake, the one to show first. */
export function spellings(answer: AnswerJson): string[] {
  return Array.isArray(answer) ? answer.map(String) : [String(answer)];
}

/** `*` would stand for any text. */
export function withoutWildcard(text: string): string {
  return text.replaceAll('*', '\\*');
}

/** An option in a drop-down: its letter, and its text where that is not listed above. */
export function dropDownText({ id, content }: FieldOption, listed: boolean): string {
  return listed ? `(${id})` : `(${id}) ${plainContent(content) ?? ''}`.trim();
}

/** Options under their letters, as a table: a list would number them itself. */
export function letteredList(options: readonly FieldOption[], write: FieldWriter): string {
  const rows = options.map(({ id, content }) => {
    const children = inlineContent(content);
    const html = children === null ? write.blocks(content) : write.inlines(children);
    return `<tr><td>(${id})</td><td>${html}</td></tr>`;
  });
  return `<table><tbody>${rows.join('')}</tbody></table>`;
}
