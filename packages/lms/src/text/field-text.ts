import { type FieldView, type FieldViewOf, numberText } from '@variorum/document';
import type { FieldWriter } from '@variorum/renderer';
import { fractionDigits } from '../numbers/accepted.ts';
import { letteredList } from './answers.ts';
import { textHtml } from './mathjax.ts';

/** A note in brackets after a blank; nothing for an empty one. */
export function noteHtml(note: string): string {
  return note === '' ? '' : ` <span class="v-note">(${textHtml(note)})</span>`;
}

/** The unit printed after a blank. */
export function unitHtml(view: FieldView): string {
  return 'unit' in view && view.unit !== undefined ? `\u202F${textHtml(view.unit)}` : '';
}

/** The field's note, and that a fraction is to be given as a decimal number where one may be asked. */
export function numberNote(view: FieldView, endless: boolean): string {
  const asDecimal =
    endless || view.kind === 'rational'
      ? [`a fraction as a decimal number to ${numberText(fractionDigits)} significant digits`]
      : [];
  return [...(view.note === undefined ? [] : [view.note]), ...asDecimal].join('; ');
}

/** The lettered items on the right, where the drop-downs hold letters only, and the note. */
export function matchHtml(
  { right, note = '' }: FieldViewOf<'match'>,
  write: FieldWriter,
  listed: boolean,
): string {
  const hint = `<p>${noteHtml(note.replace(/^write/, 'choose')).trim()}</p>`;
  return listed ? `${letteredList(right, write)}${hint}` : hint;
}
