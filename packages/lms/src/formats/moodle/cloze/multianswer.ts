import { VariorumError } from '@variorum/core';
import type { FieldViewOf } from '@variorum/document';
import type { Variant, VariantField } from '@variorum/generator';
import type { FieldWriter } from '@variorum/renderer';
import { type NumberCell, numberCells } from '../../../numbers/cells.ts';
import { wholeWeights } from '../../../numbers/weights.ts';
import { arePlain } from '../../../text/options.ts';
import { numberNote } from '../field-text.ts';
import { moodleText } from '../html.ts';
import type { QuestionBody } from '../question.ts';
import { guardGaps } from './escape.ts';
import { choiceGap, matchGap, numericalGap, shortAnswerGap } from './gap.ts';
import {
  choiceLayout,
  type FieldGaps,
  lineLayout,
  matchLayout,
  matrixLayout,
  shapeLayout,
  tableLayout,
  vectorLayout,
} from './layout.ts';

/** How one kind of field becomes gaps: how many with which weights, what they hold, how they are set out. */
interface GapKind {
  cells(field: VariantField): readonly number[];
  write(variant: Variant, field: VariantField, weights: readonly number[], write: FieldWriter): string;
}

/** A kind that is answered with numbers. */
function numbers(layout: (field: VariantField, gaps: FieldGaps, write: FieldWriter) => string): GapKind {
  return {
    cells: (field) => numberCells(field).map(({ weight }) => weight),
    write(variant, field, weights, write) {
      const cells: readonly NumberCell[] = numberCells(field);
      const gaps = cells.map((cell, position) => numericalGap(variant, cell, weights[position]!));
      const note = numberNote(
        field.view,
        cells.some(({ endless }) => endless),
      );
      return layout(field, { gaps, note }, write);
    },
  };
}

const line = numbers(({ view }, gaps) => lineLayout(view as FieldViewOf<'integer'>, gaps));

const gapKinds: Readonly<Partial<Record<VariantField['view']['kind'], GapKind>>> = {
  integer: line,
  number: line,
  rational: line,
  shape: numbers(({ view }, gaps) => shapeLayout(view as FieldViewOf<'shape'>, gaps)),
  vector: numbers((_, gaps) => vectorLayout(gaps)),
  matrix: numbers(({ view }, gaps) => matrixLayout(view as FieldViewOf<'matrix'>, gaps)),
  table: numbers(({ view }, gaps, write) => tableLayout(view as FieldViewOf<'table'>, gaps, write)),
  text: {
    cells: () => [1],
    write: (variant, field, [weight = 1]) =>
      lineLayout(field.view as FieldViewOf<'text'>, {
        gaps: [shortAnswerGap(variant, field, weight)],
        note: field.view.note ?? '',
      }),
  },
  choice: {
    cells: () => [1],
    write: (variant, field, [weight = 1], write) =>
      choiceLayout(
        field.view as FieldViewOf<'choice'>,
        { gaps: [choiceGap(variant, field, weight)], note: '' },
        write,
      ),
  },
  match: {
    cells: ({ view }) => (view as FieldViewOf<'match'>).left.map(() => 1),
    write(_variant, field, weights, write) {
      const view = field.view as FieldViewOf<'match'>;
      const listed = !arePlain(view.right);
      const gaps = view.left.map(({ id }, position) => matchGap(field, id, listed, weights[position]!));
      const note = (view.note ?? '').replace(/^write/, 'choose');
      return matchLayout(view, { gaps, note }, write, listed);
    },
  },
};

/** A text with gaps (cloze): the answers stand within it. */
export function multianswer(variant: Variant): QuestionBody {
  const kinds = variant.fields.map(({ view }) => gapKinds[view.kind] ?? refuse(view.kind));
  const weights = wholeWeights(
    variant.fields.map((field, position) => ({ weight: field.weight, cells: kinds[position]!.cells(field) })),
  );
  const written: string[] = [];
  // Content cannot hold a bare tag, so that this place is the field's alone.
  const { html, files } = moodleText(variant.stem, (view, write) => {
    const position = variant.fields.findIndex((field) => field.view.name === view.name);
    const field = variant.fields[position]!;
    written.push(kinds[position]!.write(variant, field, weights[position]!, write));
    return `<gaps ${written.length - 1}>`;
  });
  const text = guardGaps(html).replace(/<gaps (\d+)>/g, (_, index: string) => written[Number(index)]!);
  return { type: 'multianswer', text: { html: text, files }, elements: [] };
}

function refuse(kind: string): never {
  throw new VariorumError({
    code: 'unsupported-field',
    message: `multianswer: a field of kind "${kind}" cannot stand in a gap, expected one of ${Object.keys(gapKinds).join(', ')}`,
    value: kind,
  });
}
