import type { Draw, Level } from '@variorum/generator';
import type { Params } from './params.ts';

const channels: Readonly<Record<Level, readonly number[]>> = {
  easy: [2, 3, 4, 5],
  medium: [3, 4, 5, 6, 8],
  hard: [4, 5, 6, 8, 10],
};

export function sample(draw: Draw, level: Level): Params {
  const rows = draw.pick('rows', level === 'hard' ? [10, 12, 20] : [14, 16, 20, 28, 32]);
  return {
    input: [
      draw.pick('channels', channels[level]),
      rows,
      level === 'hard' ? draw.pick('columns', [10, 14, 20]) : rows,
    ],
    expansion: draw.pick('expansion', level === 'easy' ? [2, 3, 4, 6] : [3, 4, 5, 6]),
    filters: draw.pick('filters', level === 'easy' ? [3, 4, 5, 6, 8] : [4, 5, 6, 8, 10, 12, 16]),
    kernel: draw.pick('kernel', level === 'easy' ? [3] : [3, 5]),
    stride: level === 'hard' ? 2 : draw.integer('stride', 1, 2),
    bias: level !== 'hard' || draw.chance('bias', 0.7),
    compare: level !== 'easy',
    operations: level === 'hard',
  };
}
