import type { FieldViewOf } from '@variorum/document';
import type { Variant, VariantField } from '@variorum/generator';
import { essayGuide } from '../../text/essay-guide.ts';
import { element } from '../../xml/xml.ts';
import { moodleText, plainHtml, textElement } from './html.ts';
import type { QuestionBody } from './question.ts';

/** Heights of the box that Moodle offers, in lines. */
const heights = [2, 3, 5, 10, 15, 20, 25, 30, 35, 40] as const;

/** Free text. The model answer and the rubric are shown to graders. */
export function essay(variant: Variant, field: VariantField): QuestionBody {
  const { lines } = field.view as FieldViewOf<'essay'>;
  return {
    type: 'essay',
    text: moodleText(variant.stem),
    elements: [
      element('responseformat', {}, 'editor'),
      element('responserequired', {}, 1),
      element('responsefieldlines', {}, heights.find((height) => height >= lines) ?? 40),
      element('attachments', {}, 0),
      element('attachmentsrequired', {}, 0),
      textElement('graderinfo', moodleText(essayGuide(field))),
      textElement('responsetemplate', plainHtml('')),
    ],
  };
}
