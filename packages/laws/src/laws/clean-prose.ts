import { type Inline, type Root, textOfAll, walk } from '@variorum/document';
import type { Law } from '../law.ts';

/** Signs that a value was printed badly or a sentence was put together carelessly. */
const blots: readonly (readonly [RegExp, string])[] = [
  [/\b(?:undefined|NaN|null|Infinity)\b|\[object/, 'a value that is none'],
  [/\d\.\d{9,}/, 'a number with a long tail'],
  [/\{\{|\}\}/, 'an unfilled slot'],
  [
    /(?<![\d.,×·+−\-/=] ?|§ ?)\b1 (?!is\b|as\b|has\b|was\b|this\b|plus\b|times\b|minus\b|gives\b|makes\b|leads\b|means\b|costs\b|always\b|\w*ss\b)[a-z]{2,}s\b/,
    'a plural after 1',
  ],
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
