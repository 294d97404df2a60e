import { VariorumError } from '@variorum/core';
import type { FieldView, FieldViewOf } from '@variorum/document';
import type { Variant, VariantField } from '@variorum/generator';
import { type AcceptedNumber } from '../../numbers/accepted.ts';
import { numberCells } from '../../numbers/cells.ts';
import { dropDownText, spellings, withoutWildcard } from '../../text/answers.ts';
import { mistakeFeedback, optionFeedback, sentence, unknownMistake } from '../../text/feedback.ts';
import { fractionText } from '../../text/fraction.ts';
import { arePlain, inlineContent } from '../../text/options.ts';
import { giftText } from './escape.ts';
import { giftHtml } from './html.ts';

/** What stands between the braces, line by line. */
type Answers = readonly string[];

const feedback = (html: string) => (html === '' ? '' : `#${html}`);
const unknown = giftHtml([sentence(unknownMistake)]);

/** Right numbers, known mistakes at 0 %, and feedback for anything else. */
function numerical(variant: Variant, field: VariantField): Answers {
  const [cell] = numberCells(field);
  const text = ({ value, tolerance }: AcceptedNumber) => `${value}:${tolerance}`;
  return [
    '#',
    ...(cell?.right ?? []).map((one) => `=${text(one)}`),
    ...(cell?.mistakes ?? []).flatMap(({ accepted, misconceptions }) => {
      const said = giftHtml(mistakeFeedback(variant, misconceptions).children);
      return accepted.map((one) => `=%0%${text(one)}${feedback(said)}`);
    }),
    `~${feedback(unknown)}`,
  ];
}

function choice(variant: Variant, field: VariantField): Answers {
  return optionsOf(variant, field, (id) => (id === field.key ? '=' : '~%0%'));
}

/** True statements share the points, a false one that is marked takes such a share away. */
function choices(variant: Variant, field: VariantField): Answers {
  const truth = Array.isArray(field.key) ? field.key.map(String) : [];
  const share = truth.length === 0 ? 0 : 1 / truth.length;
  return optionsOf(variant, field, (id) => `~%${fractionText(truth.includes(id) ? share : -share)}%`);
}

function optionsOf(variant: Variant, field: VariantField, prefix: (id: string) => string): Answers {
  const { options } = field.view as FieldViewOf<'choice'>;
  return options.map(({ id, content }) => {
    const text = giftHtml(inlineContent(content) ?? content);
    return `${prefix(id)}${text}${feedback(giftHtml(optionFeedback(variant, field, id).children))}`;
  });
}

/** Each spelling has its weight before it, so that none can begin with one of its own. */
function shortAnswer(variant: Variant, field: VariantField): Answers {
  const text = (spelling: string) => giftText(withoutWildcard(requireNoArrow(variant, spelling)));
  return [
    ...spellings(field.key).map((one) => `=%100%${text(one)}`),
    ...field.mistakes.flatMap(({ answer, misconceptions }) => {
      const said = giftHtml(mistakeFeedback(variant, misconceptions).children);
      return spellings(answer).map((one) => `=%0%${text(one)}${feedback(said)}`);
    }),
    `=%0%*${feedback(unknown)}`,
  ];
}

/** `->` cannot be escaped, and makes a matching question of what holds it. */
function requireNoArrow({ question }: Variant, spelling: string): string {
  if (!spelling.includes('->')) return spelling;
  throw new VariorumError({
    code: 'unsupported-text',
    message: `giftAnswers: the answer ${JSON.stringify(spelling)} of ${question} holds "->", which GIFT reads as a pair of a matching question`,
    path: [question],
    value: spelling,
    expected: 'an answer without "->", or another format',
  });
}

function match(_variant: Variant, field: VariantField): Answers {
  const { left, right } = field.view as FieldViewOf<'match'>;
  const listed = !arePlain(right);
  const key = field.key as Readonly<Record<string, string>>;
  const used = new Set(Object.values(key));
  const shown = new Map(right.map((option) => [option.id, giftText(dropDownText(option, listed))]));
  return [
    ...left.map(({ id, content }) => {
      const item = giftHtml(inlineContent(content) ?? content);
      return `=${item} -> ${shown.get(key[id] ?? '') ?? ''}`;
    }),
    ...right.filter(({ id }) => !used.has(id)).map(({ id }) => `= -> ${shown.get(id)}`),
  ];
}

/** The answers of each kind of field that GIFT can hold. */
export const giftAnswers: Readonly<
  Partial<Record<FieldView['kind'], (variant: Variant, field: VariantField) => Answers>>
> = {
  integer: numerical,
  number: numerical,
  rational: numerical,
  choice,
  choices,
  match,
  text: shortAnswer,
  essay: () => [],
};
