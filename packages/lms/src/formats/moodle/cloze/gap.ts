import type { FieldViewOf } from '@variorum/document';
import type { Variant, VariantField } from '@variorum/generator';
import type { AcceptedNumber } from '../../../numbers/accepted.ts';
import type { NumberCell } from '../../../numbers/cells.ts';
import { dropDownText, spellings, withoutWildcard } from '../../../text/answers.ts';
import { mistakeFeedback, optionFeedback, unknownMistake } from '../../../text/feedback.ts';
import { textHtml } from '../../../text/mathjax.ts';
import { arePlain, haveFigures, inlineContent } from '../../../text/options.ts';
import { moodleHtmlWithoutFiles } from '../html.ts';
import { gapHtml, gapText } from './escape.ts';

/** The answers of a gap, ready to stand behind its type; the first one is right. */
export type GapAnswers = readonly string[];

/** `{3:NUMERICAL:=4:0~%0%5:0#feedback}`; the weight is a whole number. */
export function gap(weight: number, type: string, answers: GapAnswers): string {
  return `{${weight}:${type}:${answers.join('~')}}`;
}

const right = (answer: string) => `=${answer}`;
const wrong = (answer: string, feedback: string) =>
  `%0%${answer}${feedback === '' ? '' : `#${gapHtml(feedback)}`}`;
const unknown = wrong('*', `<p>${textHtml(unknownMistake)}</p>`);

/** A number with its tolerance, then known mistakes with their feedback, then anything else. */
export function numericalGap(
  variant: Variant,
  { right: keys, mistakes }: NumberCell,
  weight: number,
): string {
  const text = ({ value, tolerance }: AcceptedNumber) => `${value}:${tolerance}`;
  return gap(weight, 'NUMERICAL', [
    ...keys.map((key) => right(text(key))),
    ...mistakes.flatMap(({ accepted, misconceptions }) => {
      const feedback = moodleHtmlWithoutFiles(mistakeFeedback(variant, misconceptions).children);
      return accepted.map((one) => wrong(text(one), feedback));
    }),
    unknown,
  ]);
}

export function shortAnswerGap(variant: Variant, field: VariantField, weight: number): string {
  const text = (spelling: string) => gapText(withoutWildcard(spelling));
  return gap(weight, 'SHORTANSWER', [
    ...spellings(field.key).map((one) => right(text(one))),
    ...field.mistakes.flatMap(({ answer, misconceptions }) => {
      const feedback = moodleHtmlWithoutFiles(mistakeFeedback(variant, misconceptions).children);
      return spellings(answer).map((one) => wrong(text(one), feedback));
    }),
    unknown,
  ]);
}

/**
 * One of several options: a drop-down where all are plain text, a vertical list where they hold formulas. Figures
 * cannot stand in a gap: such options are listed above it and chosen by letter.
 */
export function choiceGap(variant: Variant, field: VariantField, weight: number): string {
  const { options } = field.view as FieldViewOf<'choice'>;
  const listed = haveFigures(options);
  const type = listed || arePlain(options) ? 'MULTICHOICE' : 'MULTICHOICE_V';
  return gap(
    weight,
    type,
    options.map((option) => {
      const content = option.content;
      const html = listed
        ? dropDownText(option, true)
        : moodleHtmlWithoutFiles(inlineContent(content) ?? content);
      const feedback = moodleHtmlWithoutFiles(optionFeedback(variant, field, option.id).children);
      if (option.id !== field.key) return wrong(gapHtml(html), feedback);
      return right(gapHtml(html)) + (feedback === '' ? '' : `#${gapHtml(feedback)}`);
    }),
  );
}

/** The letter that belongs to one item. */
export function matchGap(field: VariantField, item: string, listed: boolean, weight: number): string {
  const { right: options } = field.view as FieldViewOf<'match'>;
  const key = (field.key as Readonly<Record<string, string>>)[item];
  return gap(
    weight,
    'MULTICHOICE',
    options.map((option) => {
      const html = gapHtml(textHtml(dropDownText(option, listed)));
      return option.id === key ? right(html) : wrong(html, '');
    }),
  );
}
