import { defineOracle } from '@variorum/generator';
import question from './question.ts';

/** An array of null of this shape. */
const allocate = (extents: readonly number[]): unknown =>
  extents.length === 0 ? null : Array.from({ length: extents[0]! }, () => allocate(extents.slice(1)));

const countOf = (value: unknown): number =>
  Array.isArray(value) ? value.reduce((sum: number, inner) => sum + countOf(inner), 0) : 1;

/** Places at which a window lies within an axis. */
function places(size: number, window: number, stride: number): number {
  let count = 0;
  for (let start = 0; start + window <= size; start += stride) count++;
  return count;
}

/** The window of which exactly `wanted` places, one apart, fit into an axis. */
function windowFor(size: number, wanted: number): number {
  for (let window = 1; window <= size; window++) if (places(size, window, 1) === wanted) return window;
  throw new RangeError(`no window has ${wanted} places in ${size}`);
}

export default defineOracle(question, {
  method:
    'allocates the weights and biases of every layer and counts them; finds each kernel by trying windows',
  answers({ input, convolutions, dense }) {
    const table: Record<string, number> = {};
    let [channels, height, width] = input as [number, number, number];
    let pools = 0;
    for (const [index, { filters, kernel, pool }] of convolutions.entries()) {
      const rows = places(height, kernel, 1);
      const window = windowFor(height, rows);
      table[`convolution${index + 1}-kernel`] = window;
      table[`convolution${index + 1}`] =
        countOf(allocate([filters, channels, window, window])) + countOf(allocate([filters]));
      [channels, height, width] = [filters, rows, places(width, kernel, 1)];
      if (!pool) continue;
      table[`pool${++pools}`] = 0;
      [height, width] = [places(height, 2, 2), places(width, 2, 2)];
    }
    let inputs = countOf(allocate([channels, height, width]));
    for (const [index, units] of dense.entries()) {
      table[`dense${index + 1}`] = countOf(allocate([units, inputs])) + countOf(allocate([units]));
      inputs = units;
    }
    const total = Object.entries(table).reduce(
      (sum, [cell, count]) => (cell.endsWith('-kernel') ? sum : sum + count),
      0,
    );
    return { table: { ...table, total } };
  },
});
