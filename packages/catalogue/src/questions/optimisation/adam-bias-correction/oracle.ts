import { Rational, toRational } from '@variorum/core';
import { defineOracle } from '@variorum/generator';
import question from './question.ts';

export default defineOracle(question, {
  method: 'runs the moving average on unit impulses and on a constant, and counts updates one by one',
  answers({ beta, gradient, updates, percent, constant }) {
    const decay = toRational(beta);
    const fresh = new Rational(1).sub(decay);
    const run = (input: (t: number) => Rational | number): Rational => {
      let average = new Rational(0);
      for (let t = 1; t <= updates; t++) average = average.mul(decay).add(fresh.mul(input(t)));
      return average;
    };
    let steps = 1;
    for (let left = beta; 1 / (1 - left) > 1 + percent / 100; left *= beta) steps++;
    return {
      weight: run((t) => (t === gradient ? 1 : 0)),
      factor: new Rational(1).div(run(() => 1)),
      ...(constant !== 0 && { average: run(() => toRational(constant)) }),
      steps,
    };
  },
});
