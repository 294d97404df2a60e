import type { Draw, Level } from '@variorum/generator';
import type { Params } from './cost.ts';

const exampleCounts: Readonly<Record<Level, number>> = { easy: 3, medium: 5, hard: 5 };

/** Probabilities that are neither certain nor equal, multiples of 0.05. */
const probabilities = Array.from({ length: 19 }, (_, index) => (index + 1) / 20);
const tenths = probabilities.filter((_, index) => index % 2 === 1);

export function sample(draw: Draw, level: Level): Params {
  const examples = exampleCounts[level];
  const weights = [-2, -1.5, -0.5, 0.5, 1.5, 2, 3];
  return {
    labels: Array.from({ length: examples }, () => draw.integer('label', 0, 1)),
    predictions: draw.sample('predictions', level === 'easy' ? tenths : probabilities, examples),
    decimals: draw.pick('decimals', [3, 4]),
    penalty:
      level === 'hard'
        ? {
            lambda: draw.pick('lambda', [0.01, 0.02, 0.05, 0.1]),
            weights: draw.sample('weights', weights, 3),
          }
        : null,
  };
}
