import { defineQuestion, matrixField, numberField, vectorField } from '@variorum/generator';
import { mistakes } from './mistakes.ts';
import { crossEntropy, decimals, isExact, type Params, params, pass } from './params.ts';
import { sample, unfair } from './sample.ts';
import { answersOf, followed, shared, workedSolution } from './solution.ts';

export default defineQuestion({
  id: 'backprop-mlp',
  version: 1,
  title: 'Backpropagation through a two-layer network',
  summary: 'The forward pass, every gradient and one update of a network with one hidden layer.',
  topics: ['backpropagation', 'fully connected layers'],
  forms: ['open', 'choice'],
  params,
  sample: (draw, level): Params | null => sample(draw, level),
  unfair,

  fields: (p, form) => {
    const precision = isExact(p) ? ({ exact: true } as const) : { decimals };
    const size = { rows: p.weights1.length, columns: p.input.length };
    const open = form !== 'choice';
    return {
      ...(open
        ? {
            hidden: vectorField({ label: 'hidden activations', length: p.weights2.length, precision }),
            prediction: numberField({ label: 'prediction', precision }),
            loss: numberField({ label: 'loss', precision }),
            weights2: vectorField({
              label: 'gradient of the output unit’s weights',
              length: p.weights2.length,
              precision,
            }),
            ...(p.biases
              ? { bias2: numberField({ label: 'gradient of the output unit’s bias', precision }) }
              : {}),
          }
        : {}),
      weights1: matrixField({ label: 'gradient of the hidden weights', size, precision, weight: 3 }),
      ...(open
        ? {
            ...(p.biases
              ? {
                  bias1: vectorField({
                    label: 'gradient of the hidden biases',
                    length: p.weights2.length,
                    precision,
                  }),
                }
              : {}),
            updated: matrixField({ label: 'hidden weights after the step', size, precision }),
          }
        : {}),
    };
  },

  choice: { fields: ['weights1'] },

  solve(p) {
    const answers = answersOf(p, pass(p));
    return { answers, work: answers };
  },

  misconceptions: mistakes,

  stem: (p) => shared(p),

  solution: (p, { work }) => workedSolution(p, work),

  followThrough: (p, given) => followed(p, given),

  effort: (p) => {
    const weights = p.weights1.length * p.input.length;
    const perActivation = isExact(p) ? 1 : 3;
    const biases = p.biases ? p.weights2.length + 1 : 0;
    return 5 * weights + p.weights2.length * (5 + 2 * perActivation) + 5 + biases + (crossEntropy(p) ? 4 : 0);
  },
});
