import type { Block, Root } from '@variorum/document';
import { statementScoring, type Variant, type VariantField } from '@variorum/generator';

/** Said about a wrong answer that no known mistake leads to. */
export const unknownMistake =
  'Not right. No common mistake leads to this value: compare your steps with the worked solution.';

/** How a format that adds up ticked options scores statements: the same sum wherever half of them are true. */
export const tickScoring =
  statementScoring.right === -statementScoring.wrong
    ? 'mark every true statement; a false statement that you mark takes away what a true one adds, the sum is at least 0'
    : 'mark every true statement';

/** The reasoning behind an answer that these misconceptions lead to; empty where there is none. */
export function mistakeFeedback(variant: Variant, misconceptions: readonly string[]): Root {
  const known = variant.misconceptions.filter(({ id }) => misconceptions.includes(id));
  const intro = known.length > 1 ? [sentence('More than one mistake leads here; see which was yours.')] : [];
  return { type: 'root', children: [...intro, ...known.flatMap(({ feedback }) => feedback.children)] };
}

/** What is said to a student who chose an option. */
export function optionFeedback(variant: Variant, field: VariantField, option: string): Root {
  const misconceptions = field.mistakes
    .filter(({ answer }) => answer === option)
    .flatMap((mistake) => mistake.misconceptions);
  return {
    type: 'root',
    children: [
      ...mistakeFeedback(variant, misconceptions).children,
      ...(field.reasons?.[option]?.children ?? []),
    ],
  };
}

/** One sentence as a tree. */
export function sentence(value: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
