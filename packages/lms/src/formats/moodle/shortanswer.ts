import type { Variant, VariantField } from '@variorum/generator';
import { spellings, withoutWildcard } from '../../text/answers.ts';
import { mistakeFeedback, unknownMistake } from '../../text/feedback.ts';
import { noteHtml } from '../../text/field-text.ts';
import { element } from '../../xml/xml.ts';
import { plainAnswer } from './answer.ts';
import { moodleText, sentenceText } from './html.ts';
import type { QuestionBody } from './question.ts';

/** A word or a phrase in any of its accepted spellings. */
export function shortAnswer(variant: Variant, field: VariantField): QuestionBody {
  return {
    type: 'shortanswer',
    text: moodleText(variant.stem, (view) => `_____${noteHtml(view.note ?? '')}`),
    elements: [
      element('usecase', {}, 0),
      ...spellings(field.key).map((text) => plainAnswer(withoutWildcard(text), 1, sentenceText('Right.'))),
      ...field.mistakes.flatMap(({ answer, misconceptions }) => {
        const feedback = moodleText(mistakeFeedback(variant, misconceptions));
        return spellings(answer).map((text) => plainAnswer(withoutWildcard(text), 0, feedback));
      }),
      plainAnswer('*', 0, sentenceText(unknownMistake)),
    ],
  };
}
