import { defineOracle } from '@variorum/generator';
import question from './question.ts';

/** Probability of class c as 1/(1 + Σ e^{z_j − z_c}), from the differences to the other logits alone. */
const share = (logits: readonly number[], c: number): number =>
  1 / logits.reduce((total, z, index) => total + (index === c ? 0 : Math.exp(z - logits[c]!)), 1);

/** Central difference with one step of Richardson extrapolation: error of fourth order in the step. */
function slope(f: (x: number) => number, x: number): number {
  const difference = (step: number) => (f(x + step) - f(x - step)) / (2 * step);
  const step = 2 ** -8;
  return (4 * difference(step / 2) - difference(step)) / 3;
}

export default defineOracle(question, {
  method:
    'takes each probability from the differences of the logits, and the gradient from differences of the loss',
  answers({ logits, trueClass }) {
    const loss = (values: readonly number[]) => -Math.log(share(values, trueClass - 1));
    return {
      probabilities: logits.map((_, index) => share(logits, index)),
      loss: loss(logits),
      gradient: logits.map((z, index) => slope((x) => loss(logits.with(index, x)), z)),
    };
  },
});
