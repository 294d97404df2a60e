import { backpropagate, gradientDescentStep, Rational, scalars, toRational } from '@variorum/core';
import type { Params } from './params.ts';

/** What the derivative of an example's error leaves in front of ŷ − t. */
export const factorOf = ({ error }: Params): 1 | 2 => (error === 'squared' ? 2 : 1);

/** The weights, followed by the bias where there is one. */
export const weightsOf = ({ weights, hasBias, bias }: Params): Rational[] =>
  (hasBias ? [...weights, bias] : weights).map(toRational);

/** What each weight is multiplied by, example by example: its input, 1 for the bias. */
export const inputsOf = ({ inputs, hasBias }: Params): Rational[][] =>
  inputs.map((input) => (hasBias ? [...input, 1] : input).map(toRational));

/** One training example, forward and back. */
export interface ExampleWork {
  readonly output: Rational;
  readonly residual: Rational;
  /** ∂E/∂ŷ of this example. */
  readonly delta: Rational;
  readonly gradient: readonly Rational[];
}

/** The examples worked out at these weights (bias last). */
export function examplesAt(p: Params, weights: readonly Rational[]): ExampleWork[] {
  const count = p.weights.length;
  return p.inputs.map((input, index) => {
    const { stages, parameters } = backpropagate(
      [
        {
          type: 'dense',
          weights: [weights.slice(0, count)],
          ...(p.hasBias && { bias: weights.slice(count) }),
        },
      ],
      input,
      { type: 'squaredError', target: [p.targets[index]!], half: p.error === 'half-squared' },
    );
    const { values, gradient } = stages.at(-1)!;
    const output = (values as readonly Rational[])[0]!;
    return {
      output,
      residual: output.sub(toRational(p.targets[index]!)),
      delta: (gradient as readonly Rational[])[0]!,
      gradient: parameters.flatMap((one) => (one.gradient as Rational[] | Rational[][]).flat()),
    };
  });
}

export const meanOf = (values: readonly Rational[]): Rational =>
  values.reduce((sum, value) => sum.add(value), new Rational(0)).div(values.length);

/** The gradient of the mean error at these weights. */
export function gradientAt(p: Params, weights: readonly Rational[]): Rational[] {
  const examples = examplesAt(p, weights);
  return weights.map((_, place) => meanOf(examples.map(({ gradient }) => gradient[place]!)));
}

/** The mean error at these weights. */
export const errorAt = (p: Params, weights: readonly Rational[]): Rational =>
  meanOf(examplesAt(p, weights).map(({ residual }) => residual.mul(residual).mul(factorOf(p)).div(2)));

/** Each weight after a step against this gradient. */
export const stepped = (p: Params, weights: readonly Rational[], gradient: readonly Rational[]): Rational[] =>
  weights.map((position, place) =>
    toRational(gradientDescentStep({ t: 0, position }, gradient[place]!, p).position),
  );

/** α times a value. */
export const scaled = (p: Params, value: Rational): Rational =>
  toRational(scalars.multiply(toRational(p.learningRate), value));
