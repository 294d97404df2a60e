import { rulesFor } from '../fields/kinds.ts';
import type { Draw } from '../random/draw.ts';
import type { SolvedField } from './solve.ts';

/** A field whose parts the author names, shuffled, with key and mistakes in the ids of the variant; others as they are. */
export function arrangeField(solved: SolvedField, draw: Draw): SolvedField {
  const { target, key, mistakes } = solved;
  const arranged = rulesFor(target.field.kind).arrange?.(target.name, target.field, draw);
  if (arranged === undefined) return solved;
  return {
    target: { ...target, field: arranged.field },
    key: arranged.rename(key),
    mistakes: mistakes.map((mistake) => ({ ...mistake, answer: arranged.rename(mistake.answer) })),
  };
}
