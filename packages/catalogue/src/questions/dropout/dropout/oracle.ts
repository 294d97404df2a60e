import { Rational, toRational } from '@variorum/core';
import { defineOracle } from '@variorum/generator';
import question from './question.ts';

export default defineOracle(question, {
  method:
    'goes through all masks with their probabilities and averages the outputs; for inverted dropout it looks for the factor that makes this average the activation',
  answers({ activations, kept, probability, of, kind, weights, askVariance }) {
    const stated = toRational(probability);
    const chance = (isKept: boolean) => (isKept === (of === 'keep') ? stated : new Rational(1).sub(stated));
    const masks = Array.from({ length: 2 ** activations.length }, (_, code) => {
      const mask = activations.map((__, unit) => ((code >> unit) & 1) === 1);
      return {
        mask,
        probability: mask.reduce((product, isKept) => product.mul(chance(isKept)), new Rational(1)),
      };
    });
    const mean = (value: (mask: readonly boolean[]) => Rational) =>
      masks.reduce((sum, { mask, probability: weight }) => sum.add(weight.mul(value(mask))), new Rational(0));
    const present = mean((mask) => new Rational(mask[0] ? 1 : 0));
    const factor = kind === 'inverted' ? new Rational(1).div(present) : new Rational(1);
    const outputs = (mask: readonly boolean[]) =>
      activations.map((x, unit) => (mask[unit] ? toRational(x).mul(factor) : new Rational(0)));
    const unit = (mask: readonly boolean[]) =>
      outputs(mask).reduce((z, y, index) => z.add(y.mul(toRational(weights![index]!))), new Rational(0));
    const found = {
      training: outputs(kept),
      test: activations.map((_, index) => mean((mask) => outputs(mask)[index]!)),
    };
    if (weights === null) return found;
    const expectation = mean(unit);
    if (!askVariance) return { ...found, expectation };
    return {
      ...found,
      expectation,
      variance: mean((mask) => {
        const distance = unit(mask).sub(expectation);
        return distance.mul(distance);
      }),
    };
  },
});
