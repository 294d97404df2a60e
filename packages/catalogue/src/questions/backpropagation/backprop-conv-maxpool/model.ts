import { Rational, toRational } from '@variorum/core';
import type { Params, Rows } from './params.ts';

export const zero = new Rational(0);

/** A cell of a matrix, counted from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The cells of the 2 × 2 window of a pooled value. */
export const windowOf = ({ row, column }: Cell): Cell[] =>
  [0, 1].flatMap((u) => [0, 1].map((v) => ({ row: 2 * row + u, column: 2 * column + v })));

/** The cell of each window that `better` prefers to all others, row by row; the first where several are alike. */
export function winners(
  output: Rows,
  pooled: readonly (readonly unknown[])[],
  better: (value: Rational, best: Rational) => boolean = (value, best) => value.compare(best) > 0,
): Cell[][] {
  const at = ({ row, column }: Cell) => output[row]![column]!;
  return pooled.map((line, row) =>
    line.map((_, column) =>
      windowOf({ row, column }).reduce((best, cell) => (better(at(cell), at(best)) ? cell : best)),
    ),
  );
}

/** A matrix like `output` with what `share` gives to each cell of each window, 0 elsewhere. */
export function routed(
  output: Rows,
  pooledGradient: Rows,
  share: (gradient: Rational, cell: Cell, window: Cell) => Rational,
): Rows {
  const gradient = output.map((row) => row.map(() => zero));
  pooledGradient.forEach((line, row) =>
    line.forEach((value, column) => {
      for (const cell of windowOf({ row, column }))
        gradient[cell.row]![cell.column] = share(value, cell, { row, column });
    }),
  );
  return gradient;
}

export const same = (a: Cell, b: Cell): boolean => a.row === b.row && a.column === b.column;

/** To the largest entry of each window only. */
export function routedToWinners(
  output: Rows,
  pooledGradient: Rows,
  chosen = winners(output, pooledGradient),
): Rows {
  return routed(output, pooledGradient, (gradient, cell, { row, column }) =>
    same(cell, chosen[row]![column]!) ? gradient : zero,
  );
}

/** The entry of a channel, counted from 0 in the padded image; 0 in the padding and beyond. */
export const pixel = (p: Params, channel: number, row: number, column: number): Rational =>
  toRational(p.input[channel]![row - p.padding]?.[column - p.padding] ?? 0);

/** What the kernel lies on at a position of the output, one matrix per channel. */
export function patch(p: Params, { row, column }: Cell): Rows[] {
  return p.kernel.map((rows, channel) =>
    rows.map((line, u) => line.map((_, v) => pixel(p, channel, row + u, column + v))),
  );
}

/** Σ over the positions of the gradient times the patch, one matrix per channel. */
export function kernelGradient(p: Params, outputGradient: Rows): Rows[] {
  let total = p.kernel.map((rows) => rows.map((row) => row.map(() => zero)));
  outputGradient.forEach((line, row) =>
    line.forEach((gradient, column) => {
      if (gradient.n === 0n) return;
      const meets = patch(p, { row, column });
      total = total.map((rows, channel) =>
        rows.map((entries, u) => entries.map((sum, v) => sum.add(gradient.mul(meets[channel]![u]![v]!)))),
      );
    }),
  );
  return total;
}

/** The positions to which a gradient other than 0 comes, row by row. */
export const active = (outputGradient: Rows): Cell[] =>
  outputGradient.flatMap((line, row) =>
    line.flatMap((value, column) => (value.n === 0n ? [] : [{ row, column }])),
  );

/** The gradient at one of these positions alone. */
export const onlyAt = (outputGradient: Rows, kept: Cell): Rows =>
  outputGradient.map((line, row) =>
    line.map((value, column) => (same({ row, column }, kept) ? value : zero)),
  );

/** The output of the convolution with another filter, in the shape of `output`. */
export function convolved(
  p: Params,
  output: Rows,
  filter: readonly (readonly (readonly number[])[])[],
): Rows {
  return output.map((line, row) =>
    line.map((_, column) => {
      const meets = patch(p, { row, column });
      return filter
        .flatMap((rows, channel) =>
          rows.flatMap((weights, u) =>
            weights.map((weight, v) => meets[channel]![u]![v]!.mul(toRational(weight))),
          ),
        )
        .reduce((sum, product) => sum.add(product), zero);
    }),
  );
}
