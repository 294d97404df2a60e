import type { FieldOption, FieldViewOf } from '@variorum/document';
import type { Variant, VariantField } from '@variorum/generator';
import { dropDownText } from '../../text/answers.ts';
import { matchHtml } from '../../text/field-text.ts';
import { arePlain, inlineContent } from '../../text/options.ts';
import { element } from '../../xml/xml.ts';
import { moodleText, sentenceText, textElement } from './html.ts';
import type { QuestionBody } from './question.ts';

/** Items with a drop-down each. A drop-down shows plain text only: anything else is listed above by letter. */
export function matching(variant: Variant, field: VariantField): QuestionBody {
  const { left, right } = field.view as FieldViewOf<'match'>;
  const listed = !arePlain(right);
  const key = field.key as Readonly<Record<string, string>>;
  const shown = new Map(right.map((option) => [option.id, dropDownText(option, listed)]));
  const used = new Set(Object.values(key));
  const pair = (content: FieldOption['content'], id: string) =>
    textElement(
      'subquestion',
      moodleText(inlineContent(content) ?? content),
      {},
      element('answer', {}, element('text', {}, shown.get(id) ?? id)),
    );
  return {
    type: 'matching',
    text: moodleText(variant.stem, (view, write) => matchHtml(view as FieldViewOf<'match'>, write, listed)),
    elements: [
      element('shuffleanswers', {}, 'false'),
      textElement('correctfeedback', sentenceText('Right.')),
      textElement('partiallycorrectfeedback', sentenceText('Partly right.')),
      textElement('incorrectfeedback', sentenceText('Not right.')),
      ...left.map(({ id, content }) => pair(content, key[id] ?? '')),
      // What belongs to nothing is offered as well.
      ...right.filter(({ id }) => !used.has(id)).map(({ id }) => pair([], id)),
    ],
  };
}
