import type { Draw, Level } from '@variorum/generator';
import { runningSums } from './model.ts';
import type { Params } from './params.ts';

/** Sizes whose sums of squares are squares: 3² + 4² = 5², and so on. */
const chains = [
  [3, 4, 12],
  [4, 3, 12],
  [6, 8, 24],
  [8, 6, 24],
  [12, 16, 15],
  [5, 12, 84],
  [2, 1.5, 6],
  [1.5, 2, 6],
  [9, 12, 20],
  [12, 9, 20],
  [12, 9, 8],
  [9, 12, 8],
] as const;

export function sample(draw: Draw, level: Level): Params {
  const count = level === 'hard' ? 4 : 3;
  const sizes =
    level === 'easy'
      ? draw.pick('chain', chains)
      : Array.from({ length: count }, (_, index) => draw.integer(`gradient${index}`, 1, 12) / 2);
  return {
    gradients: sizes.map((size, index) => (draw.chance(`sign${index}`, 0.4) ? -size : size)),
    learningRate: draw.pick('learningRate', level === 'easy' ? [0.6, 1, 1.2, 3] : [0.1, 0.2, 0.5, 0.6, 0.8]),
    epsilon: level === 'hard' ? draw.pick('epsilon', [0.1, 0.2, 0.5]) : 0,
    start: level === 'easy' ? 0 : draw.integer('start', -12, 12) / 4,
    askPosition: level !== 'easy',
  };
}

/** Why parameters make an unfair variant; null where they do not. */
export function unfair(p: Params): string | null {
  const sizes = p.gradients.map(Math.abs);
  if (new Set(sizes).size < sizes.length) return 'two gradients are equal in size';
  if (new Set(p.gradients.map(Math.sign)).size < 2) return 'all gradients have the same sign';
  if (runningSums(sizes.map((g) => g * g)).includes(1)) return 'a sum of squares is 1';
  if (runningSums(p.gradients).some((sum) => Math.abs(sum) < 0.1)) return 'the gradients cancel';
  if (p.askPosition && p.start === 0) return 'the parameter starts at 0';
  if (p.epsilon === p.learningRate) return 'ε and α are equal';
  return null;
}
