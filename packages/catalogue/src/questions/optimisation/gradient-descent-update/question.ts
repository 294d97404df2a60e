import { Rational } from '@variorum/core';
import { rounded } from '@variorum/document';
import { defineQuestion, vectorField } from '@variorum/generator';
import { mistakes } from './mistakes.ts';
import { errorAt, examplesAt, gradientAt, inputsOf, scaled, stepped, weightsOf } from './model.ts';
import { type Params, params } from './params.ts';
import { sample, unfair } from './sample.ts';

const precision = { exact: true } as const;

/** The weights, and the bias where there is one. */
const sizeOf = (p: Params): number => p.weights.length + (p.hasBias ? 1 : 0);

function work(p: Params) {
  const weights = weightsOf(p);
  const gradient = gradientAt(p, weights);
  return { gradient, updated: stepped(p, weights, gradient) };
}

/** Whether a decimal needs at most four digits after the point. */
const isShort = (value: Rational): boolean => value.mul(10_000).d === 1n;

/** Numbered rows of the examples as given. */
const given = (p: Params) =>
  p.inputs.map((input, index) => ({ number: index + 1, input, target: p.targets[index]! }));

const shared = (p: Params) => ({
  weights: p.weights,
  several: p.inputs.length > 1,
  examples: p.inputs.length,
  single: p.weights.length === 1,
  inputNumbers: p.weights.map((_, index) => index + 1),
  hasBias: p.hasBias,
  bias: p.bias,
  half: p.error === 'half-squared',
  learningRate: p.learningRate,
});

export default defineQuestion({
  id: 'gradient-descent-update',
  version: 1,
  title: 'A step of gradient descent',
  summary: 'The gradient of a linear neuron’s error, and its weights after one step of gradient descent.',
  topics: ['optimisation'],
  forms: ['open', 'choice'],
  params,
  sample,
  unfair,

  fields: (p) => ({
    gradient: vectorField({
      label: 'gradient of the error',
      length: sizeOf(p),
      precision,
      weight: 2,
    }),
    updated: vectorField({
      label: p.hasBias ? 'weights and bias after the step' : 'weights after the step',
      length: sizeOf(p),
      precision,
    }),
  }),

  solve: (p) => ({ answers: work(p), work: work(p) }),

  misconceptions: mistakes,

  stem: (p) => ({ ...shared(p), rows: given(p), input: p.inputs[0]!, target: p.targets[0]! }),

  solution(p, { work: { gradient, updated } }) {
    const weights = weightsOf(p);
    const inputs = inputsOf(p);
    const one = new Rational(1);
    const errorWith = (first: Rational) => errorAt(p, weights.with(0, first));
    const [above, below] = [errorWith(weights[0]!.add(one)), errorWith(weights[0]!.sub(one))];
    const after = errorAt(p, updated);
    return {
      ...shared(p),
      rows: examplesAt(p, weights).map((example, index) => ({
        ...example,
        number: index + 1,
        target: p.targets[index]!,
        terms: p.weights.map((weight, place) => ({ weight, input: inputs[index]![place]! })),
      })),
      parts: weights.map((weight, place) => ({
        isBias: place >= p.weights.length,
        number: place + 1,
        input: inputs[0]![place]!,
        weight,
        slope: gradient[place]!,
        slopes: examplesAt(p, weights).map((example) => example.gradient[place]!),
        change: scaled(p, gradient[place]!),
        updated: updated[place]!,
      })),
      gradient,
      updated,
      firstUp: weights[0]!.add(one),
      firstDown: weights[0]!.sub(one),
      above,
      below,
      firstSlope: gradient[0]!,
      before: errorAt(p, weights),
      after: isShort(after) ? after : rounded(after, { significant: 4 }),
      afterIsExact: isShort(after),
      falls: after.compare(errorAt(p, weights)) < 0,
    };
  },

  effort: (p) => p.inputs.length * (4 * p.weights.length + (p.hasBias ? 2 : 0) + 2) + 2 * weightsOf(p).length,
});
