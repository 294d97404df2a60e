import type { Figure } from '@variorum/document';
import { check, checkWhole } from '../common/error.ts';
import { type FigureOptions, figureOf } from '../common/figure.ts';
import { type CellValue, cellWords, count, numberText } from '../common/words.ts';
import { cellSide, checkMatrix } from '../grid/grid.ts';
import { textWidth } from '../svg/measure.ts';
import { maxWidth, textSize } from '../svg/style.ts';
import { drawCells } from './cells.ts';
import { drawStems } from './stems.ts';

export interface Sequence {
  readonly name?: string;
  readonly values: readonly CellValue[];
  /** Index of the first value on the common axis; 0 unless given, and negative where a flipped array begins early. */
  readonly start?: number;
}

export interface SequencesSpec extends FigureOptions {
  /** Rows under one another on a common axis of whole numbers, e.g. a signal and a flipped, slid kernel. */
  readonly sequences: readonly Sequence[];
  /** Rows of cells, or stems whose heights are the values. Cells unless given. */
  readonly style?: 'cells' | 'stems';
  /** Print the index above each position. */
  readonly indices?: boolean;
  /** Mark the positions where the first two sequences both have a value: those that are multiplied. */
  readonly overlap?: boolean;
}

export interface SequencesLayout {
  readonly sequences: readonly (Sequence & { readonly start: number })[];
  /** First and last index on the axis. */
  readonly first: number;
  readonly last: number;
  /** Pixels from one index to the next. */
  readonly step: number;
  readonly indices: boolean;
  /** Indices that are multiplied; empty unless asked for. */
  readonly overlap: readonly number[];
}

/**
 * One-dimensional arrays on a common axis, as cells or as stems.
 * Throws FigureError for no sequence, an empty one, stems of values that are not numbers, or an axis that no page holds.
 */
export function sequences(spec: SequencesSpec): Figure {
  const name = 'sequences';
  check(name, spec.sequences.length > 0, () => '0 sequences given; expected one or more');
  spec.sequences.forEach((sequence, index) => {
    checkMatrix(name, `sequence ${index}`, [sequence.values]);
    checkWhole(name, `the start of sequence ${index}`, sequence.start ?? 0, -1000);
  });
  const placed = spec.sequences.map((sequence) => ({ ...sequence, start: sequence.start ?? 0 }));
  const first = Math.min(...placed.map(({ start }) => start));
  const last = Math.max(...placed.map(({ start, values }) => start + values.length - 1));
  const names = Math.max(0, ...placed.map((sequence) => textWidth(sequence.name ?? '', textSize)));
  const room = Math.floor((maxWidth - names - 24) / (last - first + 1));
  const needed = cellSide(
    placed.map(({ values }) => [values]),
    textSize,
    24,
  );
  check(
    name,
    room >= needed,
    () => `${last - first + 1} positions of ${needed} px do not fit ${maxWidth} px; show shorter sequences`,
  );
  const [a, b] = placed;
  const overlap = spec.overlap && a && b ? shared(a, b) : [];
  const layout = { sequences: placed, first, last, step: needed, indices: spec.indices === true, overlap };
  const drawing = spec.style === 'stems' ? drawStems(layout) : drawCells(layout);
  return figureOf(name, drawing, altOf(layout, spec.overlap === true), spec);
}

/** Indices at which both sequences have a value. */
function shared(a: SequencesLayout['sequences'][number], b: SequencesLayout['sequences'][number]): number[] {
  const from = Math.max(a.start, b.start);
  const to = Math.min(a.start + a.values.length, b.start + b.values.length);
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

function altOf({ sequences: all, overlap }: SequencesLayout, told: boolean): string {
  const rows = all.map(({ name, values, start }, index) => {
    const called = name ?? `Sequence ${index + 1}`;
    return `${called}, ${count(values.length, 'value')} from index ${numberText(start)}: ${values.map(cellWords).join(', ')}.`;
  });
  const common =
    overlap.length === 0
      ? 'The first two do not overlap.'
      : `The first two overlap at ${overlap.length === 1 ? 'index' : 'indices'} ${overlap.map((index) => numberText(index)).join(', ')}.`;
  return [`${count(all.length, 'sequence')} on a common axis.`, ...rows, ...(told ? [common] : [])].join(' ');
}
