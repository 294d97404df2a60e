import type { Draw, Level } from '@variorum/generator';
import { effortOf } from './effort.ts';
import { outputSize, type Params, type Rows } from './params.ts';

interface Layout {
  readonly image: readonly [rows: number, columns: number];
  readonly kernel: readonly [rows: number, columns: number];
  readonly stride: number;
  readonly padding: number;
}

/** Sizes that come to about the same hand work within a level. */
const layouts: Readonly<Record<Level, readonly Layout[]>> = {
  easy: [
    { image: [4, 4], kernel: [2, 2], stride: 1, padding: 0 },
    { image: [3, 5], kernel: [2, 2], stride: 1, padding: 0 },
    { image: [5, 3], kernel: [2, 2], stride: 1, padding: 0 },
    { image: [4, 4], kernel: [3, 3], stride: 1, padding: 0 },
  ],
  medium: [
    { image: [5, 5], kernel: [3, 3], stride: 2, padding: 1 },
    { image: [4, 5], kernel: [3, 3], stride: 2, padding: 1 },
    { image: [5, 6], kernel: [3, 3], stride: 2, padding: 1 },
    { image: [3, 4], kernel: [3, 3], stride: 1, padding: 1 },
    { image: [5, 5], kernel: [3, 3], stride: 3, padding: 2 },
  ],
  hard: [
    { image: [5, 5], kernel: [3, 3], stride: 2, padding: 1 },
    { image: [5, 6], kernel: [3, 3], stride: 2, padding: 1 },
    { image: [4, 5], kernel: [3, 3], stride: 1, padding: 0 },
    { image: [5, 5], kernel: [3, 3], stride: 3, padding: 2 },
  ],
};

const band: Readonly<Record<Level, readonly [number, number]>> = {
  easy: [40, 75],
  medium: [60, 100],
  hard: [80, 140],
};

export function sample(draw: Draw, level: Level): Params | null {
  const layout = draw.pick('layout', layouts[level]);
  const decimal = level === 'hard' && draw.chance('decimal', 0.75);
  const task = {
    image: rows(layout.image, () => draw.integer('image', 0, level === 'easy' ? 5 : 7)),
    kernel: decimal
      ? normalised(draw, layout.kernel)
      : rows(layout.kernel, () => draw.integer('kernel', -2, 3)),
    stride: layout.stride,
    padding: layout.padding,
    operation: draw.pick('operation', ['convolution', 'cross-correlation'] as const),
  };
  const fits = level === 'hard' ? drawFits(draw, task) : null;
  if (level === 'hard' && fits === null) return null;
  const drawn = { ...task, fits };
  const [least, most] = band[level];
  const effort = effortOf(drawn);
  return effort < least || effort > most ? null : drawn;
}

const rows = ([height, width]: readonly [number, number], entry: () => number): number[][] =>
  Array.from({ length: height }, () => Array.from({ length: width }, entry));

/** A kernel of multiples of 0.05 whose entries add up to 1: twentieths handed out one by one. */
function normalised(draw: Draw, size: readonly [number, number]): number[][] {
  const twentieths = rows(size, () => 1);
  const flat = twentieths.flatMap((row, r) => row.map((_, c) => [r, c] as const));
  for (let rest = 20 - flat.length; rest > 0; ) {
    const [r, c] = draw.pick('kernel', flat);
    if (twentieths[r]![c]! >= 4) continue;
    twentieths[r]![c]! += 1;
    rest--;
  }
  return twentieths.map((row) => row.map((value) => value / 20));
}

/** Five pairs, two or three of which lead to an output size that is not the one asked for elsewhere. */
function drawFits(
  draw: Draw,
  task: { readonly image: Rows; readonly kernel: Rows; readonly stride: number; readonly padding: number },
) {
  const windows = [1, 2, 3].flatMap((stride) => [0, 1, 2].map((padding) => ({ stride, padding })));
  const sized = windows.flatMap((window) => {
    const size = outputSize(task.image, task.kernel, window);
    return size === null ? [] : [{ window, size: size.join(' × ') }];
  });
  const own = outputSize(task.image, task.kernel, task)?.join(' × ');
  const reached = (size: string) => sized.filter((one) => one.size === size).map(({ window }) => window);
  const targets = [...new Set(sized.map(({ size }) => size))].filter(
    (size) => size !== own && reached(size).length >= 2,
  );
  if (targets.length === 0) return null;
  const target = draw.pick('target', targets);
  const right = reached(target);
  const wrong = sized.filter(({ size }) => size !== target).map(({ window }) => window);
  const kept = draw.sample('right', right, Math.min(right.length, draw.integer('rightCount', 2, 3)));
  const pairs = [...kept, ...draw.sample('wrong', wrong, 5 - kept.length)];
  const [height, width] = target.split(' × ').map(Number) as [number, number];
  return { target: [height, width] as [number, number], pairs };
}
