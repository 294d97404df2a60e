import {
  type Inline,
  isNumberValue,
  listText,
  ordinal,
  plural,
  pluralNoun,
  sameValue,
  withArticle,
} from '@variorum/document';
import { describe } from '../describe.ts';
import { isPrintable, printInline } from '../print.ts';
import { type HelperTable, listOf, numberOf, stringOf } from './helper.ts';

const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A text or a number as it stands in a sentence. @throws TypeError for what is not plain text */
function textOf(value: unknown): string {
  const text = isPrintable(value) ? printInline(value) : null;
  if (typeof text === 'string') return text;
  throw new TypeError(`expected a text or a number, got ${describe(value)}`);
}

/** Small whole numbers from 1 as words, others as they are. */
function word(value: unknown): unknown {
  const count = Number(numberOf(value));
  return Number.isInteger(count) && count >= 1 ? (NUMBERS[count] ?? value) : value;
}

/** "a, b and c", also where a part is mathematics. */
function enumeration(value: unknown, conjunction: unknown): string | readonly Inline[] {
  if (conjunction !== 'and' && conjunction !== 'or') throw new TypeError('conjunction is "and" or "or"');
  const parts = listOf(value).map(printInline);
  if (parts.every((part) => typeof part === 'string')) return listText(parts, conjunction);
  return parts.flatMap((part, index): readonly Inline[] => {
    const between = index === 0 ? '' : index === parts.length - 1 ? ` ${conjunction} ` : ', ';
    const nodes: readonly Inline[] = typeof part === 'string' ? [{ type: 'text', value: part }] : part;
    return between === '' ? nodes : [{ type: 'text', value: between }, ...nodes];
  });
}

export const words: HelperTable = {
  plural: {
    usage: 'plural n "filter" ["filters"]',
    arity: [2, 3],
    run: ([count, one, many]) =>
      many === undefined
        ? plural(numberOf(count), stringOf(one))
        : plural(numberOf(count), stringOf(one), stringOf(many)),
  },
  noun: {
    usage: 'noun n "filter" ["filters"]',
    arity: [2, 3],
    run: ([count, one, many]) =>
      sameValue(numberOf(count), 1)
        ? stringOf(one)
        : many === undefined
          ? pluralNoun(stringOf(one))
          : stringOf(many),
  },
  word: { usage: 'word n', arity: [1, 1], run: ([value]) => word(value) },
  ordinal: { usage: 'ordinal n', arity: [1, 1], run: ([value]) => ordinal(Number(numberOf(value))) },
  article: {
    usage: 'article phrase',
    arity: [1, 1],
    run: ([value]) => withArticle(textOf(value)),
  },
  capital: {
    usage: 'capital phrase',
    arity: [1, 1],
    run([value]) {
      const text = isNumberValue(value) ? textOf(value) : stringOf(value);
      return text.charAt(0).toUpperCase() + text.slice(1);
    },
  },
  list: {
    usage: 'list items [conjunction="or"]',
    arity: [1, 1],
    options: ['conjunction'],
    run: ([value], { conjunction = 'and' }) => enumeration(value, conjunction),
  },
};
