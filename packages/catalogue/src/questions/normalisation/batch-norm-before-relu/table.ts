import { rounded, type Table, table, tex } from '@variorum/document';
import { normalDistribution, tableArguments } from './normal.ts';

const columns = 5;

/** Φ(z) to four decimals for z = 0.2, 0.4, …, 3.0, in three pairs of columns. */
export function normalTable(): Table {
  const pairs = tableArguments.length / columns;
  return table({
    header: Array.from({ length: pairs }, () => [tex`z`, tex`\Phi(z)`]).flat(),
    align: Array.from({ length: 2 * pairs }, () => 'right' as const),
    rows: Array.from({ length: columns }, (_, row) =>
      Array.from({ length: pairs }, (__, pair) => tableArguments[pair * columns + row]!).flatMap((z) => [
        rounded(z, { decimals: 1 }),
        rounded(normalDistribution(z), { decimals: 4 }),
      ]),
    ),
  });
}
