import type { HbStatement } from './handlebars.ts';
import type { Source } from './source.ts';

/** How tags stand on lines: what belongs to the text, and what only lays out the source. */

/** What stands around a program: code and formulas keep every line as it is. */
export interface Around {
  /** What stands before every line because of lists and quotes around; it is taken away. */
  readonly prefix: string;
  readonly fenced: boolean;
}

/** Whether only this stands on its line or lines. */
export function isAlone(source: Source, start: number, end: number): boolean {
  const before = source.text.slice(source.lineStart(start), start);
  return /^[ \t>]*$/.test(before) && /^[ \t]*(?:\n|$)/.test(source.text.slice(end, end + 200));
}

const BLOCK_LINE =
  /(?:^|\n)[ \t]*(?:[-*+] |\d+[.)] |#{1,6} |>|```|~~~|\$\$[ \t]*\n|\|.*\n[ \t>]*\|?[ \t]*:?-)/;

/** Whether a text of Markdown is more than lines of one paragraph, or rows of a table. */
export const holdsBlocks = (text: string): boolean =>
  BLOCK_LINE.test(text) || /\S[ \t>]*\n[ \t>]*\n[ \t>]*\S/.test(text);

/** Whether `~` takes away the space after a statement. */
export const stripsAfter = (statement: HbStatement): boolean =>
  statement.type === 'BlockStatement'
    ? statement.closeStrip.close === true
    : 'strip' in statement && statement.strip.close === true;

/** Whether `~` takes away the space before a statement. */
export const stripsBefore = (statement: HbStatement): boolean =>
  statement.type === 'BlockStatement'
    ? statement.openStrip.open === true
    : 'strip' in statement && statement.strip.open === true;

/** How much of a line's start is the prefix; a blank line may lack the spaces at its end. */
export function prefixLength(line: string, prefix: string): number {
  let length = 0;
  while (length < prefix.length && line[length] === prefix[length] && line[length] !== '\n') length += 1;
  return length;
}
