import type { Draw, Level } from '@variorum/generator';
import { mistakes } from './mistakes.ts';
import { type Params, sizesOf } from './params.ts';

/** Same size at level easy, no padding at level medium, a stride at level hard. */
export function sample(draw: Draw, level: Level): Params {
  const kernel = level === 'hard' ? draw.pick('kernel', [2, 3, 4, 5]) : draw.pick('kernel', [3, 5]);
  const size = {
    easy: draw.pick('size', [6, 8, 9, 10, 12, 14, 15, 16, 20]),
    medium: draw.pick('size', [12, 14, 16, 20, 24, 28]),
    hard: draw.pick('size', [12, 14, 15, 16, 18, 20, 22, 24]),
  }[level];
  return {
    input: [
      draw.pick('channels', [2, 3, 4, 5]),
      size,
      level === 'hard' ? size + draw.pick('wider', [2, 4, 6]) : size,
    ],
    filters: draw.pick('filters', level === 'easy' ? [4, 5, 6, 8, 10] : [5, 6, 8, 10, 12, 16, 20]),
    kernel,
    stride: level === 'hard' ? 2 : 1,
    padding: level === 'easy' ? (kernel - 1) / 2 : level === 'hard' ? draw.integer('padding', 0, 1) : 0,
    bias: level !== 'easy',
  };
}

/** Whether two wrong ratios differ by less than a unit of their third digit, so that a rounded answer fits both. */
function areConfusable(p: Params): boolean {
  const ratios = mistakes
    .map(({ answers }) => answers(p))
    .flatMap((wrong) => (wrong !== null && 'ratio' in wrong ? [wrong.ratio] : []))
    .sort((a, b) => a - b);
  return ratios.slice(1).some((ratio, index) => {
    const gap = ratio - ratios[index]!;
    return gap > 1e-9 * ratio && gap < 10 ** (Math.floor(Math.log10(ratio)) - 2);
  });
}

/** Why parameters make an unfair variant; null where they do not. */
export function unfair(p: Params): string | null {
  const { channels, rows, columns, positions } = sizesOf(p);
  if (channels === p.filters) return 'the filters are as many as the input channels';
  if (positions < 9) return 'the output is tiny';
  if (p.stride > 1) {
    const steps = [p.input[1], p.input[2]].map((size) => size + 2 * p.padding - p.kernel);
    if (steps.every((step) => step % p.stride === 0)) return 'the stride divides along both axes';
  }
  if (areConfusable(p)) return 'two mistakes lead to nearly the same ratio';
  if (rows * columns > 700) return 'the numbers grow large';
  return null;
}
