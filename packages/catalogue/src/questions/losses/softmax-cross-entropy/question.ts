import { softmax, softmaxCrossEntropy, softmaxCrossEntropyGradient } from '@variorum/core';
import { rounded } from '@variorum/document';
import { defineQuestion, numberField, vectorField } from '@variorum/generator';
import { mistakes } from './mistakes.ts';
import { decimals, params } from './params.ts';
import { sample, unfair } from './sample.ts';

const precision = { decimals } as const;
const shown = (value: number, places: number = decimals) => rounded(value, { decimals: places });

export default defineQuestion({
  id: 'softmax-cross-entropy',
  version: 1,
  title: 'Softmax and cross-entropy',
  summary:
    'Class probabilities from logits, the cross-entropy loss, and its gradient with respect to the logits.',
  topics: ['losses', 'classification'],
  forms: ['open', 'choice'],
  params,
  sample,
  unfair,

  fields: (p, form) => ({
    ...(form === 'choice'
      ? {}
      : {
          probabilities: vectorField({
            label: 'probabilities of the classes',
            length: p.logits.length,
            precision,
            weight: 2,
          }),
        }),
    loss: numberField({ label: 'loss', precision }),
    ...(p.askGradient
      ? {
          gradient: vectorField({
            label: 'gradient with respect to the logits',
            length: p.logits.length,
            precision,
          }),
        }
      : {}),
  }),

  solve({ logits, trueClass }) {
    const work = {
      probabilities: softmax(logits),
      loss: softmaxCrossEntropy(logits, trueClass - 1),
      gradient: softmaxCrossEntropyGradient(logits, trueClass - 1),
    };
    return { answers: work, work };
  },

  misconceptions: mistakes,

  stem: (p, form) => ({
    logits: p.logits,
    classes: p.logits.length,
    trueClass: p.trueClass,
    askGradient: p.askGradient,
    asksProbabilities: form !== 'choice',
    several: form !== 'choice' || p.askGradient,
    decimals,
  }),

  solution(p, { work: { probabilities, loss, gradient } }, form) {
    const powers = p.logits.map((z) => Math.exp(z));
    const sum = powers.reduce((total, power) => total + power, 0);
    const best = Math.max(...p.logits);
    return {
      logits: p.logits,
      classes: p.logits.length,
      trueClass: p.trueClass,
      trueLogit: p.logits[p.trueClass - 1]!,
      trueProbability: rounded(probabilities[p.trueClass - 1]!, { significant: 5 }),
      askGradient: p.askGradient,
      asksProbabilities: form !== 'choice',
      rows: p.logits.map((logit, index) => ({
        number: index + 1,
        logit,
        power: shown(powers[index]!, 4),
        probability: shown(probabilities[index]!),
        isTrue: index === p.trueClass - 1,
        label: index === p.trueClass - 1 ? 1 : 0,
        slope: shown(gradient[index]!),
      })),
      sum: shown(sum, 4),
      logSum: shown(Math.log(sum), 4),
      loss: shown(loss),
      probabilities: probabilities.map((value) => shown(value)),
      gradient: gradient.map((value) => shown(value)),
      trueSlope: shown(gradient[p.trueClass - 1]!),
      uniformLoss: shown(Math.log(p.logits.length)),
      belowUniform: loss < Math.log(p.logits.length),
      mostProbable: p.logits.indexOf(best) + 1,
      largestIsTrue: p.logits[p.trueClass - 1] === best,
      decimals,
    };
  },

  effort: ({ logits, askGradient }) => 3 * logits.length + 1 + (askGradient ? logits.length : 0),
});
