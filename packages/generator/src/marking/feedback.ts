import type { Block, Root } from '@variorum/document';
import { plural } from '@variorum/document';
import type { Variant, VariantField } from '../variant/variant.ts';
import type { CellMarking, Verdict } from './marking.ts';

interface Marked {
  readonly verdict: Verdict;
  readonly misconceptions: readonly string[];
  readonly followThrough: boolean;
  readonly cells: readonly CellMarking[];
  readonly message: string | null;
}

/** What is said to the student about one field: the verdict, then the reasoning behind the mistake. */
export function feedbackFor(variant: Variant, field: VariantField, marked: Marked, given: unknown): Root {
  return {
    type: 'root',
    children: [
      ...verdictBlocks(marked),
      ...mistakeBlocks(variant, marked),
      ...reasonBlocks(field, marked, given),
    ],
  };
}

function verdictBlocks({ verdict, followThrough, message, cells, misconceptions }: Marked): Block[] {
  switch (verdict) {
    case 'right':
      return [sentence(followThrough ? 'Wrong earlier values carried on correctly: full points.' : 'Right.')];
    case 'missing':
      return [sentence('No answer was given.')];
    case 'invalid':
      return [sentence(ended(`This could not be read: ${message ?? 'some entries are not numbers'}`))];
    case 'unmarked':
      return [sentence('This answer is marked by a person with the rubric.')];
    case 'partial':
      return [
        sentence(partly(cells)),
        ...(followThrough
          ? [sentence('Values that follow from your own earlier ones earned their points.')]
          : []),
      ];
    case 'wrong':
      return misconceptions.length > 0
        ? []
        : [
            sentence(
              'Not right. No common mistake leads to this value: compare your steps with the worked solution.',
            ),
          ];
  }
}

function partly(cells: readonly CellMarking[]): string {
  const right = cells.filter((cell) => cell.verdict === 'right').length;
  const unreadable = cells.filter((cell) => cell.verdict === 'invalid');
  const note =
    unreadable.length === 0
      ? ''
      : ` Not readable: ${unreadable.map((cell) => `${cell.name} (${cell.message})`).join('; ')}.`;
  return `${right} of ${plural(cells.length, 'part')} ${right === 1 ? 'is' : 'are'} right.${note}`;
}

function mistakeBlocks(variant: Variant, { misconceptions }: Marked): Block[] {
  const known = variant.misconceptions.filter(({ id }) => misconceptions.includes(id));
  const intro = known.length > 1 ? [sentence('More than one mistake leads here; see which was yours.')] : [];
  return [...intro, ...known.flatMap(({ feedback }) => feedback.children)];
}

/** Options: why the one that was chosen is wrong, or each statement that was misjudged. */
function reasonBlocks(field: VariantField, { cells, verdict }: Marked, given: unknown): Block[] {
  const { reasons } = field;
  if (reasons === undefined || verdict === 'missing' || verdict === 'invalid') return [];
  if (field.view.kind === 'choice')
    return typeof given === 'string' ? [...(reasons[given]?.children ?? [])] : [];
  const truth = Array.isArray(field.key) ? field.key : [];
  const misjudged = cells.filter((cell) => cell.verdict === 'wrong');
  if (misjudged.length === 0) return [];
  const items = misjudged.map(({ name }) => ({
    type: 'listItem' as const,
    children: [
      sentence(`(${name}) is ${truth.includes(name) ? 'true' : 'false'}.`),
      ...(reasons[name]?.children ?? []),
    ],
  }));
  return [{ type: 'list', ordered: false, start: 1, children: items }];
}

function sentence(value: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function ended(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
