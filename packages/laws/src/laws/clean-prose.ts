import { type Inline, pluralNoun, type Root, textOfAll, walk } from '@variorum/document';
import type { Law } from '../law.ts';

/** What the texts count; a verb such as "grows" is none of them. */
const counted =
  'activation addition axis batch bias bit block byte cell channel class coefficient column ' +
  'convolution coordinate decimal derivative deviation digit dimension direction element entry epoch ' +
  'error example factor feature filter gate gradient group head image index input item iteration ' +
  'kernel label layer level line logit loss matrix measurement mistake module multiplication network ' +
  'neuron node number operation option output parameter part patch path pixel place point position ' +
  'prediction probability product question residual row sample score sentence sequence size square ' +
  'statement statistic step sum symbol target tensor term token unit update value variable vector ' +
  'vertex way weight window word zero';
const between =
  'decimal further hidden input more new other output padded right running standard stored test ' +
  'trainable training wrong';
/** Before these the 1 is a name or a setting: "stride 1 steps to the next pixel", "the layer 1 weights". */
const numbered =
  'batch class dilation epoch example group item iteration label layer option padding pixel position question size ' +
  'stage statement step stride unit';

const anyOf = (words: readonly string[]): string => `(?:${words.join('|')})`;
const pluralAfterOne = new RegExp(
  `(?<![\\d.,×·+−\\-/=] ?|§ ?|\\b${anyOf(numbered.split(' '))} )\\b1 ` +
    `(?:${anyOf(between.split(' '))} )?${anyOf(counted.split(' ').map((noun) => pluralNoun(noun)))}\\b`,
  'i',
);

/** Signs that a value was printed badly or a sentence was put together carelessly. */
const blots: readonly (readonly [RegExp, string])[] = [
  [/\b(?:undefined|NaN|null|Infinity)\b|\[object/, 'a value that is none'],
  [/\d\.\d{9,}/, 'a number with a long tail'],
  [/\{\{|\}\}/, 'an unfilled slot'],
  [pluralAfterOne, 'a plural after 1'],
  [/(?:^|[\s(])-\d/, 'a hyphen for a minus sign'],
  [/(?<![\w§])([A-Za-z]{2,}) \1(?![\w§])/i, 'a word twice'],
  [/ {2,}| [.,;:](?:\s|$)/, 'a stray space'],
];

/** The text of a line with a mark for each formula, whose TeX has rules of its own. */
const prose = (children: readonly Inline[]): string =>
  textOfAll(children.map((child) => (child.type === 'inlineMath' ? { type: 'text', value: '§' } : child)));

export const cleanProse: Law = {
  id: 'clean-prose',
  statement:
    'Texts read as a careful person writes them: no unfilled value, no hyphen for a minus, no plural after 1.',
  check({ variant }) {
    const parts: readonly (readonly [string, Root])[] = [
      ['stem', variant.stem],
      ['solution', variant.solution],
      ...variant.misconceptions.map(({ id, feedback }) => [`feedback ${id}`, feedback] as const),
    ];
    return parts.flatMap(([part, tree]) => {
      const found: string[] = [];
      walk(tree, (node) => {
        if (node.type === 'code') return 'skip';
        if (node.type !== 'paragraph' && node.type !== 'tableCell') return undefined;
        const text = prose(node.children);
        for (const [pattern, blot] of blots) {
          const match = pattern.exec(text);
          if (match === null) continue;
          found.push(
            `the ${part} has ${blot}: “${text.slice(Math.max(0, match.index - 20), match.index + 30)}”`,
          );
        }
        return undefined;
      });
      return found;
    });
  },
};
