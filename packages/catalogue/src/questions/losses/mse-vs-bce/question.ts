import {
  binaryCrossEntropyLogitGradient,
  sigmoid,
  squaredErrorLogitGradient,
  toNumber,
} from '@variorum/core';
import { paragraph, rounded } from '@variorum/document';
import { choiceField, defineQuestion, numberField } from '@variorum/generator';
import { mistakes } from './mistakes.ts';
import { decimals, factorOf, params, runsWrong } from './params.ts';
import { sample, unfair } from './sample.ts';

const precision = { decimals } as const;
const shown = (value: number) => rounded(value, precision);
const option = (id: string, words: string) => ({ id, content: [paragraph(words)] });

const vanishing = [
  option('squared', 'only that of the squared error'),
  option('cross', 'only that of the cross-entropy'),
  option('both', 'both'),
  option('neither', 'neither'),
];

export default defineQuestion({
  id: 'mse-vs-bce',
  version: 1,
  title: 'Squared error and cross-entropy after a sigmoid',
  summary:
    'The gradients of squared error and binary cross-entropy through a sigmoid, and which of them vanish.',
  topics: ['losses', 'classification', 'backpropagation'],
  forms: ['open', 'choice'],
  params,
  sample,
  unfair,

  fields: (p, form) => ({
    ...(form === 'choice' ? {} : { prediction: numberField({ label: 'prediction', precision }) }),
    squared: numberField({ label: 'gradient of the squared error', precision, weight: 2 }),
    cross: numberField({ label: 'gradient of the cross-entropy', precision }),
    ...(p.limit !== null && form !== 'choice'
      ? {
          ratio: numberField({
            label: 'squared-error gradient divided by cross-entropy gradient',
            precision,
          }),
        }
      : {}),
    ...(p.limit === null
      ? {}
      : {
          vanishing: choiceField({ label: 'gradients that tend to 0', options: vanishing, shuffle: false }),
        }),
  }),

  solve(p) {
    const input = p.input ?? 1;
    const prediction = toNumber(sigmoid(p.logit));
    const work = {
      prediction,
      slope: prediction * (1 - prediction),
      squared: toNumber(squaredErrorLogitGradient(p.logit, p.label, { half: p.half })) * input,
      cross: toNumber(binaryCrossEntropyLogitGradient(p.logit, p.label)) * input,
    };
    const ratio = work.squared / work.cross;
    return {
      answers: { ...work, ratio, vanishing: runsWrong(p) ? 'squared' : 'both' },
      work: { ...work, ratio },
    };
  },

  misconceptions: [
    ...mistakes,
    {
      id: 'cross-entropy-pushes-on',
      title: 'took the cross-entropy to push on for a right prediction',
      answers: (p) => (p.limit === null || runsWrong(p) ? null : { vanishing: 'squared' }),
    },
    {
      id: 'both-saturate',
      title: 'took the sigmoid to stop both losses',
      answers: (p) => (p.limit !== null && runsWrong(p) ? { vanishing: 'both' } : null),
    },
    {
      id: 'losses-confused',
      title: 'took the cross-entropy to be the loss that saturates',
      answers: (p) => (p.limit === null ? null : { vanishing: 'cross' }),
    },
    {
      id: 'none-saturates',
      title: 'took a large error to mean a large gradient',
      answers: (p) => (p.limit === null ? null : { vanishing: 'neither' }),
    },
  ],

  stem: (p, form) => ({
    logit: p.logit,
    label: p.label,
    half: p.half,
    weight: p.input !== null,
    input: p.input ?? 0,
    asksPrediction: form !== 'choice',
    asksRatio: p.limit !== null && form !== 'choice',
    asksLimit: p.limit !== null,
    toPlus: p.limit === 'plus',
    decimals,
  }),

  solution(p, { work: { prediction, slope, squared, cross, ratio } }, form) {
    const residual = prediction - p.label;
    return {
      logit: p.logit,
      label: p.label,
      half: p.half,
      factor: factorOf(p),
      weight: p.input !== null,
      input: p.input ?? 0,
      asksPrediction: form !== 'choice',
      asksRatio: p.limit !== null && form !== 'choice',
      asksLimit: p.limit !== null,
      toPlus: p.limit === 'plus',
      runsWrong: runsWrong(p),
      limitPrediction: p.limit === 'plus' ? 1 : 0,
      limitResidual: (p.limit === 'plus' ? 1 : 0) - p.label,
      power: rounded(Math.exp(-p.logit), { significant: 6 }),
      prediction: shown(prediction),
      precise: rounded(prediction, { decimals: 6 }),
      complement: rounded(1 - prediction, { decimals: 6 }),
      residual: rounded(residual, { decimals: 6 }),
      slope: rounded(slope, { decimals: 6 }),
      squared: shown(squared),
      cross: shown(cross),
      ratio: shown(ratio),
      bound: factorOf(p) === 1 ? '1/4' : '1/2',
      farOff: Math.abs(residual) > 0.5,
      decimals,
    };
  },

  effort: (p) => 7 + (p.half ? 0 : 1) + (p.input === null ? 0 : 2) + (p.limit === null ? 0 : 3),
});
