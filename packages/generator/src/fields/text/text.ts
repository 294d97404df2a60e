import { VariorumError } from '@variorum/core';
import { exactRule } from '../agree.ts';
import type { TextField } from '../field.ts';
import type { FieldKindRules } from '../rules.ts';
import { oneCell } from '../scalar-rules.ts';
import { textInline } from '../text.ts';

const longestText = 200;

/**
 * A word or a short phrase: `textField({ label: 'name of the activation' })`.
 * The answer is the text, or a list of accepted texts of which the first is printed:
 * `['batch normalisation', 'batch norm', 'BN']`. Case, spaces and the length of dashes do not matter.
 */
export function textField(init: { readonly label: string; readonly weight?: number }): TextField {
  return { kind: 'text', weight: 1, ...init };
}

type TextAnswer = string | readonly string[];

export const textRules: FieldKindRules<'text'> = {
  unit: 'whole',
  offered: true,
  rule: () => exactRule,
  view: (name, { label }) => ({ kind: 'text', name, label }),
  cells: (answer) => oneCell(plain(printed(answer))),
  toJson: (answer) => (typeof answer === 'string' ? answer : [...answer]),
  fromJson: (json) => (Array.isArray(json) ? json.map(String) : String(json)),
  equivalent: (given, key) => {
    const accepted = new Set(accept(key).map(plain));
    return accept(given).some((text) => accepted.has(plain(text)));
  },
  // A list of spellings, as a key is stored, reads as its first one.
  parse: (response) => {
    const given: unknown = Array.isArray(response) ? response[0] : response;
    if (given === null || given === undefined) return { status: 'missing' };
    if (typeof given !== 'string' && typeof given !== 'number')
      return { status: 'invalid', message: 'a text is expected' };
    const text = String(given).trim();
    if (text.length > longestText)
      return { status: 'invalid', message: `a text of at most ${longestText} characters is expected` };
    // An answer of spaces only has nothing to compare.
    if (plain(text) === '') return { status: 'missing' };
    return { status: 'given', answer: text, cells: oneCell(plain(text)), problems: new Map() };
  },
  print: (answer) => textInline(printed(answer)),
};

function accept(answer: TextAnswer): readonly string[] {
  const accepted = typeof answer === 'string' ? [answer] : answer;
  if (accepted.length > 0 && accepted.every((text) => plain(text) !== '')) return accepted;
  throw new VariorumError({
    code: 'invalid-answer',
    message: `textField: the accepted answers are ${JSON.stringify(answer)}, expected at least one text that is not empty`,
    value: answer,
    expected: 'a text or a list of texts',
  });
}

function printed(answer: TextAnswer): string {
  return accept(answer)[0]!;
}

/** What is compared: small letters without spaces, all dashes and quotation marks of one kind. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, '');
}
