import { type FeatureNormalisation, Rational, type Scalar, toRational } from '@variorum/core';
import { type NumberValue, rounded, rowVectorTex, tex, vectorText } from '@variorum/document';
import type { Form } from '@variorum/generator';
import { activationsOf, exactly, type Params } from './params.ts';

interface Answers {
  readonly output: readonly Scalar[];
  readonly gradient: readonly Scalar[];
}
interface Work {
  readonly before: FeatureNormalisation;
  readonly after: FeatureNormalisation;
}

/** A scalar as it is printed: exact, or to four significant digits. */
const shown = (value: Scalar): NumberValue =>
  typeof value === 'number' ? rounded(value, { significant: 4 }) : value;

/** Values of solution.md and feedback.md. */
export function workedSolution(p: Params, answers: Answers, { before, after }: Work, form: Form) {
  const alpha = toRational(p.alpha);
  const inverse = alpha.inverse();
  const weights = exactly(p.weights);
  const products = weights.map((weight, index) => weight.mul(toRational(p.gradient[index]!)));
  const sum = before.inputs.reduce((total, z) => total.add(z), new Rational(0));
  return {
    alpha,
    inverse,
    inverseSquared: inverse.mul(inverse),
    exactRoot: typeof before.deviation !== 'number',
    plain: p.gamma === 1 && p.beta === 0,
    hasBias: p.bias !== 0,
    bias: p.bias,
    gamma: p.gamma,
    beta: p.beta,
    examples: p.inputs.map((row, index) => ({
      number: index + 1,
      inputs: vectorText(row),
      z: before.inputs[index]!,
      distance: before.inputs[index]!.sub(before.mean),
      square: before.inputs[index]!.sub(before.mean).pow(2)!,
      normalised: shown(before.normalised[index]!),
      output: shown(answers.output[index]!),
    })),
    count: p.inputs.length,
    sum,
    mean: before.mean,
    squares: before.variance.mul(p.inputs.length),
    variance: before.variance,
    deviation: shown(before.deviation),
    newWeights: rowVectorTex(weights.map((weight) => weight.mul(alpha))),
    newFirst: after.inputs[0]!,
    oldFirst: activationsOf(p)[0]!,
    newMean: after.mean,
    newDeviation: shown(after.deviation),
    firstDistance: after.inputs[0]!.sub(after.mean),
    firstNormalised: shown(after.normalised[0]!),
    output: rowVectorTex(answers.output.map(shown)),
    oldGradient: rowVectorTex(p.gradient),
    gradient: rowVectorTex(answers.gradient.map(shown)),
    orthogonal: products
      .map((product) => tex`${product}`)
      .reduce((total, term, index) =>
        products[index]!.compare(0) < 0 ? tex`${total}-${products[index]!.abs()}` : tex`${total}+${term}`,
      ),
    asksStep: p.askStep && form === 'open',
  };
}
