import type { FieldView, FieldViewOf } from '@variorum/document';

/** Widths of printed blanks in em. They depend on the kind of answer and never on the answer. */
const SCALAR_WIDTH = { integer: 5, number: 5.5, rational: 5 } as const;

/** Width of the blank of one value, in em. */
export function scalarWidth(view: FieldViewOf<'integer' | 'number' | 'rational'>): number {
  return SCALAR_WIDTH[view.kind];
}

/** Width of the blank of one axis of a shape, in em. */
export const AXIS_WIDTH = 3.5;

/** Room left for a vector or matrix whose size is part of the task: width in em, height in lines. */
export const OPEN_ROOM = { vector: { width: 24, lines: 2 }, matrix: { width: 20, lines: 7 } } as const;

/** The field's note without surrounding space, or empty. */
export function noteOf(view: FieldView): string {
  return view.note?.trim() ?? '';
}
