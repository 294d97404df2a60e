import {
  biasCorrection,
  movingAverageWeight,
  Rational,
  stepsUntilCorrectionWithin,
  toRational,
} from '@variorum/core';
import type { Params } from './params.ts';

/** q, the allowed distance from 1 as a share. */
export const shareOf = ({ percent }: Params): Rational => toRational(percent).div(100);

/** βᵏ. */
export const power = ({ beta }: Params, exponent: number): number =>
  toRational(beta).pow(exponent)!.valueOf();

/** 1 − β. */
export const keepOf = ({ beta }: Params): Rational => new Rational(1).sub(toRational(beta));

/** The right answers; powers have too many digits to be kept exact. */
export const solutionOf = (p: Params) => ({
  weight: movingAverageWeight(p.beta, p.gradient, p.updates).valueOf(),
  factor: biasCorrection(p.beta, p.updates).valueOf(),
  average: toRational(p.constant).div(biasCorrection(p.beta, p.updates)).valueOf(),
  steps: stepsUntilCorrectionWithin(p.beta, shareOf(p)),
});
