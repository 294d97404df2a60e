import { medianOf, Rational, scaleOf, toRational } from '@variorum/core';
import type { Draw, Level } from '@variorum/generator';
import type { Params } from './params.ts';

const lengths = { easy: 0, medium: 5, hard: 7 } as const;

const small = Array.from({ length: 14 }, (_, index) => index + 1);

/** Distinct small values and one far above them, such that their mean is whole. */
function drawValues(draw: Draw, length: number): number[] {
  const values = draw.sample('values', small, length - 1);
  const rest = values.reduce((sum, value) => sum + value, draw.integer('outlier', 30, 80));
  const outlier = rest - values.reduce((sum, value) => sum + value, 0) + length - (rest % length);
  return draw.shuffle('order', [...values, outlier]);
}

/** Numbers of examples such that all of them together make a round number. */
export function sample(draw: Draw, level: Level): Params {
  const length = lengths[level];
  const residual =
    level === 'easy' ? draw.integer('residual', 2, 6) : draw.pick('residual', [0.5, 1.5, 2, 2.5, 3, 4]);
  return {
    inliers: draw.pick('inliers', [9, 14, 19, 24, 39, 49, 79, 99]),
    residual,
    outlierResidual: residual * draw.integer('ratio', 4, 20),
    values: length === 0 ? null : drawValues(draw, length),
    raised: level === 'hard' ? length * draw.integer('raised', 2, 6) : null,
  };
}

/** Why parameters make an unfair variant; null where they do not. */
export function unfair({ inliers, residual, outlierResidual, values }: Params): string | null {
  if (residual === 1) return 'the ordinary residuals are 1';
  const share = outlierResidual ** 2 / (inliers * residual ** 2 + outlierResidual ** 2);
  if (share < 0.2 || share > 0.95) return 'the share of the outlier is not telling';
  if (values === null) return null;
  if (new Set(values).size < values.length) return 'two values are equal';
  const { mean } = scaleOf(values);
  const median = medianOf(values);
  if (mean.equals(median)) return 'mean and median are equal';
  if (median.equals(toRational(values[(values.length - 1) / 2]!)))
    return 'the median stands in the middle of the list';
  if (mean.sub(median).compare(new Rational(2)) < 0) return 'mean and median are close';
  return null;
}
