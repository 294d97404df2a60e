import type { Draw, Level } from '@variorum/generator';
import type { Params, Stage } from './network.ts';

type Size = readonly [height: number, width: number];

const stageCounts: Readonly<Record<Level, number>> = { easy: 1, medium: 2, hard: 3 };
const denseCounts: Readonly<Record<Level, number>> = { easy: 2, medium: 2, hard: 3 };
const imageSizes: Readonly<Record<Level, readonly number[]>> = {
  easy: [8, 10, 12, 14, 16],
  medium: [16, 18, 20, 24, 26, 28, 32],
  hard: [28, 30, 32, 36, 38, 40],
};
const filterCounts = [
  [4, 5, 6, 8, 10],
  [8, 10, 12, 15, 16, 20],
  [20, 24, 25, 30, 40, 50, 60, 100, 120],
];

/** A network whose pools divide; it grows around what the user gave. */
export function sample(draw: Draw, level: Level, _form: string, given: Readonly<Partial<Params>>): Params {
  const input = given.input ?? drawInput(draw, level, given.convolutions);
  return {
    input,
    convolutions: given.convolutions ?? drawStages(draw, stageCounts[level], input),
    dense: given.dense ?? drawDense(draw, denseCounts[level]),
    pooling: draw.pick('pooling', ['max', 'average']),
    activation: draw.pick('activation', ['ReLU', 'tanh', 'sigmoid']),
  };
}

/** An image that the given convolutions fit, or one of the level's sizes. */
function drawInput(draw: Draw, level: Level, stages: readonly Stage[] | undefined): [number, number, number] {
  const channels = draw.pick('channels', level === 'easy' ? [1, 3] : [1, 2, 3]);
  if (stages === undefined) {
    const height = draw.pick('size', imageSizes[level]);
    const width =
      level === 'hard' && draw.chance('wide', 0.3) ? draw.pick('width', imageSizes[level]) : height;
    return [channels, height, width];
  }
  const last = draw.integer('last', 2, 5);
  const size = stages.reduceRight((after, { kernel, pool }) => (pool ? 2 * after : after) + kernel - 1, last);
  return [channels, size, size];
}

function drawStages(draw: Draw, most: number, [, height, width]: readonly [number, number, number]): Stage[] {
  const stages: Stage[] = [];
  let size: Size = [height, width];
  for (let index = 0; index < most && Math.min(...size) >= 3; index++) {
    const pool = index < 2 && kernelsFor(size, true).length > 0;
    const kernel = draw.pick('kernel', kernelsFor(size, pool));
    stages.push({ filters: draw.pick(`filters${index}`, filterCounts[index]!), kernel, pool });
    size = after(size, kernel, pool);
  }
  return stages.length > 0
    ? stages
    : [{ filters: draw.pick('filters0', filterCounts[0]!), kernel: 1, pool: false }];
}

const after = (size: Size, kernel: number, pool: boolean): Size => {
  const [height, width] = size.map((extent) => (extent - kernel + 1) / (pool ? 2 : 1));
  return [height!, width!];
};

/** Kernels that leave whole positions, two or more before a pool; odd ones where there are any. */
function kernelsFor(size: Size, pool: boolean): number[] {
  const fitting = [2, 3, 4, 5, 6, 7].filter((kernel) => {
    const rest = after(size, kernel, pool);
    return rest.every((extent) => Number.isInteger(extent) && extent >= (pool ? 2 : 1));
  });
  const odd = fitting.filter((kernel) => kernel % 2 === 1);
  return odd.length > 0 ? odd : fitting;
}

function drawDense(draw: Draw, layers: number): number[] {
  const hidden = [
    [60, 64, 80, 84, 100, 120],
    [20, 24, 30, 32, 40, 50],
  ].slice(2 - (layers - 1));
  return [
    ...hidden.map((units, index) => draw.pick(`units${index}`, units)),
    draw.pick('classes', [2, 3, 4, 5, 8, 10]),
  ];
}
