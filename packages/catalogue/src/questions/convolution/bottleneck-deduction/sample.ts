import type { Draw, Level } from '@variorum/generator';
import type { Params } from './block.ts';

type Three = [number, number, number];

const hints: Readonly<Record<Level, Params['hint']>> = { easy: 'none', medium: 'equal', hard: 'one' };

export function sample(draw: Draw, level: Level): Params | null {
  const known = level === 'easy' ? 2 : draw.integer('known', 1, 3);
  const kernels = drawKernels(draw, level, known);
  const total = (kernels[0] + kernels[1] + kernels[2] - 3) / 2;
  if (!Number.isInteger(total)) return null;
  const first = draw.integer('padding1', 0, Math.min(total, 3));
  const second = draw.integer('padding2', 0, Math.min(total - first, 3));
  const paddings: Three = level === 'easy' ? [0, total, 0] : [first, second, total - first - second];
  if (paddings.some((padding, index) => padding >= kernels[index]! + 1)) return null;
  const size = draw.pick('size', [14, 16, 20, 28, 32, 56]);
  return {
    input: [
      draw.pick('channels', [128, 192, 256, 320, 512]),
      size,
      level === 'hard' ? draw.pick('width', [18, 24, 30, 40, 48]) : size,
    ],
    widths: [draw.pick('width1', [24, 32, 48, 64, 80]), draw.pick('width2', [16, 32, 40, 64, 96])],
    kernels,
    paddings,
    known,
    hint: hints[level],
    askParameters: level !== 'easy',
    askMiddle: level === 'hard',
  };
}

function drawKernels(draw: Draw, level: Level, known: number): Three {
  if (level === 'easy') return [1, draw.pick('kernel', [3, 5, 7]), 1];
  const given = draw.pick('kernel', [1, 3, 5]);
  const asked = draw.pick('asked', level === 'medium' ? [1, 2, 3, 4] : [1, 2, 3, 4, 5]);
  const other = level === 'medium' ? asked : draw.pick('other', [1, 2, 3, 4, 5]);
  const pair = [asked, other];
  return [0, 1, 2].map((index) => (index === known - 1 ? given : pair.shift()!)) as Three;
}
