import { oneLine } from '../common/text.ts';
import { unicodeLatex } from './unicode.ts';

const ASCII: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  '`': '\\textasciigrave{}',
  // An optional argument or a star may not begin with the text.
  '[': '{[}',
  ']': '{]}',
  '*': '{*}',
  // Parts of ligatures: --, '', ,, become other characters.
  '-': '-{}',
  "'": "'{}",
  ',': ',{}',
};

const SPECIAL = /[\\{}$&#%_^~<>|"`[\]*]|-(?=-)|'(?=')|,(?=,)|[^\0-\x7F]/gu;

/** Text as LaTeX that prints the same text on one line; nothing in it is a command. */
export function escapeLatex(text: string): string {
  return oneLine(text).replace(SPECIAL, (character) => ASCII[character] ?? unicodeLatex(character));
}

/** Text in typewriter face whose spaces and quotes are kept. */
export function escapeLatexCode(text: string): string {
  return oneLine(text)
    .replace(/\t/g, '    ')
    .replace(/[\\{}$&#%_^~<>|"`[\]*',-]|[^\0-\x7F]| /gu, (character) =>
      character === ' '
        ? '\\ '
        : character === "'"
          ? '\\textquotesingle{}'
          : (ASCII[character] ?? unicodeLatex(character)),
    );
}
