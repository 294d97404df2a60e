import type { Draw, Level } from '@variorum/generator';
import { activationsOf, type Params } from './params.ts';

/** Four distances from their mean whose mean square is a square. */
const distances: Readonly<Record<Level, readonly (readonly number[])[]>> = {
  easy: [[-7, -1, 1, 7]],
  medium: [
    [-7, -1, 1, 7],
    [-5, 1, 1, 3],
    [-3, -1, -1, 5],
  ],
  hard: [
    [-7, -1, 1, 7],
    [-5, 1, 1, 3],
    [-3, -1, -1, 5],
    [-10, 2, 2, 6],
  ],
};

const factors: Readonly<Record<Level, readonly number[]>> = {
  easy: [2, 3, 4, 5],
  medium: [2, 3, 4, 5, 10],
  hard: [0.2, 0.25, 0.4, 0.5, 2.5],
};

export function sample(draw: Draw, level: Level): Params | null {
  const pattern = draw.shuffle('order', draw.pick('pattern', distances[level]));
  const mean = draw.pick('mean', [-4, -3, -2, 2, 3, 4, 5, 6]);
  const first = draw.pick('weight1', [-3, -2, 2, 3]);
  const second = draw.pick('weight2', [-1, 1]);
  const bias = level === 'hard' ? draw.pick('bias', [-3, -2, 2, 3, 4]) : 0;
  const inputs = pattern.map((distance, index) => {
    const x = draw.integer(`x${index}`, -4, 5);
    return [x, second * (mean + distance - bias - first * x)];
  });
  const slope = draw.pick('slope', [0.6, 1.2, 1.8]) * draw.pick('sign', [-1, 1]);
  const tenths = (value: number) => Math.round(value * 10) / 10;
  return {
    inputs,
    weights: [first, second],
    bias,
    gamma: level === 'easy' ? 1 : draw.pick('gamma', [-3, -2, 2, 3, 6]),
    beta: level === 'easy' ? 0 : draw.pick('beta', [-4, -2, -1, 1, 4, 5]),
    alpha: draw.pick('alpha', factors[level]),
    gradient: [tenths(slope * second), tenths(-slope * first)],
    askStep: level === 'hard',
  };
}

export function unfair(p: Params): string | null {
  if (p.alpha === 1) return 'the weights stay as they are';
  if (p.gamma === p.beta) return 'scale and shift are equal';
  if (p.inputs.some((row) => row.some((x) => Math.abs(x) > 15))) return 'an input is large';
  if (new Set(p.inputs.map(String)).size < p.inputs.length) return 'two examples are equal';
  const slopes = p.inputs.map((row) => row[0]! - p.inputs[0]![0]!);
  const rises = p.inputs.map((row) => row[1]! - p.inputs[0]![1]!);
  const onOneLine = slopes.every((dx, index) =>
    slopes.every((other, place) => rises[place]! * dx === rises[index]! * other),
  );
  if (onOneLine) return 'the examples lie on one line, so that the gradient would be 0';
  if (activationsOf(p).some((z) => z.n === 0n)) return 'an output before normalisation is 0';
  return null;
}
