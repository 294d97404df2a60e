// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const EACH_UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\p{Cs}\uFFFE\uFFFF]/gu;

/**
 * Text that every notation can hold: control characters and lone surrogates, which XML and TeX refuse,
 * become U+FFFD; line ends become `\n`.
 */
export function printable(text: string): string {
  if (!UNPRINTABLE.test(text) && !text.includes('\r')) return text;
  return text.replace(/\r\n?/g, '\n').replace(EACH_UNPRINTABLE, '\uFFFD');
}

/** `printable` text on one line: each line end becomes a space. */
export function oneLine(text: string): string {
  const clean = printable(text);
  return clean.includes('\n') ? clean.replace(/\n/g, ' ') : clean;
}

/** `value` with `indent` before each line but the first and the empty ones. */
export function hang(value: string, indent: string): string {
  return value.includes('\n') ? value.replace(/\n(?=[^\n])/g, `\n${indent}`) : value;
}

/** (A), (B), … (Z), (AA), …: the letter of the option at `index`, counted from 0. */
export function optionLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : optionLetter(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
