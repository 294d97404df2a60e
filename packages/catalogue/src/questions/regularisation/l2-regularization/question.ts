import {
  deriveL2PenaltyGradient,
  l2Penalty,
  Rational,
  shrinkFactor,
  toRational,
  weightDecayStep,
} from '@variorum/core';
import { defineQuestion, numberField, vectorField } from '@variorum/generator';
import { mistakes } from './mistakes.ts';
import { factorOf, type Params, params, product } from './params.ts';
import { sample, unfair } from './sample.ts';

const precision = { exact: true } as const;

function work(p: Params) {
  const step = (lambda: number) =>
    p.weights.map((weight, index) =>
      toRational(weightDecayStep(weight, p.gradient[index]!, { ...p, lambda })),
    );
  return {
    shrink: shrinkFactor(p),
    plain: step(0),
    updated: step(p.lambda),
    penalty: l2Penalty(p.weights, p),
    slopes: deriveL2PenaltyGradient(p.weights, p).map(({ value }) => value),
  };
}

export default defineQuestion({
  id: 'l2-regularization',
  version: 1,
  title: 'A step of gradient descent with an L2 penalty',
  summary:
    'The factor by which an L2 penalty shrinks weights, and one step of gradient descent with and without it.',
  topics: ['regularisation', 'optimisation'],
  forms: ['open', 'choice'],
  params,
  sample,
  unfair,

  fields: (p, form) => ({
    ...(p.askPenalty && form !== 'choice'
      ? { penalty: numberField({ label: 'penalty before the step', precision }) }
      : {}),
    ...(form === 'choice'
      ? {}
      : {
          plain: vectorField({
            label: 'weights after a step without the penalty',
            length: p.weights.length,
            precision,
          }),
        }),
    shrink: numberField({ label: 'shrink factor', precision }),
    updated: vectorField({
      label: 'weights after a step with the penalty',
      length: p.weights.length,
      precision,
      weight: 2,
    }),
  }),

  solve: (p) => ({ answers: work(p), work: work(p) }),

  misconceptions: mistakes,

  stem: (p, form) => ({
    weights: p.weights,
    gradient: p.gradient,
    learningRate: p.learningRate,
    lambda: p.lambda,
    half: p.form === 'half-lambda',
    count: p.weights.length,
    asksPenalty: p.askPenalty && form !== 'choice',
    asksPlain: form !== 'choice',
  }),

  solution(p, { work: { shrink, plain, updated, penalty, slopes } }, form) {
    const squares = p.weights.map((weight) => product(weight, weight));
    return {
      weights: p.weights,
      gradient: p.gradient,
      learningRate: p.learningRate,
      lambda: p.lambda,
      half: p.form === 'half-lambda',
      factor: factorOf(p),
      asksPenalty: p.askPenalty && form !== 'choice',
      asksPlain: form !== 'choice',
      squares,
      sumOfSquares: squares.reduce((sum, square) => sum.add(square), new Rational(0)),
      penalty,
      decay: product(p.learningRate, p.lambda, factorOf(p)),
      shrink,
      percent: shrink.mul(100),
      shrinks: shrink.compare(0) > 0 && shrink.compare(1) < 0,
      plain,
      updated,
      rows: p.weights.map((weight, index) => ({
        number: index + 1,
        weight,
        slope: p.gradient[index]!,
        kept: shrink.mul(toRational(weight)),
        moved: product(p.learningRate, p.gradient[index]!),
        plain: plain[index]!,
        updated: updated[index]!,
        total: slopes[index]!.add(toRational(p.gradient[index]!)),
        extra: slopes[index]!,
      })),
    };
  },

  effort: (p) => (p.askPenalty ? 2 * p.weights.length + 1 : 0) + 3 + 5 * p.weights.length,
});
