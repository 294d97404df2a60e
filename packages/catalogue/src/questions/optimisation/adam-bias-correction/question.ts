import { type Rational, stepsUntilPowerBelow } from '@variorum/core';
import { rounded } from '@variorum/document';
import { defineQuestion, integerField, numberField } from '@variorum/generator';
import { mistakes } from './mistakes.ts';
import { keepOf, power, shareOf, solutionOf } from './model.ts';
import { type Params, params, significant } from './params.ts';
import { sample, unfair } from './sample.ts';

const precision = { significant } as const;
const shown = (value: Rational | number, digits = significant) => rounded(value, { significant: digits });

/** Whether a decimal needs at most four digits after the point. */
const isShort = (value: number): boolean => Number(value.toFixed(4)) === value;

/** The correction after t updates, with enough digits to be told from the bound. */
const correctionAt = (p: Params, updates: number) => rounded(1 / (1 - p.beta ** updates), { decimals: 6 });

export default defineQuestion({
  id: 'adam-bias-correction',
  version: 1,
  title: 'Adam’s bias correction over time',
  summary: 'The weight of an old gradient in Adam’s moments, and how fast the bias correction fades.',
  topics: ['optimisation'],
  forms: ['open', 'choice'],
  params,
  sample: (draw, level): Params => sample(draw, level),
  unfair,

  fields: (p) => ({
    weight: numberField({ label: `weight of gradient ${p.gradient}`, precision }),
    factor: numberField({ label: 'factor of the bias correction', precision }),
    ...(p.constant === 0
      ? {}
      : { average: numberField({ label: 'uncorrected average of the constant gradient', precision }) }),
    steps: integerField({ label: 'first update with a correction that close to 1', weight: 2 }),
  }),

  solve: (p) => ({ answers: solutionOf(p), work: solutionOf(p) }),

  misconceptions: mistakes,

  stem: ({ beta, gradient, updates, percent, constant }) => ({
    beta,
    gradient,
    updates,
    percent,
    constant,
    asksAverage: constant !== 0,
    oneHundredth: percent === 1,
  }),

  solution(p, { work: { weight, factor, average, steps } }) {
    const share = shareOf(p);
    const bound = share.div(share.add(1));
    const belowAt = stepsUntilPowerBelow(p.beta, share);
    return {
      beta: p.beta,
      keep: keepOf(p),
      gradient: p.gradient,
      updates: p.updates,
      previous: p.updates - 1,
      age: p.updates - p.gradient,
      percent: p.percent,
      share,
      limit: share.add(1),
      constant: p.constant,
      asksAverage: p.constant !== 0,
      weight: isShort(weight) ? weight : shown(weight),
      weightIsExact: isShort(weight),
      power: shown(power(p, p.updates), significant + 2),
      sum: shown(1 - power(p, p.updates), significant + 2),
      factor: shown(factor),
      average: shown(average),
      bound: shown(bound, 6),
      numerator: rounded(Math.log(bound.valueOf()), { decimals: 5 }),
      denominator: rounded(Math.log(p.beta), { significant: 6 }),
      quotient: rounded(Math.log(bound.valueOf()) / Math.log(p.beta), { decimals: 2 }),
      steps,
      before: steps - 1,
      correctionBefore: correctionAt(p, steps - 1),
      correctionAt: correctionAt(p, steps),
      belowAt,
      belowDiffers: belowAt !== steps,
    };
  },

  effort: (p) => 12 + (p.constant === 0 ? 0 : 2),
});
