import { Rational, toRational } from '@variorum/core';
import { defineOracle } from '@variorum/generator';
import type { Params } from './params.ts';
import question from './question.ts';

/** The cost up to a constant: a loss that is linear with the given gradient, plus the penalty. */
function cost({ gradient, form }: Params, lambda: Rational, weights: readonly Rational[]): Rational {
  let total = new Rational(0);
  weights.forEach((weight, index) => {
    const penalty = weight.mul(weight).mul(lambda);
    total = total
      .add(weight.mul(toRational(gradient[index]!)))
      .add(form === 'lambda' ? penalty : penalty.div(2));
  });
  return total;
}

/** One step along central differences, which are exact for a cost of second degree. */
function descend(p: Params, lambda: Rational, weights: readonly Rational[]): Rational[] {
  const step = new Rational(1, 3);
  return weights.map((weight, index) => {
    const at = (moved: Rational) => cost(p, lambda, weights.with(index, moved));
    const slope = at(weight.add(step))
      .sub(at(weight.sub(step)))
      .div(step.mul(2));
    return weight.sub(slope.mul(toRational(p.learningRate)));
  });
}

export default defineOracle(question, {
  method: 'steps along exact differences of the whole cost, and reads the factor off a cost without loss',
  answers(p) {
    const weights = p.weights.map(toRational);
    const [lambda, zero] = [toRational(p.lambda), new Rational(0)];
    const idle = { ...p, gradient: p.gradient.map(() => 0) };
    const unit = weights.map(() => new Rational(1));
    return {
      plain: descend(p, zero, weights),
      updated: descend(p, lambda, weights),
      shrink: descend(idle, lambda, unit)[0]!,
      penalty: cost(idle, lambda, weights),
    };
  },
});
