import type { FieldView } from '@variorum/document';
import type { NumberRule } from '../fields/agree.ts';
import type { Cells, CellValue } from '../fields/rules.ts';
import { scalarText } from '../fields/text.ts';
import { explainingMistake, type KnownMistake } from '../marking/recognise.ts';
import { isNumeric } from '../variant/closeness.ts';
import { compareNumbers } from './rounding.ts';
import type { RoundingFlaw, Slip } from './verdict.ts';

export interface Explained {
  readonly misconceptions: readonly string[];
  readonly slips: readonly Slip[];
}

/** How one part stands to another: the same, badly rounded, or (null) different. */
export function comparePart(
  given: CellValue,
  other: CellValue,
  rule: NumberRule,
): 'right' | RoundingFlaw | null {
  if (isNumeric(given) && isNumeric(other)) return compareNumbers(given, other, rule);
  return given === other ? 'right' : null;
}

/**
 * Why a list is wrong: the misconception that gives most of it, with the entries that deviate from it; without one,
 * the entries that deviate from the key if they are fewer than half.
 * @param complete false where entries of the list are missing or cannot be read
 */
export function explainEntries(
  view: FieldView,
  given: Cells,
  key: Cells,
  mistakes: readonly KnownMistake[],
  rule: NumberRule,
  complete = true,
): Explained {
  const mistake = explainingMistake(given, key, mistakes, rule);
  const basis = mistake?.cells ?? key;
  const deviating = [...given].filter(([name, value]) => {
    const counterpart = basis.get(name);
    return counterpart === undefined || comparePart(value, counterpart, rule) === null;
  });
  const fits = complete ? given.size === basis.size : [...given.keys()].every((name) => basis.has(name));
  const few = fits && 2 * deviating.length < given.size;
  return {
    misconceptions: mistake?.misconceptions ?? [],
    slips:
      mistake === undefined && !few
        ? []
        : deviating.map(([name, value]) => ({
            cell: name,
            where: placeWords(view, name),
            stated: partText(value, { precision: { exact: true }, tolerance: { type: 'exact' } }),
            expected: partText(basis.get(name), rule),
          })),
  };
}

/** Where a part stands, in words. */
export function placeWords(view: FieldView, name: string): string {
  switch (view.kind) {
    case 'matrix':
      return `row ${name.replace(',', ', column ')}`;
    case 'shape':
      return view.axes[Number(name)] ?? name;
    default:
      return `entry ${name}`;
  }
}

export function partText(value: CellValue | undefined, { precision }: NumberRule): string {
  if (value === undefined) return 'nothing';
  return isNumeric(value) ? scalarText(value, precision) : String(value);
}
