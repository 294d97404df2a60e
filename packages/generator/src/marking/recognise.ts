import type { NumberRule } from '../fields/agree.ts';
import type { Cells } from '../fields/rules.ts';
import { allAgree, cellAgrees } from './compare.ts';

/** A recognised wrong answer in cells. */
export interface KnownMistake {
  readonly cells: Cells;
  readonly misconceptions: readonly string[];
}

/** Misconceptions that explain most of a list's wrong entries, as `explainingMistake` decides. */
export function recogniseEntries(
  given: Cells,
  key: Cells,
  mistakes: readonly KnownMistake[],
  rule: NumberRule,
): readonly string[] {
  return explainingMistake(given, key, mistakes, rule)?.misconceptions ?? [];
}

/**
 * The mistake that explains most of a list's wrong entries: the whole list, or at least two entries and more
 * than half of those in which the mistake differs from the key; the rest is then a slip.
 */
export function explainingMistake(
  given: Cells,
  key: Cells,
  mistakes: readonly KnownMistake[],
  rule: NumberRule,
): KnownMistake | undefined {
  const whole = mistakes.find((mistake) => allAgree(given, mistake.cells, rule));
  if (whole !== undefined) return whole;
  let best: KnownMistake | undefined;
  let bestShare = 0.5;
  for (const mistake of mistakes) {
    if (mistake.cells.size !== given.size) continue;
    const telling = [...mistake.cells].filter(([name, value]) => {
      const right = key.get(name);
      return right === undefined || !cellAgrees(value, right, rule);
    });
    const hits = telling.filter(
      ([name, value]) => given.has(name) && cellAgrees(given.get(name)!, value, rule),
    ).length;
    const share = hits / telling.length;
    if (hits >= 2 && share > bestShare) [best, bestShare] = [mistake, share];
  }
  return best;
}

/** Misconceptions that lead to the value of one cell. */
export function recogniseCell(
  name: string,
  given: Cells,
  mistakes: readonly KnownMistake[],
  rule: NumberRule,
): readonly string[] {
  const value = given.get(name);
  if (value === undefined) return [];
  const leading = mistakes.filter((mistake) => {
    const wrong = mistake.cells.get(name);
    return wrong !== undefined && cellAgrees(value, wrong, rule);
  });
  return [...new Set(leading.flatMap((mistake) => mistake.misconceptions))];
}
