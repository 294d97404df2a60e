import { type NumberRule, toleranceWidth } from '../fields/agree.ts';
import type { Scalar } from '../fields/field.ts';
import type { Cells, CellValue } from '../fields/rules.ts';
import { approximate, sameScalar, shownText } from '../fields/scalar.ts';

/** Two doubles that differ by less than this share of their size are the same number computed in two ways. */
const roundOff = 1e-11;

/** How many tolerances must lie between the key and a wrong answer. */
const clearance = 10;

export function isNumeric(value: CellValue): value is Scalar {
  return typeof value !== 'string' && typeof value !== 'boolean';
}

function sameCell(a: CellValue, b: CellValue): boolean {
  if (!isNumeric(a) || !isNumeric(b)) return a === b;
  if (sameScalar(a, b)) return true;
  if (Number.isInteger(a) && Number.isInteger(b)) return false;
  const [x, y] = [approximate(a), approximate(b)];
  return (
    (typeof a === 'number' || typeof b === 'number') &&
    Math.abs(x - y) <= roundOff * Math.max(Math.abs(x), Math.abs(y))
  );
}

/**
 * How a wrong answer stands to the key: `same`, `distinct` (some cell differs by more than ten tolerances), or
 * `close`, where neither a student nor a marking rule could tell them apart with certainty.
 */
export function closeness(key: Cells, other: Cells, rule: NumberRule): 'same' | 'close' | 'distinct' {
  if (key.size !== other.size) return 'distinct';
  let close = false;
  for (const [name, value] of key) {
    const counterpart = other.get(name);
    if (counterpart === undefined) return 'distinct';
    if (sameCell(value, counterpart)) continue;
    if (!isNumeric(value) || !isNumeric(counterpart)) return 'distinct';
    const gap = Math.abs(approximate(value) - approximate(counterpart));
    if (gap > clearance * toleranceWidth(value, rule)) return 'distinct';
    close = true;
  }
  return close ? 'close' : 'same';
}

/** The answer as it shows on paper: two answers with equal texts cannot both be options. */
export function shownCells(cells: Cells, { precision }: NumberRule): string {
  let text = '';
  for (const [name, value] of cells)
    text += `${name}=${isNumeric(value) ? shownText(value, precision) : value};`;
  return text;
}
