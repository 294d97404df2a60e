import { type Rational, toRational } from '@variorum/core';
import type { Draw, Level } from '@variorum/generator';
import type { Params } from './params.ts';

/** Sizes that are squares, so that wrong values look as smooth as the right one. */
const sizes: readonly (readonly [number, number])[] = [
  [4, 16],
  [4, 36],
  [4, 64],
  [4, 100],
  [9, 36],
  [9, 144],
  [16, 64],
  [16, 144],
  [16, 256],
  [25, 100],
  [25, 225],
  [25, 400],
];

export function sample(draw: Draw, level: Level): Params {
  const [small, large] = draw.pick('sizes', sizes);
  const deviation = draw.pick('deviation', [0.5, 0.6, 1.2, 1.5, 2, 2.4, 2.5, 3, 4, 4.5, 5, 6]);
  return {
    variance: Math.round(deviation ** 2 * 100) / 100,
    stated: level === 'easy' ? 'variance' : 'deviation',
    small,
    large,
    ratio: level === 'easy' ? 'variances' : 'deviations',
    limit: level === 'hard' ? draw.pick('limit', [0.1, 0.2, 0.25, 0.3, 0.4, 0.5]) : null,
  };
}

/** σ²/t², the number of examples at which the limit t is reached. */
export const neededExamples = (variance: number, limit: number): Rational =>
  toRational(variance).div(toRational(limit).pow(2)!);

export function unfair({ variance, small, limit }: Params): string | null {
  const mean = toRational(variance).div(small);
  if (mean.mul(10_000).d !== 1n) return 'the variance of the mean has more than four decimals';
  if (limit === null) return null;
  const needed = neededExamples(variance, limit);
  if (needed.compare(20) < 0 || needed.compare(400) > 0) return 'the smallest mini-batch is tiny or huge';
  return needed.compare(small) === 0 ? 'the smallest mini-batch is the given one' : null;
}
