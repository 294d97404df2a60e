import type { FieldView } from '@variorum/document';
import { agrees, type NumberRule, rulesFor, type Scalar, type VariantField } from '@variorum/generator';
import { type AcceptedNumber, acceptedNumbers, isEndless } from './accepted.ts';

/** One number that a student types: a whole field, or an entry of one. */
export interface NumberCell {
  /** As marking names it: '' for a whole field, `2`, `1,3`, the name of a table's blank. */
  readonly name: string;
  /** Weight among the cells of its field. */
  readonly weight: number;
  /** The numbers that are right, the one to show first. */
  readonly right: readonly AcceptedNumber[];
  readonly mistakes: readonly NumberMistake[];
  /** Whether the right number is a fraction that has no end as a decimal. */
  readonly endless: boolean;
}

/** A wrong number with the misconceptions that lead to it. */
export interface NumberMistake {
  readonly accepted: readonly AcceptedNumber[];
  readonly misconceptions: readonly string[];
}

const numberKinds: ReadonlySet<FieldView['kind']> = new Set([
  'integer',
  'number',
  'rational',
  'shape',
  'vector',
  'matrix',
  'table',
]);

/** Whether a field is answered with numbers. */
export function isNumberField({ view }: VariantField): boolean {
  return numberKinds.has(view.kind);
}

/** The numbers of a field in reading order. A mistake counts in a cell where it differs from the key. */
export function numberCells(field: VariantField): NumberCell[] {
  const rules = rulesFor(field.view.kind);
  const rule: NumberRule = { precision: field.precision, tolerance: field.tolerance };
  const cellsOf = (json: VariantField['key']) =>
    rules.cells(rules.fromJson(json)) as ReadonlyMap<string, Scalar>;
  const key = cellsOf(field.key);
  const mistakes = field.mistakes
    .map(({ answer, misconceptions }) => ({ cells: cellsOf(answer), misconceptions }))
    .filter(({ cells }) => cells.size === key.size);
  return [...key].map(([name, value]) => ({
    name,
    weight: field.cellWeights?.[name] ?? 1,
    right: acceptedNumbers(value, rule),
    mistakes: mistakesAt(name, value, mistakes, rule),
    endless: 'exact' in rule.precision && isEndless(value),
  }));
}

function mistakesAt(
  name: string,
  key: Scalar,
  mistakes: readonly {
    readonly cells: ReadonlyMap<string, Scalar>;
    readonly misconceptions: readonly string[];
  }[],
  rule: NumberRule,
): NumberMistake[] {
  const found = new Map<string, NumberMistake>();
  for (const { cells, misconceptions } of mistakes) {
    const value = cells.get(name);
    if (value === undefined || agrees(value, key, rule)) continue;
    const accepted = acceptedNumbers(value, rule);
    const text = accepted[0]!.value;
    const known = found.get(text);
    found.set(text, {
      accepted: known?.accepted ?? accepted,
      misconceptions: [...new Set([...(known?.misconceptions ?? []), ...misconceptions])],
    });
  }
  return [...found.values()];
}
