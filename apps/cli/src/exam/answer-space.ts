import type { FieldKind } from '@variorum/document';
import type { Variant } from '@variorum/generator';

/** Fields that bring room of their own, or need none because nothing is to be written beside them. */
const roomy: ReadonlySet<FieldKind> = new Set(['choices', 'essay']);

const operationsPerLine = 3;
const fewestLines = 3;
const mostLines = 10;

/**
 * Ruled lines to leave for the working of a variant: one for every three operations of hand work. Statements to
 * tick and essays need none: the options are ticked, and the essay's field is the room.
 */
export function answerSpace(variant: Variant): number {
  if (variant.fields.every((field) => roomy.has(field.view.kind))) return 0;
  const lines = Math.ceil(variant.effort / operationsPerLine);
  return Math.min(mostLines, Math.max(fewestLines, lines));
}
