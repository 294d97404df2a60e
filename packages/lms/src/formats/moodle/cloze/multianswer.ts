import { VariorumError } from '@variorum/core';
import type { FieldViewOf } from '@variorum/document';
import type { Variant, VariantField } from '@variorum/generator';
import type { FieldWriter } from '@variorum/renderer';
import { type NumberCell, numberCells } from '../../../numbers/cells.ts';
import { wholeWeights } from '../../../numbers/weights.ts';
import { numberNote } from '../../../text/field-text.ts';
import { arePlain } from '../../../text/options.ts';
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
  /** @param hold keeps a gap and gives the mark that stands for it until all text around the gaps is written */
  write(
    variant: Variant,
    field: VariantField,
    weights: readonly number[],
    write: FieldWriter,
    hold: Hold,
  ): string;
}

type Hold = (gap: string) => string;

/** A kind that is answered with numbers. */
function numbers(layout: (field: VariantField, gaps: FieldGaps, write: FieldWriter) => string): GapKind {
  return {
    cells: (field) => numberCells(field).map(({ weight }) => weight),
    write(variant, field, weights, write, hold) {
      const cells: readonly NumberCell[] = numberCells(field);
      const gaps = cells.map((cell, position) => hold(numericalGap(variant, cell, weights[position]!)));
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
    write: (variant, field, [weight = 1], _write, hold) =>
      lineLayout(field.view as FieldViewOf<'text'>, {
        gaps: [hold(shortAnswerGap(variant, field, weight))],
        note: field.view.note ?? '',
      }),
  },
  choice: {
    cells: () => [1],
    write: (variant, field, [weight = 1], write, hold) =>
      choiceLayout(
        field.view as FieldViewOf<'choice'>,
        { gaps: [hold(choiceGap(variant, field, weight))], note: '' },
        write,
      ),
  },
  match: {
    cells: ({ view }) => (view as FieldViewOf<'match'>).left.map(() => 1),
    write(_variant, field, weights, write, hold) {
      const view = field.view as FieldViewOf<'match'>;
      const listed = !arePlain(view.right);
      const gaps = view.left.map(({ id }, position) => hold(matchGap(field, id, listed, weights[position]!)));
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
  const gaps: string[] = [];
  let places = 0;
  // Content cannot hold a bare tag, so that these marks are the gaps' alone.
  const hold = (gap: string) => `<gap ${gaps.push(gap) - 1}>`;
  const { html, files } = moodleText(variant.stem, (view, write) => {
    const position = variant.fields.findIndex((field) => field.view.name === view.name);
    places += 1;
    return kinds[position]?.write(variant, variant.fields[position]!, weights[position]!, write, hold) ?? '';
  });
  if (places !== variant.fields.length) refuseText(variant, places);
  const text = guardGaps(html).replace(/<gap (\d+)>/g, (_, index: string) => gaps[Number(index)]!);
  return { type: 'multianswer', text: { html: text, files }, elements: [] };
}

function refuseText({ question, fields }: Variant, places: number): never {
  throw new VariorumError({
    code: 'invalid-variant',
    message: `multianswer: the text of ${question} has a place for ${places} fields, expected one for each of ${fields.map(({ view }) => view.name).join(', ')}`,
    path: [question],
  });
}

function refuse(kind: string): never {
  throw new VariorumError({
    code: 'unsupported-field',
    message: `multianswer: a field of kind "${kind}" cannot stand in a gap, expected one of ${Object.keys(gapKinds).join(', ')}`,
    value: kind,
  });
}
