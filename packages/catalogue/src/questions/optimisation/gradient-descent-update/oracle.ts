import { Rational, toRational } from '@variorum/core';
import { defineOracle } from '@variorum/generator';
import type { Params } from './params.ts';
import question from './question.ts';

/** The mean error, written out. */
function meanError(p: Params, values: readonly Rational[]): Rational {
  let total = new Rational(0);
  p.inputs.forEach((input, index) => {
    let output = p.hasBias ? values[input.length]! : new Rational(0);
    input.forEach((x, place) => {
      output = output.add(values[place]!.mul(toRational(x)));
    });
    const off = output.sub(toRational(p.targets[index]!));
    total = total.add(p.error === 'squared' ? off.mul(off) : off.mul(off).div(2));
  });
  return total.div(p.inputs.length);
}

export default defineOracle(question, {
  method: 'steps along central differences of the error, which are exact for an error of second degree',
  answers(p) {
    const start = [...p.weights, ...(p.hasBias ? [p.bias] : [])].map(toRational);
    const h = new Rational(1, 7);
    const gradient = start.map((value, place) =>
      meanError(p, start.with(place, value.add(h)))
        .sub(meanError(p, start.with(place, value.sub(h))))
        .div(h.mul(2)),
    );
    const updated = start.map((value, place) => value.sub(gradient[place]!.mul(toRational(p.learningRate))));
    return { gradient, updated };
  },
});
