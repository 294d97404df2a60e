import type { NumberValue } from '../value.ts';
import { numberText } from './number.ts';
import { sameValue } from './number-parts.ts';

/** Words of the field whose plural no rule gives. */
const IRREGULAR: Readonly<Record<string, string>> = {
  axis: 'axes',
  epoch: 'epochs',
  index: 'indices',
  matrix: 'matrices',
  vertex: 'vertices',
};

/** The plural of a noun, or of a noun phrase that ends with its noun: "training epoch" → "training epochs". */
export function pluralNoun(noun: string): string {
  const last = noun.slice(noun.lastIndexOf(' ') + 1);
  if (Object.hasOwn(IRREGULAR, last)) return noun.slice(0, noun.length - last.length) + IRREGULAR[last];
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}

/** "1 filter", "24 filters", "1,000 filters", "0.5 filters"; `many` where no rule gives the plural. */
export function plural(count: NumberValue, one: string, many: string = pluralNoun(one)): string {
  return `${numberText(count)} ${sameValue(count, 1) ? one : many}`;
}

/** "a", "a and b", "a, b and c"; `conjunction` may be "or". */
export function listText(items: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}

/**
 * "1st", "2nd", "11th", "23rd"
 * @throws RangeError unless `position` is a whole number of at least 1.
 */
export function ordinal(position: number): string {
  if (!Number.isSafeInteger(position) || position < 1) {
    throw new RangeError(`ordinal: expected a whole number of at least 1, got ${position}`);
  }
  const teen = position % 100 >= 11 && position % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][position % 10] ?? 'th');
  return numberText(position) + ending;
}

/** The indefinite article with what follows it: "an 8 × 8 window", "an MLP", "a unit". */
export function withArticle(phrase: string): string {
  return `${startsWithVowelSound(phrase) ? 'an' : 'a'} ${phrase}`;
}

function startsWithVowelSound(phrase: string): boolean {
  // Eight, eighty, eight hundred …; eleven and eighteen, also as thousands.
  if (/^\d/.test(phrase)) return /^(?:8|1[18](?:,\d{3})*(?!\d))/.test(phrase);
  const word = /^[A-Za-z]+/.exec(phrase)?.[0] ?? '';
  // Letters without a vowel are spelt out: em-el-pee.
  if (/^[B-DF-HJ-NP-TV-Z]+$/.test(word)) return /^[FHLMNRSX]/.test(word);
  if (/^(?:uni(?!n|m)|us[aeiu]|eu|one)/i.test(word)) return false;
  return /^(?:[aeiou]|hour|honest)/i.test(word);
}
