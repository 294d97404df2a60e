import { checkWhole } from './error.ts';

/** One number for both axes, or one for each. */
export type PerAxis = number | { readonly rows: number; readonly columns: number };

/** Both axes spelled out. Throws FigureError unless both are whole numbers of at least `least`. */
export function perAxis(
  figure: string,
  name: string,
  value: PerAxis,
  least: number,
): { readonly rows: number; readonly columns: number } {
  const both = typeof value === 'number' ? { rows: value, columns: value } : value;
  checkWhole(figure, `${name} along the rows`, both.rows, least);
  checkWhole(figure, `${name} along the columns`, both.columns, least);
  return both;
}
