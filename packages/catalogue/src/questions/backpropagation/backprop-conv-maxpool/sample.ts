import type { Draw, Level } from '@variorum/generator';
import { active, windowOf } from './model.ts';
import { type Params, params, workOf } from './params.ts';

interface Layout {
  readonly channels: number;
  readonly size: readonly [number, number];
  readonly kernel: readonly [number, number];
  readonly padding: 0 | 1;
  readonly pooled: readonly [number, number];
}

const layouts: Readonly<Record<Level, readonly Layout[]>> = {
  easy: [
    { channels: 1, size: [3, 5], kernel: [2, 2], padding: 0, pooled: [1, 2] },
    { channels: 1, size: [5, 3], kernel: [2, 2], padding: 0, pooled: [2, 1] },
  ],
  medium: [
    { channels: 1, size: [4, 4], kernel: [3, 3], padding: 1, pooled: [2, 2] },
    { channels: 1, size: [6, 6], kernel: [3, 3], padding: 0, pooled: [2, 2] },
  ],
  hard: [
    { channels: 2, size: [3, 5], kernel: [2, 2], padding: 0, pooled: [1, 2] },
    { channels: 2, size: [5, 3], kernel: [2, 2], padding: 0, pooled: [2, 1] },
  ],
};

export function sample(draw: Draw, level: Level): Params | null {
  const { channels, size, kernel, padding, pooled } = draw.pick('layout', layouts[level]);
  const rows = ([height, width]: readonly [number, number], entry: () => number) =>
    Array.from({ length: height }, () => Array.from({ length: width }, entry));
  const signed = (name: string, most: number): number => {
    const value = draw.integer(name, 1, most);
    return draw.chance(`${name}Sign`, 0.4) ? -value : value;
  };
  const drawn: Params = {
    input: Array.from({ length: channels }, () => rows(size, () => draw.integer('input', -2, 5))),
    kernel: Array.from({ length: channels }, () => rows(kernel, () => draw.integer('kernel', -2, 2))),
    padding,
    head: rows(pooled, () => signed('head', 4)),
    upstream: draw.pick('upstream', [-3, -2, -0.5, 0.5, 2, 3]),
    givesOutput: level !== 'hard',
  };
  // Refused where two entries of a window are alike.
  return params.safeParse(drawn).success ? drawn : null;
}

/** Why parameters make an unfair variant; null where they do not. */
export function unfair(p: Params): string | null {
  const { output, pooled, outputGradient, kernelGradient } = workOf(p);
  if (p.head.flat().includes(0) || [0, 1].includes(p.upstream)) return 'a weight or the gradient is 0 or 1';
  if (new Set(p.head.flat()).size < 2) return 'the weights of the output unit are equal';
  if (pooled.flat().length < 2) return 'there is only one window';
  if (pooled.flat().some((value) => value.n === 0n)) return 'a pooled value is 0';
  const clear = pooled.every((line, row) =>
    line.every((largest, column) => {
      const others = windowOf({ row, column }).map((cell) => largest.sub(output[cell.row]![cell.column]!));
      return others.filter((gap) => gap.compare(1) < 0).length === 1;
    }),
  );
  if (!clear) return 'a maximum wins by less than 1';
  const places = new Set(active(outputGradient).map(({ row, column }) => 2 * (row % 2) + (column % 2)));
  if (places.size < 2) return 'the maximum stands in the same place of each window';
  if (p.kernel.some((rows) => rows.flat().filter((weight) => weight === 0).length > rows.flat().length / 3))
    return 'more than a third of the kernel is 0';
  return kernelGradient.some((rows) => rows.flat().filter((value) => value.n === 0n).length > 2)
    ? 'several entries of the kernel’s gradient are 0'
    : null;
}
