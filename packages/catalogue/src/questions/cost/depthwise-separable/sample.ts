import type { Draw, Level } from '@variorum/generator';
import type { Params } from './params.ts';

const channels: Readonly<Record<Level, readonly number[]>> = {
  easy: [2, 3, 4, 5, 6],
  medium: [3, 4, 5, 6, 8, 10],
  hard: [4, 6, 8, 10, 12, 16],
};

const filters: Readonly<Record<Level, readonly number[]>> = {
  easy: [8, 10, 12, 16, 20],
  medium: [10, 12, 16, 20, 24, 32],
  hard: [20, 24, 32, 40, 48, 64],
};

export function sample(draw: Draw, level: Level): Params | null {
  const height = draw.pick('kernelHeight', level === 'easy' ? [3] : [3, 5]);
  const width = level === 'hard' ? draw.pick('kernelWidth', [1, 3, 5, 7]) : height;
  if (level === 'hard' && height === width) return null;
  const rows = draw.pick('rows', level === 'hard' ? [10, 12, 20] : [14, 16, 20, 28, 32]);
  return {
    input: [
      draw.pick('channels', channels[level]),
      rows,
      level === 'hard' ? draw.pick('columns', [10, 15, 20]) : rows,
    ],
    filters: draw.pick('filters', filters[level]),
    kernel: [height, width],
    bias: level !== 'hard' || draw.chance('bias', 0.7),
    compare: level !== 'easy',
    operations: level === 'hard',
  };
}
