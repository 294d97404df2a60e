import { Rational, rationalSquareRoot } from '@variorum/core';
import type { Draw, Level } from '@variorum/generator';
import type { Params } from './layer.ts';

const largest = 7;
const fewestPatterns = 3;

/** Whole deviations from the mean that add up to 0, in rising order; not all of one size. */
const patternsOf = memoised((count: number): number[][] => {
  const found: number[][] = [];
  const extend = (pattern: readonly number[], least: number, sum: number): void => {
    const left = count - pattern.length;
    if (left === 0) {
      if (sum === 0 && new Set(pattern.map(Math.abs)).size > 1) found.push([...pattern]);
      return;
    }
    for (let next = least; next <= largest && sum + next * left <= 0; next++)
      extend([...pattern, next], next, sum + next);
  };
  extend([], -largest, 0);
  return found;
});

/** Roots whose quotients stay short. */
const roots = ['3/2', '2', '5/2', '3', '4', '5'].map((root) => new Rational(root));

/** Deviations whose variance plus ε is the square of one of the roots. */
const patternsFor = memoised((key: string): number[][] => {
  const [count, quarters] = key.split('/').map(Number) as [number, number];
  return patternsOf(count).filter((pattern) => {
    const squares = pattern.reduce((sum, deviation) => sum + deviation ** 2, 0);
    const root = rationalSquareRoot(new Rational(4 * squares + quarters * count, 4 * count));
    return root !== undefined && roots.some((one) => one.equals(root));
  });
});

const epsilonQuarters = [1, 2, 3, 4, 5, 7, 8, 9];

interface Layout {
  readonly mode: Params['mode'];
  /** [m, d], or [N, C, H, W]. */
  readonly shape: readonly number[];
}

const layouts: Readonly<Record<Level, readonly Layout[]>> = {
  easy: [
    { mode: 'train', shape: [4, 2] },
    { mode: 'train', shape: [5, 2] },
  ],
  medium: [
    { mode: 'train', shape: [5, 2] },
    { mode: 'train', shape: [4, 3] },
    { mode: 'train', shape: [3, 3] },
    { mode: 'eval', shape: [6, 3] },
    { mode: 'eval', shape: [2, 3, 1, 3] },
    { mode: 'eval', shape: [2, 2, 2, 2] },
  ],
  hard: [
    { mode: 'train', shape: [6, 2] },
    { mode: 'train', shape: [2, 2, 1, 3] },
    { mode: 'train', shape: [3, 2, 1, 2] },
    { mode: 'train', shape: [3, 2, 2, 1] },
  ],
};

export function sample(draw: Draw, level: Level): Params | null {
  const { mode, shape } = draw.pick('layout', layouts[level]);
  const features = shape[1]!;
  const count = shape.reduce((product, extent) => product * extent, 1) / features;
  const affine = drawAffine(draw, features);
  if (mode === 'eval')
    return { ...affine, ...drawEvaluation(draw, shape, features, count), mode, identity: false };
  const fitting = epsilonQuarters.filter(
    (quarters) => patternsFor(`${count}/${quarters}`).length >= fewestPatterns,
  );
  const quarters = level === 'easy' ? 0 : draw.pick('epsilon', fitting);
  const columns = draw.sample('patterns', patternsFor(`${count}/${quarters}`), features).map((pattern) => {
    const mean = draw.integer('mean', -3, 6);
    return draw.shuffle('order', pattern).map((deviation) => mean + deviation);
  });
  return {
    ...affine,
    input: arrange(columns, shape),
    epsilon: quarters / 4,
    mode,
    running: level === 'hard' ? drawRunning(draw, features) : null,
    identity: level === 'hard',
  };
}

function drawAffine(draw: Draw, features: number) {
  return {
    gamma: Array.from({ length: features }, () => draw.pick('gamma', [-2, -1.5, -0.5, 0.5, 1.5, 2, 3])),
    beta: Array.from({ length: features }, () => draw.pick('beta', [-3, -2, -1, -0.5, 0.5, 1, 2, 3])),
  };
}

function drawRunning(draw: Draw, features: number) {
  return {
    mean: Array.from({ length: features }, () => draw.integer('runningMean', -3, 5)),
    variance: Array.from({ length: features }, () => draw.integer('runningVariance', 2, 12) / 2),
    momentum: draw.pick('momentum', [0.1, 0.2, 0.25]),
  };
}

function drawEvaluation(draw: Draw, shape: readonly number[], features: number, count: number) {
  const epsilon = draw.pick('epsilon', epsilonQuarters) / 4;
  const columns = Array.from({ length: features }, () =>
    Array.from({ length: count }, () => draw.integer('value', -4, 8)),
  );
  const variance = Array.from({ length: features }, () => draw.pick('root', [2, 2.5, 3, 4]) ** 2 - epsilon);
  const mean = Array.from({ length: features }, () => draw.integer('runningMean', -2, 5));
  return { input: arrange(columns, shape), epsilon, running: { mean, variance, momentum: 0.1 } };
}

/** The values of each feature, in order, put where the shape wants them. */
function arrange(
  columns: readonly (readonly number[])[],
  [examples, features, height = 1, width = 1]: readonly number[],
): Params['input'] {
  const convolutional = columns[0]!.length !== examples;
  return Array.from({ length: examples! }, (_, n) =>
    Array.from({ length: features! }, (_, c) => {
      if (!convolutional) return columns[c]![n]!;
      return Array.from({ length: height }, (_, h) =>
        Array.from({ length: width }, (_, w) => columns[c]![(n * height + h) * width + w]!),
      );
    }),
  ) as Params['input'];
}

function memoised<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key) ?? compute(key);
    known.set(key, found);
    return found;
  };
}
