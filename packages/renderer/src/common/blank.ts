import type { FieldView, FieldViewOf } from '@variorum/document';

/** Widths of printed blanks in em. They depend on the kind of answer and never on the answer. */
const LINE_WIDTH = { integer: 5, number: 5.5, rational: 5, expression: 16, text: 12 } as const;

/** Fields that are one ruled blank in a line. */
export type LineFieldView = FieldViewOf<keyof typeof LINE_WIDTH>;

/** Width of the blank of one value, in em. */
export function lineWidth(view: LineFieldView): number {
  return LINE_WIDTH[view.kind];
}

/** What is printed after the blank, where there is anything. */
export function unitOf(view: LineFieldView): string | undefined {
  return 'unit' in view ? view.unit : undefined;
}

/** Width of the blank of one axis of a shape, in em. */
export const AXIS_WIDTH = 3.5;

/** Room left for a vector or matrix whose size is part of the task: width in em, height in lines. */
export const OPEN_ROOM = { vector: { width: 24, lines: 2 }, matrix: { width: 20, lines: 7 } } as const;

/** The field's note without surrounding space, or empty. */
export function noteOf(view: FieldView): string {
  return view.note?.trim() ?? '';
}
