import { type FieldView, numberText } from '@variorum/document';
import { fractionDigits } from '../../numbers/accepted.ts';
import { textHtml } from './html.ts';

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
