import type { Source } from './source.ts';

/**
 * Characters of Unicode's private use that stand for something while a template is compiled. A template must not
 * hold any of them.
 */
const OPEN = '\uF8F0';
const CLOSE = '\uF8F1';
const BACKSLASH = '\uF8F2';

export const firstPlaceholder = 0xe000;
export const lastPlaceholder = 0xf7ff;
export const PLACEHOLDER = /[\uE000-\uF7FF]/;

/** Stands at both ends of a line that is parsed by itself; punctuation, so that `_emphasis_` works beside it. */
export const GUARD = '\u2E4F';

/** @throws VariorumError for a character that the compiler keeps for itself, and for `\{{` */
export function checkCharacters(source: Source): void {
  const reserved = /[\uE000-\uF8FF\u2E4F]/.exec(source.text);
  if (reserved) {
    const code = reserved[0].charCodeAt(0).toString(16).toUpperCase();
    throw source.error(reserved.index, `the character U+${code} is not allowed in a template`);
  }
  const escaped = /(?<!\\)(?:\\\\)*\\(?=\{\{(?!\{))/.exec(source.text);
  if (escaped) {
    const at = escaped.index + escaped[0].length - 1;
    throw source.error(
      at,
      '\\{{ could mean a brace or a value; for a brace before a value write \\{ {{…}} \\}',
    );
  }
}

/**
 * The text with the braces and backslashes hidden that Handlebars would take for its own, at equal length: in
 * `\frac{{{a}}}{{{b}}}` the outer braces belong to TeX, and a row of a matrix may begin with a value: `\\{{a}}`.
 */
export function protect(text: string): string {
  return text
    .replace(/\{(?=\{\{)/g, OPEN)
    .replace(/(?<=\}\})\}/g, CLOSE)
    .replace(/\\(?=\\*\uF8F0?\{\{)/g, BACKSLASH);
}

export function restore(text: string): string {
  return text.replaceAll(OPEN, '{').replaceAll(CLOSE, '}').replaceAll(BACKSLASH, '\\');
}
