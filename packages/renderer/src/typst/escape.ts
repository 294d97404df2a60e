import { oneLine, printable } from '../common/text.ts';

/**
 * Markup wherever it stands; `-` unless within a word (lists, dashes, minus signs); `.` where it could number
 * a list or become an ellipsis. Quotes stay: Typst sets them by the language of the text.
 */
const SPECIAL = /[\\#$*_`<>@[\]~/=+{}]|-(?!\p{L})|(?<!\p{L})-|(?<=\d)\.(?=\s|$)|\.(?=\.)|(?<=\.)\./gu;

/** Text as Typst markup that prints the same text; nothing in it is code. */
export function escapeTypst(text: string): string {
  return oneLine(text).replace(SPECIAL, '\\$&');
}

/** Text as a Typst string literal. `@` is spelled out, so that no package can be named (see `pdf/`). */
export function typstString(text: string): string {
  const body = printable(text)
    .replace(/[\\"]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\t/g, '\\t')
    .replaceAll('@', '\\u{40}');
  return `"${body}"`;
}
