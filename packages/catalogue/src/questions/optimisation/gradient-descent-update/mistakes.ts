import { Rational, toRational } from '@variorum/core';
import {
  type ExampleWork,
  examplesAt,
  factorOf,
  gradientAt,
  inputsOf,
  meanOf,
  scaled,
  stepped,
  weightsOf,
} from './model.ts';
import type { Params } from './params.ts';

const rightGradient = (p: Params): Rational[] => gradientAt(p, weightsOf(p));

/** Gradient and weights of a student who believes in this gradient and goes on correctly. */
const following = (p: Params, gradient: readonly Rational[]) => ({
  gradient: [...gradient],
  updated: stepped(p, weightsOf(p), gradient),
});

/** The gradient with another rule for an example's component. */
const gradientBy = (p: Params, rule: (example: ExampleWork, input: Rational, index: number) => Rational) => {
  const inputs = inputsOf(p);
  const examples = examplesAt(p, weightsOf(p));
  return weightsOf(p).map((_, place) =>
    meanOf(examples.map((example, index) => rule(example, inputs[index]![place]!, index))),
  );
};

const several = ({ inputs }: Params): boolean => inputs.length > 1;

export const mistakes = [
  {
    id: 'added-gradient',
    title: 'added the gradient to the weights',
    answers: (p: Params) => ({
      updated: stepped(
        p,
        weightsOf(p),
        rightGradient(p).map((slope) => slope.neg()),
      ),
    }),
  },
  {
    id: 'target-minus-output',
    title: 'took t − ŷ for the derivative',
    answers: (p: Params) =>
      following(
        p,
        rightGradient(p).map((slope) => slope.neg()),
      ),
  },
  {
    id: 'one-after-another',
    title: 'recomputed the output after each changed weight',
    answers: (p: Params) => {
      const weights = weightsOf(p);
      for (let place = 0; place < weights.length; place++) {
        const slope = gradientAt(p, weights)[place]!;
        weights[place] = weights[place]!.sub(scaled(p, slope));
      }
      return { updated: weights };
    },
  },
  {
    id: 'gradient-at-new-point',
    title: 'took the gradient at the new weights',
    answers: (p: Params) => ({
      updated: stepped(p, weightsOf(p), gradientAt(p, stepped(p, weightsOf(p), rightGradient(p)))),
    }),
  },
  {
    id: 'forgot-learning-rate',
    title: 'left the learning rate out',
    answers: (p: Params) => ({
      updated: weightsOf(p).map((weight, place) => weight.sub(rightGradient(p)[place]!)),
    }),
  },
  {
    id: 'step-for-weights',
    title: 'gave the change for the new weights',
    answers: (p: Params) => ({ updated: rightGradient(p).map((slope) => scaled(p, slope).neg()) }),
  },
  {
    id: 'lost-factor-two',
    title: 'lost the factor 2 of the derivative',
    answers: (p: Params) =>
      p.error === 'squared'
        ? following(
            p,
            rightGradient(p).map((slope) => slope.div(2)),
          )
        : null,
  },
  {
    id: 'added-factor-two',
    title: 'forgot that the half cancels the factor 2',
    answers: (p: Params) =>
      p.error === 'half-squared'
        ? following(
            p,
            rightGradient(p).map((slope) => slope.mul(2)),
          )
        : null,
  },
  {
    id: 'forgot-input',
    title: 'left the inner derivative, the input, out',
    answers: (p: Params) =>
      following(
        p,
        gradientBy(p, ({ delta }) => delta),
      ),
  },
  {
    id: 'output-for-residual',
    title: 'took the output for the difference to the target',
    answers: (p: Params) =>
      following(
        p,
        gradientBy(p, ({ output }, input) => output.mul(input).mul(factorOf(p))),
      ),
  },
  {
    id: 'kept-bias',
    title: 'left the bias as it was',
    answers: (p: Params) =>
      p.hasBias
        ? following(
            p,
            rightGradient(p).map((slope, place) => (place < p.weights.length ? slope : new Rational(0))),
          )
        : null,
  },
  {
    id: 'summed-examples',
    title: 'added over the examples instead of taking the mean',
    answers: (p: Params) =>
      several(p)
        ? following(
            p,
            rightGradient(p).map((slope) => slope.mul(toRational(p.inputs.length))),
          )
        : null,
  },
  {
    id: 'first-example-only',
    title: 'used the first example only',
    answers: (p: Params) => (several(p) ? following(p, examplesAt(p, weightsOf(p))[0]!.gradient) : null),
  },
];
