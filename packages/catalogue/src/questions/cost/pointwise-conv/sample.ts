import type { Draw, Level } from '@variorum/generator';
import type { Params } from './params.ts';

/** Small weights, none of them 0. */
const nonZero = [-3, -2, -1, 1, 2, 3];

export function sample(draw: Draw, level: Level): Params {
  const hard = level === 'hard';
  const [channels, filters] = hard
    ? draw.pick('sizes', [
        [3, 4],
        [4, 3],
        [5, 2],
      ] as const)
    : [draw.pick('channels', [3, 4, 6, 8, 12, 16]), draw.pick('filters', [8, 10, 16, 20, 24, 32, 64])];
  const height = draw.pick('height', hard ? [12, 16, 20, 24] : [20, 28, 30, 32, 50, 64]);
  const list = (name: string, length: number, from: readonly number[]) =>
    Array.from({ length }, () => draw.pick(name, from));
  return {
    input: [channels, height, level === 'easy' ? height : draw.pick('width', [10, 15, 20, 25, 30, 40])],
    filters,
    bias: true,
    operations: level !== 'easy',
    pixel: hard ? list('pixel', channels, [1, 2, 3, 4, 5, 6]) : [],
    weights: hard ? Array.from({ length: filters }, () => list('weights', channels, nonZero)) : [],
    biases: hard ? list('biases', filters, nonZero) : [],
  };
}
