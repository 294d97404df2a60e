import type { Rounding } from '@variorum/document';

/** Names of the two options that choose a rounding. */
export const roundingOptions = ['significant', 'decimals'] as const;

/**
 * The rounding that options ask for; undefined where they ask for none.
 * @throws TypeError for both options at once, or one that is not a number
 */
export function roundingOf(options: Readonly<Record<string, unknown>>): Rounding | undefined {
  const { significant, decimals } = options;
  if (significant !== undefined && decimals !== undefined) {
    throw new TypeError('takes significant=… or decimals=…, not both');
  }
  const count = significant ?? decimals;
  if (count === undefined) return undefined;
  if (typeof count !== 'number') throw new TypeError('significant and decimals are whole numbers');
  return significant === undefined ? { decimals: count } : { significant: count };
}
