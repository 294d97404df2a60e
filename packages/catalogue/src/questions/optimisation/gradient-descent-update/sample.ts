import { Rational, toRational } from '@variorum/core';
import type { Draw, Level } from '@variorum/generator';
import { examplesAt, factorOf, gradientAt, inputsOf, weightsOf } from './model.ts';
import type { Params } from './params.ts';

const plans = {
  easy: { examples: 1, hasBias: false },
  medium: { examples: 1, hasBias: true },
  hard: { examples: 2, hasBias: true },
} as const;

export function sample(draw: Draw, level: Level): Params | null {
  const { examples, hasBias } = plans[level];
  const signed = (name: string, most: number): number => {
    const size = draw.integer(name, 1, most);
    return draw.chance(`${name}Sign`, 0.4) ? -size : size;
  };
  return {
    inputs: Array.from({ length: examples }, (_, index) => [
      signed(`x${index}1`, 3),
      signed(`x${index}2`, 3),
    ]),
    targets: Array.from({ length: examples }, (_, index) => draw.integer(`t${index}`, -4, 6)),
    weights: [signed('w1', 6) / 2, signed('w2', 6) / 2],
    hasBias,
    bias: hasBias ? signed('b', 4) / 2 : 0,
    error: level === 'easy' ? 'half-squared' : draw.pick('error', ['squared', 'half-squared'] as const),
    learningRate: draw.pick('learningRate', [0.01, 0.02, 0.05, 0.1, 0.2]),
  };
}

/** α times the sum of squared inputs, the largest curvature that a step may meet. */
const reach = (p: Params): number =>
  Math.max(
    ...inputsOf(p).map((input) =>
      input
        .reduce((sum, x) => sum.add(x.mul(x)), new Rational(0))
        .mul(toRational(p.learningRate))
        .mul(factorOf(p))
        .valueOf(),
    ),
  );

/** Why parameters make an unfair variant; null where they do not. */
export function unfair(p: Params): string | null {
  const examples = examplesAt(p, weightsOf(p));
  const sizes = new Set(examples.map(({ residual }) => Math.abs(residual.valueOf())));
  if (sizes.has(0)) return 'an output is at its target';
  if (examples.some(({ residual, delta }) => [residual, delta].some((value) => value.abs().equals(1))))
    return 'an output is 1 away from its target, or its error has the slope 1';
  if (Math.max(...sizes) > 8) return 'an output is far from its target';
  if (examples.some(({ output }) => output.n === 0n)) return 'an output is 0';
  if (p.targets.includes(0)) return 'a target is 0';
  if (gradientAt(p, weightsOf(p)).some((slope) => slope.n === 0n)) return 'a gradient is 0';
  if (p.inputs.some(([first, second]) => first === second)) return 'the inputs of an example are equal';
  if (p.weights.some((_, place) => p.inputs.every((input) => input[place] === 1)))
    return 'an input is 1 throughout, like that of a bias';
  if (new Set(p.inputs.map(String)).size < p.inputs.length) return 'two examples have the same inputs';
  const step = reach(p);
  if (step < 0.1 || step > 0.9) return 'the step is tiny, or it overshoots';
  return null;
}
