import type { Rational } from '@variorum/core';
import { dot, type Params, quantitiesOf } from './params.ts';

type Quantities = ReturnType<typeof quantitiesOf>;

type Answers = {
  training?: Rational[];
  test?: Rational[];
  expectation?: Rational;
  variance?: Rational;
};

interface Mistake {
  readonly id: string;
  readonly title: string;
  /** Where it is left out, the mistake is possible with both kinds. */
  readonly kind?: Params['kind'];
  readonly answers: (q: Quantities, p: Params) => Answers;
}

const times = (values: readonly Rational[], factor: Rational): Rational[] =>
  values.map((value) => value.mul(factor));
const masked = ({ x, mask }: Quantities): Rational[] => x.map((value, index) => value.mul(mask[index]!));

/** The expectation of the unit behind, if the outputs have the mean `scale` times the activation. */
const weighted = ({ x, weights }: Quantities, scale: Rational): Answers =>
  weights === null ? {} : { expectation: dot(weights, x).mul(scale) };

/** The variance of the unit behind, if each output has the variance `factor` times its squared activation. */
const spread = ({ x, weights }: Quantities, factor: Rational): Rational =>
  dot(
    weights!.map((weight) => weight.mul(weight)),
    x.map((value) => value.mul(value)),
  ).mul(factor);

const list: readonly Mistake[] = [
  {
    id: 'divided-by-drop',
    title: 'divided by the drop probability',
    kind: 'inverted',
    answers: (q) => ({
      training: times(masked(q), q.drop.inverse()),
      ...weighted(q, q.keep.div(q.drop)),
    }),
  },
  {
    id: 'multiplied-in-training',
    title: 'multiplied by the keep probability during training',
    answers: (q) => ({ training: times(masked(q), q.keep), ...weighted(q, q.keep.mul(q.keep)) }),
  },
  {
    id: 'not-scaled-in-training',
    title: 'did not scale during training',
    kind: 'inverted',
    answers: (q) => ({ training: masked(q), ...weighted(q, q.keep) }),
  },
  {
    id: 'scaled-in-training',
    title: 'divided by the keep probability during training',
    kind: 'vanilla',
    answers: (q) => ({
      training: times(masked(q), q.keep.inverse()),
      ...weighted(q, q.keep.mul(q.keep.inverse())),
    }),
  },
  {
    id: 'mask-reversed',
    title: 'dropped what the mask keeps',
    answers: (q) => ({
      training: q.x.map((value, index) => value.sub(value.mul(q.mask[index]!)).mul(q.trainingScale)),
    }),
  },
  {
    id: 'ignored-mask',
    title: 'dropped nothing during training',
    answers: (q) => ({ training: times(q.x, q.trainingScale) }),
  },
  {
    id: 'test-outputs-in-training',
    title: 'gave the outputs of test time for the training step',
    answers: (q) => ({ training: times(q.x, q.testScale) }),
  },
  {
    id: 'scaled-at-test-too',
    title: 'scaled at test time as well',
    kind: 'inverted',
    answers: (q) => ({ test: times(q.x, q.keep) }),
  },
  {
    id: 'scaled-by-drop',
    title: 'multiplied by the drop probability at test time',
    kind: 'vanilla',
    answers: (q) => ({ test: times(q.x, q.drop), ...weighted(q, q.drop) }),
  },
  {
    id: 'divided-at-test',
    title: 'divided by the keep probability at test time',
    answers: (q) => ({ test: times(q.x, q.keep.inverse()) }),
  },
  {
    id: 'not-scaled-at-test',
    title: 'did not scale at test time',
    kind: 'vanilla',
    answers: (q) => ({ test: q.x, ...weighted(q, q.keep.div(q.keep)) }),
  },
  {
    id: 'mask-at-test',
    title: 'applied the mask at test time',
    answers: (q) => ({ test: times(masked(q), q.testScale) }),
  },
  {
    id: 'training-again',
    title: 'gave the training outputs at test time',
    answers: (q) => ({ test: times(masked(q), q.trainingScale) }),
  },
  {
    id: 'this-mask-only',
    title: 'took the value under this mask for the expectation',
    answers: (q) =>
      q.weights === null ? {} : { expectation: dot(q.weights, times(masked(q), q.trainingScale)) },
  },
  {
    id: 'variance-of-other-kind',
    title: 'used the variance of the other kind of dropout',
    answers: (q, p) =>
      p.askVariance && q.weights !== null
        ? { variance: spread(q, p.kind === 'inverted' ? q.keep.mul(q.drop) : q.drop.div(q.keep)) }
        : {},
  },
  {
    id: 'weights-not-squared',
    title: 'did not square the weights',
    answers: (q, p) =>
      p.askVariance && q.weights !== null
        ? {
            variance: dot(
              q.weights,
              times(q.x, q.keep.mul(q.drop).mul(q.trainingScale.pow(2)!)).map((value, index) =>
                value.mul(q.x[index]!),
              ),
            ),
          }
        : {},
  },
  {
    id: 'square-of-sum',
    title: 'squared the sum instead of adding the squares',
    answers: (q, p) =>
      p.askVariance && q.weights !== null
        ? {
            variance: dot(q.weights, q.x).pow(2)!.mul(q.keep.mul(q.drop)).mul(q.trainingScale.pow(2)!),
          }
        : {},
  },
  {
    id: 'mean-of-squares',
    title: 'took the mean of the squares for the variance',
    answers: (q, p) =>
      p.askVariance && q.weights !== null ? { variance: spread(q, q.keep.mul(q.trainingScale.pow(2)!)) } : {},
  },
];

/** The wrong methods in the form of a question's misconceptions. */
export const mistakes = list.map(({ id, title, kind, answers }) => ({
  id,
  title,
  answers(p: Params): Answers | null {
    if (kind !== undefined && kind !== p.kind) return null;
    const found = answers(quantitiesOf(p), p);
    return Object.keys(found).length === 0 ? null : found;
  },
}));
