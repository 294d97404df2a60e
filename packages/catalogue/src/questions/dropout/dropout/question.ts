import { dropoutExpectation, dropoutTest, dropoutTrain, dropoutVariance, Rational } from '@variorum/core';
import { defineQuestion, numberField, vectorField } from '@variorum/generator';
import { mistakes } from './mistakes.ts';
import { dot, type Params, params, quantitiesOf } from './params.ts';
import { sample, unfair } from './sample.ts';
import { workedSolution } from './solution.ts';

const exact = { exact: true } as const;

export default defineQuestion({
  id: 'dropout',
  version: 1,
  title: 'Dropout in training and at test time',
  summary:
    'The outputs of vanilla or inverted dropout in a training step and at test time, their expectation and variance.',
  topics: ['dropout'],
  forms: ['open', 'choice'],
  params,

  sample: (draw, level): Params | null => sample(draw, level),
  unfair,

  fields: (p) => ({
    training: vectorField({
      label: 'outputs in this training step',
      length: p.activations.length,
      precision: exact,
      weight: 2,
    }),
    test: vectorField({
      label: 'outputs at test time',
      length: p.activations.length,
      precision: exact,
      weight: 2,
    }),
    ...(p.weights === null
      ? {}
      : { expectation: numberField({ label: 'expectation of z', precision: exact }) }),
    ...(p.weights === null || !p.askVariance
      ? {}
      : { variance: numberField({ label: 'variance of z', precision: exact, weight: 2 }) }),
  }),

  choice: { fields: ['training', 'test'] },

  solve(p) {
    const { weights } = quantitiesOf(p);
    const squares = weights?.map((weight) => weight.mul(weight)) ?? [];
    const expectation =
      weights === null ? new Rational(0) : dot(weights, dropoutExpectation(p.activations, p));
    const variance = dot(squares, weights === null ? [] : dropoutVariance(p.activations, p));
    return {
      answers: {
        training: dropoutTrain(p.activations, p.kept, p),
        test: dropoutTest(p.activations, p),
        ...(weights === null ? {} : { expectation }),
        ...(weights === null || !p.askVariance ? {} : { variance }),
      },
      work: { expectation, variance },
    };
  },

  misconceptions: mistakes,

  stem: (p, form) => ({
    activations: p.activations,
    mask: p.kept.map(Number),
    probability: p.probability,
    statesDrop: p.of === 'drop',
    inverted: p.kind === 'inverted',
    asksUnit: p.weights !== null && form === 'open',
    asksVariance: p.weights !== null && p.askVariance && form === 'open',
    weights: p.weights ?? [],
  }),

  solution: (p, { answers, work }, form) => workedSolution(p, answers, work, form),

  effort(p) {
    const units = p.activations.length;
    return 1 + 3 * units + (p.weights === null ? 0 : 2 * units - 1) + (p.askVariance ? 4 * units : 0);
  },
});
