import type { FieldViewOf } from '@variorum/document';
import type { Variant, VariantField } from '@variorum/generator';
import { optionFeedback, tickScoring } from '../../text/feedback.ts';
import { noteHtml } from '../../text/field-text.ts';
import { inlineContent } from '../../text/options.ts';
import { element, type Xml } from '../../xml/xml.ts';
import { htmlAnswer } from './answer.ts';
import { moodleText, sentenceText, textElement } from './html.ts';
import type { QuestionBody } from './question.ts';

type OptionView = FieldViewOf<'choice'> | FieldViewOf<'choices'>;

/** One of several options. */
export function singleChoice(variant: Variant, field: VariantField): QuestionBody {
  return {
    type: 'multichoice',
    text: moodleText(variant.stem),
    elements: [...settings(true), ...answers(variant, field, (id) => (id === field.key ? 1 : 0))],
  };
}

/** Statements to mark: the true ones share the points, a false one that is marked takes such a share away. */
export function severalChoice(variant: Variant, field: VariantField): QuestionBody {
  const truth = Array.isArray(field.key) ? field.key.map(String) : [];
  const share = truth.length === 0 ? 0 : 1 / truth.length;
  return {
    type: 'multichoice',
    text: moodleText(variant.stem, () => `<p>${noteHtml(tickScoring).trim()}</p>`),
    elements: [...settings(false), ...answers(variant, field, (id) => (truth.includes(id) ? share : -share))],
  };
}

/** Options are in the variant's own order: keys and solutions name them by letter. */
function settings(single: boolean): Xml[] {
  return [
    element('single', {}, String(single)),
    element('shuffleanswers', {}, 'false'),
    element('answernumbering', {}, 'abc'),
    element('showstandardinstruction', {}, 0),
    textElement('correctfeedback', sentenceText('Right.')),
    textElement('partiallycorrectfeedback', sentenceText('Partly right.')),
    textElement('incorrectfeedback', sentenceText('Not right.')),
  ];
}

function answers(variant: Variant, field: VariantField, shareOf: (id: string) => number): Xml[] {
  const { options } = field.view as OptionView;
  return options.map(({ id, content }) =>
    htmlAnswer(
      moodleText(inlineContent(content) ?? content),
      shareOf(id),
      moodleText(optionFeedback(variant, field, id)),
    ),
  );
}
