import type { Tex } from '../value.ts';
import { TEXT_CONTENT } from './vocabulary.ts';

/** Characters that `\text{}` may not hold, and how they are written beside it. */
const BESIDE: Readonly<Record<string, string>> = {
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '{': '\\{',
  '}': '\\}',
  '\\': '\\backslash ',
  '^': '\\wedge ',
  '~': '\\sim ',
  '|': '|',
  '<': '<',
  '>': '>',
  '*': '*',
  '[': '{[}',
  ']': '{]}',
  '×': '\\times ',
  '·': '\\cdot ',
  '−': '-',
};

/** Characters that have a harmless look-alike. */
const ALIKE: Readonly<Record<string, string>> = { '"': '”', '`': '‘', '\t': ' ', '\n': ' ', '\r': ' ' };

/**
 * Any string as TeX of the closed set: runs of safe characters in `\text{}`, the others as macros beside them.
 * Control characters, emoji and other symbols become "?".
 */
export function texText(value: string): Tex {
  let source = '';
  let run = '';
  const close = () => {
    if (run !== '') source += `\\text{${run}}`;
    run = '';
  };
  for (const character of value) {
    const beside = Object.hasOwn(BESIDE, character) ? BESIDE[character] : undefined;
    if (beside !== undefined) {
      close();
      source += beside;
      continue;
    }
    const alike = Object.hasOwn(ALIKE, character) ? (ALIKE[character] ?? '?') : character;
    run += TEXT_CONTENT.test(alike) ? alike : '?';
  }
  close();
  return { type: 'tex', value: source === '' ? '\\text{}' : source.trimEnd() };
}
