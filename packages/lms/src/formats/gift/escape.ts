/**
 * Text in a GIFT file: `~ = # { } :` mean something and take a backslash, as does the backslash itself. Line ends are
 * written `\n`: an empty line would end the question, and a line that begins with `//` is a comment.
 */
export function giftText(text: string): string {
  return text
    .replace(/[\\~=#{}:]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .trim();
}

/** A name in a `$CATEGORY:` line, where two slashes stand for one. Nothing is escaped there. */
export function categoryName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').replaceAll('/', '//') || '–';
}

/** The content of `[id:…]` or `[tag:…]` in a comment; a backslash must not stand before the bracket that ends it. */
export function bracketText(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replaceAll(']', '\\]').replace(/\\$/, '\\ ');
}
