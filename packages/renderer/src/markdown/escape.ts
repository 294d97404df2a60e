import { printable } from '../common/text.ts';

/** Characters that can open syntax wherever they stand. `~` strikes out, `$` opens mathematics, `|` parts cells. */
const ANYWHERE = /[\\`*_[\]<$|~]/g;
/** `&` of a character reference; `@`, `:`, `.` of an address that GitHub would link; `!` of an image. */
const IN_CONTEXT = /&(?=#?\w)|(?<=[+\-.\w])@(?=[-.\w])|(?<=[ps]):(?=\/)|(?<=[Ww])\.(?=[-.\w])|!(?=\\\[)/g;

/**
 * Text as Markdown that reads as the same text. What only matters at the start of a line is left to
 * `guardLines`, because other content may stand before it.
 */
export function escapeMarkdown(text: string): string {
  const escaped = printable(text).replace(ANYWHERE, '\\$&').replace(IN_CONTEXT, '\\$&');
  return escaped.includes('\n') || escaped.includes('\t')
    ? escaped.replace(/\s*[\n\t]\s*/g, (space) => (space === '\n' ? space : encodeSpace(space)))
    : escaped;
}

/** The finished content of a paragraph, with what would open a block at the start of a line made harmless. */
export function guardLines(content: string): string {
  return content
    .split('\n')
    .map((line) =>
      line
        .replace(/^[ \u00A0]+/, encodeSpace)
        .replace(/[ ]+$/, encodeSpace)
        .replace(/^(#{1,6}(?=[ \t]|$)|[-+](?=[ \t]|$)|>|=+[ \t]*$|-+[ \t]*$|-(?=[ \t-]))/, '\\$&')
        .replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, '$1\\$2'),
    )
    .join('\n');
}

/** White space as character references, which no parser drops. */
export function encodeSpace(space: string): string {
  return [...space].map((character) => characterReference(character)).join('');
}

/** `&#x20;` for a space. */
export function characterReference(character: string): string {
  return `&#x${(character.codePointAt(0) as number).toString(16).toUpperCase()};`;
}

/** The longest run of `mark` in `text`: a fence must be longer. */
export function longestRun(text: string, mark: string): number {
  let longest = 0;
  let run = 0;
  for (const character of text) {
    run = character === mark ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
