import { Rational, toRational } from '@variorum/core';
import { defineOracle } from '@variorum/generator';
import question from './question.ts';

/** Where a line through two points reaches x; exact. */
const line = (
  x: Rational,
  [a, fa]: readonly [Rational, Rational],
  [b, fb]: readonly [Rational, Rational],
): Rational => fa.add(x.sub(a).mul(fb.sub(fa)).div(b.sub(a)));

const [zero, one] = [new Rational(0), new Rational(1)];

export default defineOracle(question, {
  method:
    'draws the line through the mean (0) and one deviation above it (1), and takes exact differences of the loss',
  answers({ first, second, errors }) {
    const ends = ({ mean, deviation }: typeof first) =>
      [toRational(mean), toRational(mean).add(toRational(deviation))] as const;
    const scores = [first, second].map((target) => {
      const [low, high] = ends(target);
      return line(toRational(target.value), [low, zero], [high, one]);
    });
    const restored = [first, second].map((target) => {
      const [low, high] = ends(target);
      return line(toRational(target.scaled), [zero, low], [one, high]);
    });
    if (errors === null) return { scores, restored };
    const predictions = [first, second].map((target, index) => {
      const [low, high] = ends(target);
      return toRational(target.value).add(high.sub(low).mul(toRational(errors[index]!)));
    }) as [Rational, Rational];
    const term = (prediction: Rational, target: typeof first) =>
      prediction.sub(toRational(target.value)).pow(2)!;
    const slope = (prediction: Rational, target: typeof first) =>
      term(prediction.add(one), target).sub(term(prediction.sub(one), target));
    return {
      scores,
      restored,
      terms: term(predictions[1], second).div(term(predictions[0], first)),
      gradients: slope(predictions[1], second).div(slope(predictions[0], first)),
    };
  },
});
