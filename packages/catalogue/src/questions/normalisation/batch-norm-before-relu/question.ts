import { Rational, toRational } from '@variorum/core';
import { rounded } from '@variorum/document';
import { defineQuestion, numberField } from '@variorum/generator';
import { normalDistribution } from './normal.ts';
import { type Params, params } from './params.ts';
import { sample, unfair } from './sample.ts';
import { workedSolution } from './solution.ts';
import { normalTable } from './table.ts';

const exact = { exact: true } as const;
const share = { decimals: 4 } as const;

export default defineQuestion({
  id: 'batch-norm-before-relu',
  version: 1,
  title: 'Batch normalisation in front of ReLU',
  summary:
    'Mean and variance of the outputs of batch normalisation, and how often a ReLU after it outputs 0.',
  topics: ['normalisation', 'activations'],
  forms: ['open', 'choice'],
  params,

  sample: (draw, level): Params | null => sample(draw, level),
  unfair,

  fields: ({ target }) => ({
    mean: numberField({ label: 'mean of y', precision: exact }),
    variance: numberField({ label: 'variance of y', precision: exact }),
    probability: numberField({ label: 'probability of a zero', precision: share, weight: 2 }),
    ...(target === null ? {} : { shift: numberField({ label: 'shift', precision: exact, weight: 2 }) }),
  }),

  choice: { fields: ['variance', 'probability'] },

  solve({ gamma, beta, target }) {
    const scale = toRational(gamma);
    return {
      answers: {
        mean: toRational(beta),
        variance: scale.mul(scale),
        probability: normalDistribution(-beta / Math.abs(gamma)),
        ...(target === null ? {} : { shift: scale.abs().mul(toRational(target)).neg() }),
      },
      work: { ratio: toRational(beta).div(scale.abs()) },
    };
  },

  misconceptions: [
    {
      id: 'variance-zero',
      title: 'took the variance to be 0',
      answers: () => ({ variance: new Rational(0) }),
    },
    {
      id: 'variance-is-scale',
      title: 'took the scale for the variance',
      answers: ({ gamma }) => ({ variance: toRational(gamma).abs() }),
    },
    {
      id: 'ignored-scale-and-shift',
      title: 'ignored scale and shift',
      answers: () => ({ mean: new Rational(0), variance: new Rational(1), probability: 0.5 }),
    },
    {
      id: 'second-moment',
      title: 'added the square of the shift to the variance',
      answers: ({ gamma, beta }) => ({
        variance: toRational(gamma).pow(2)!.add(toRational(beta).pow(2)!),
      }),
    },
    {
      id: 'shift-added-to-variance',
      title: 'added the shift to the variance',
      answers: ({ gamma, beta }) => {
        const variance = toRational(gamma).pow(2)!.add(toRational(beta));
        return variance.compare(0) > 0 ? { variance } : null;
      },
    },
    {
      id: 'shift-scaled',
      title: 'multiplied the shift by the scale',
      answers: ({ gamma, beta }) => ({ mean: toRational(gamma).mul(toRational(beta)) }),
    },
    {
      id: 'scale-in-mean',
      title: 'added the scale to the mean',
      answers: ({ gamma, beta }) => ({ mean: toRational(gamma).add(toRational(beta)) }),
    },
    {
      id: 'probability-of-passing',
      title: 'gave the probability of a positive output',
      answers: ({ gamma, beta }) => ({ probability: normalDistribution(beta / Math.abs(gamma)) }),
    },
    {
      id: 'sign-of-scale',
      title: 'kept the sign of the scale',
      answers: ({ gamma, beta }) => (gamma > 0 ? null : { probability: normalDistribution(-beta / gamma) }),
    },
    {
      id: 'not-divided',
      title: 'did not divide by the scale',
      answers: ({ beta }) => ({ probability: normalDistribution(-beta) }),
    },
    {
      id: 'divided-by-variance',
      title: 'divided by the variance',
      answers: ({ gamma, beta }) => ({ probability: normalDistribution(-beta / gamma ** 2) }),
    },
    {
      id: 'multiplied-by-scale',
      title: 'multiplied by the scale',
      answers: ({ gamma, beta }) => ({ probability: normalDistribution(-beta * Math.abs(gamma)) }),
    },
    {
      id: 'shift-sign',
      title: 'gave the shift the opposite sign',
      answers: ({ gamma, target }) =>
        target === null ? null : { shift: toRational(gamma).abs().mul(toRational(target)) },
    },
    {
      id: 'shift-not-scaled',
      title: 'did not multiply the tabulated value by the scale',
      answers: ({ target }) => (target === null ? null : { shift: toRational(target).neg() }),
    },
    {
      id: 'shift-by-variance',
      title: 'multiplied the tabulated value by the variance',
      answers: ({ gamma, target }) =>
        target === null ? null : { shift: toRational(gamma).pow(2)!.mul(toRational(target)).neg() },
    },
  ],

  stem: ({ gamma, beta, target }, form) => ({
    gamma,
    beta,
    table: normalTable(),
    asksMean: form === 'open',
    asksShift: target !== null && form === 'open',
    share: rounded(normalDistribution(target ?? 0), share),
  }),

  solution: (p, { answers, work }, form) => workedSolution(p, answers, work, form),

  effort: ({ beta, target }) => 4 + (beta > 0 ? 1 : 0) + (target === null ? 0 : 3),
});
