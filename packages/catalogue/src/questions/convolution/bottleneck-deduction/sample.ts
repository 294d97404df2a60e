import type { Draw, Level } from '@variorum/generator';
import { type Params, sum } from './block.ts';

type Three = [number, number, number];

const hints: Readonly<Record<Level, Params['hint']>> = { easy: 'none', medium: 'equal', hard: 'one' };

/** A block that returns to the size of its input; it fits what the user gave. */
export function sample(
  draw: Draw,
  level: Level,
  _form: string,
  given: Readonly<Partial<Params>>,
): Params | null {
  const known = given.known ?? (level === 'easy' ? 2 : draw.integer('known', 1, 3));
  const hint = given.hint ?? hints[level];
  const kernels = given.kernels ?? drawKernels(draw, hint, known);
  const paddings = given.paddings ?? drawPaddings(draw, hint, known, kernels);
  if (paddings === null || sum(kernels) !== 3 + 2 * sum(paddings)) return null;
  if (paddings.some((padding, index) => padding > kernels[index]!)) return null;
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
    hint,
    askParameters: level !== 'easy',
    askMiddle: level === 'hard',
  };
}

function drawKernels(draw: Draw, hint: Params['hint'], known: number): Three {
  const given = draw.pick('kernel', hint === 'none' ? [3, 5, 7] : [1, 3, 5]);
  const asked = hint === 'none' ? 1 : draw.pick('asked', hint === 'equal' ? [1, 2, 3, 4] : [1, 2, 3, 4, 5]);
  const other = hint === 'one' ? draw.pick('other', [1, 2, 3, 4, 5]) : asked;
  const pair = [asked, other];
  return [0, 1, 2].map((index) => (index === known - 1 ? given : pair.shift()!)) as Three;
}

/** Paddings that make up for the kernels, those of a pair of 1 × 1 kernels all on the other layer. */
function drawPaddings(
  draw: Draw,
  hint: Params['hint'],
  known: number,
  kernels: Readonly<Three>,
): Three | null {
  const total = (sum(kernels) - 3) / 2;
  if (!Number.isInteger(total)) return null;
  if (hint === 'none') return [0, 1, 2].map((index) => (index === known - 1 ? total : 0)) as Three;
  const first = draw.integer('padding1', 0, Math.min(total, 3));
  const second = draw.integer('padding2', 0, Math.min(total - first, 3));
  return [first, second, total - first - second];
}
