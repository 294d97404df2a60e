import { createDraw } from '../random/create-draw.ts';

/**
 * For each of `variants` papers the positions of the `pick` questions it gets: every combination comes once before
 * one comes again, and within that the questions are used as evenly as can be. Ties fall by the seed.
 */
export function balancedPicks(key: string, from: number, pick: number, variants: number): number[][] {
  const combinations = createDraw(key).shuffle('pick', combinationsOf(from, pick));
  const used = combinations.map(() => 0);
  const uses = new Array<number>(from).fill(0);
  return Array.from({ length: variants }, () => {
    let best = 0;
    for (const [candidate, members] of combinations.entries()) {
      const better =
        used[candidate]! < used[best]! ||
        (used[candidate] === used[best] && load(members, uses) < load(combinations[best]!, uses));
      if (better) best = candidate;
    }
    used[best]! += 1;
    for (const member of combinations[best]!) uses[member]! += 1;
    return combinations[best]!;
  });
}

function load(members: readonly number[], uses: readonly number[]): number {
  return members.reduce((sum, member) => sum + uses[member]!, 0);
}

function combinationsOf(from: number, pick: number, first = 0): number[][] {
  if (pick === 0) return [[]];
  const all: number[][] = [];
  for (let member = first; member <= from - pick; member++) {
    for (const rest of combinationsOf(from, pick - 1, member + 1)) all.push([member, ...rest]);
  }
  return all;
}
