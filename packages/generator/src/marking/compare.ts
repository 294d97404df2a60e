import { agrees, type NumberRule } from '../fields/agree.ts';
import type { Cells, CellValue } from '../fields/rules.ts';
import { isNumeric } from '../variant/closeness.ts';

export function cellAgrees(given: CellValue, key: CellValue, rule: NumberRule): boolean {
  return isNumeric(given) && isNumeric(key) ? agrees(given, key, rule) : given === key;
}

/** Whether every part agrees and none is missing or left over. */
export function allAgree(given: Cells, key: Cells, rule: NumberRule): boolean {
  if (given.size !== key.size) return false;
  for (const [name, value] of key) {
    const counterpart = given.get(name);
    if (counterpart === undefined || !cellAgrees(counterpart, value, rule)) return false;
  }
  return true;
}
