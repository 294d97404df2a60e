import { type Rational, toRational } from '@variorum/core';
import { factorTex, rounded } from '@variorum/document';
import type { Form } from '@variorum/generator';
import { normalDistribution } from './normal.ts';
import type { Params } from './params.ts';

interface Work {
  readonly ratio: Rational;
}

const digits = { decimals: 4 } as const;

/** Values of solution.md and feedback.md. */
export function workedSolution(
  { gamma, beta, target }: Params,
  { variance, probability }: { readonly variance: unknown; readonly probability: unknown },
  { ratio }: Work,
  form: Form,
) {
  const scale = toRational(gamma);
  const shares = (z: number) => rounded(normalDistribution(z), digits);
  const wanted = target ?? 1;
  return {
    gamma,
    beta,
    size: scale.abs(),
    negativeScale: gamma < 0,
    gammaFactor: factorTex(scale),
    variance,
    deviation: scale.abs(),
    ratio,
    argument: ratio.neg(),
    readable: beta < 0,
    positiveRatio: ratio.abs(),
    tabulated: shares(Number(ratio.abs())),
    probability: rounded(Number(probability), digits),
    complement: shares(Number(ratio)),
    bound: toRational(beta).div(scale).neg(),
    moreThanHalf: beta < 0,
    asksShift: target !== null && form === 'open',
    share: shares(wanted),
    target: wanted,
    targetNegative: wanted < 0,
    targetSize: toRational(wanted).abs(),
    targetTabulated: shares(Math.abs(wanted)),
    shift: scale.abs().mul(toRational(wanted)).neg(),
    shiftRaises: wanted < 0,
  };
}
