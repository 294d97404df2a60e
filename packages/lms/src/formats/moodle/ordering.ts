import type { FieldViewOf } from '@variorum/document';
import type { Variant, VariantField } from '@variorum/generator';
import { noteHtml } from '../../text/field-text.ts';
import { inlineContent } from '../../text/options.ts';
import { element } from '../../xml/xml.ts';
import { htmlAnswer } from './answer.ts';
import { moodleText, plainHtml, sentenceText, textElement } from './html.ts';
import type { QuestionBody } from './question.ts';

const grading = { whole: 'ALL_OR_NOTHING', 'adjacent-pairs': 'RELATIVE_NEXT_EXCLUDE_LAST' } as const;

/** Items to drag into order; they are written in the right one, Moodle shuffles them. */
export function ordering(variant: Variant, field: VariantField): QuestionBody {
  const { items, scoring } = field.view as FieldViewOf<'order'>;
  const order = Array.isArray(field.key) ? field.key.map(String) : [];
  const contents = new Map(items.map(({ id, content }) => [id, content]));
  const note = scoring === 'whole' ? '' : 'each item that directly follows the right one counts';
  return {
    type: 'ordering',
    text: moodleText(variant.stem, () => (note === '' ? '' : `<p>${noteHtml(note).trim()}</p>`)),
    elements: [
      element('layouttype', {}, 'VERTICAL'),
      element('selecttype', {}, 'ALL'),
      element('selectcount', {}, items.length),
      element('gradingtype', {}, grading[scoring]),
      element('showgrading', {}, 'SHOW'),
      element('numberingstyle', {}, 'none'),
      textElement('correctfeedback', sentenceText('Right.')),
      textElement('partiallycorrectfeedback', sentenceText('Partly right.')),
      textElement('incorrectfeedback', sentenceText('Not right.')),
      ...order.map((id) => {
        const content = contents.get(id) ?? [];
        return htmlAnswer(moodleText(inlineContent(content) ?? content), 1, plainHtml(''));
      }),
    ],
  };
}
