import type { Variant, VariantField } from '@variorum/generator';
import { numberCells } from '../../numbers/cells.ts';
import { mistakeFeedback, unknownMistake } from '../../text/feedback.ts';
import { noteHtml, numberNote, unitHtml } from '../../text/field-text.ts';
import { element } from '../../xml/xml.ts';
import { plainAnswer } from './answer.ts';
import { moodleText, sentenceText } from './html.ts';
import type { QuestionBody } from './question.ts';

/**
 * One number. Moodle tries answers in order: the right ones, then each known mistake with its feedback, then `*`.
 * Tolerances are absolute.
 */
export function numerical(variant: Variant, field: VariantField): QuestionBody {
  const [cell] = numberCells(field);
  const { right = [], mistakes = [], endless = false } = cell ?? {};
  const text = moodleText(
    variant.stem,
    (view) => `_____${unitHtml(view)}${noteHtml(numberNote(view, endless))}`,
  );
  return {
    type: 'numerical',
    text,
    elements: [
      ...right.map(({ value, tolerance }) => plainAnswer(value, 1, sentenceText('Right.'), tolerance)),
      ...mistakes.flatMap(({ accepted, misconceptions }) => {
        const feedback = moodleText(mistakeFeedback(variant, misconceptions));
        return accepted.map(({ value, tolerance }) => plainAnswer(value, 0, feedback, tolerance));
      }),
      plainAnswer('*', 0, sentenceText(unknownMistake), '0'),
      element('unitgradingtype', {}, 0),
      element('unitpenalty', {}, '0.1000000'),
      element('showunits', {}, 3),
      element('unitsleft', {}, 0),
    ],
  };
}
