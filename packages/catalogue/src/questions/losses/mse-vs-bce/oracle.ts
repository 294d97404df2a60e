import { defineOracle } from '@variorum/generator';
import question from './question.ts';

/** The sigmoid as a hyperbolic tangent. */
const predict = (z: number): number => (1 + Math.tanh(z / 2)) / 2;

/** Central difference with one step of Richardson extrapolation: error of fourth order in the step. */
function slope(f: (x: number) => number, x: number): number {
  const difference = (step: number) => (f(x + step) - f(x - step)) / (2 * step);
  const step = 2 ** -7;
  return (4 * difference(step / 2) - difference(step)) / 3;
}

export default defineOracle(question, {
  method: 'takes differences of both losses, and once more far out for the limit',
  answers({ logit, label, half, input, limit }) {
    const squaredError = (z: number) => (predict(z) - label) ** 2 / (half ? 2 : 1);
    const crossEntropy = (z: number) => Math.log1p(Math.exp(label === 1 ? -z : z));
    // Moving the weight by w moves the logit by wx.
    const along = (loss: (z: number) => number) => slope((w) => loss(logit + w * (input ?? 1)), 0);
    const [squared, cross] = [along(squaredError), along(crossEntropy)];
    const far = limit === 'minus' ? -20 : 20;
    const flat = [squaredError, crossEntropy].map((loss) => Math.abs(slope(loss, far)) < 1e-6);
    const vanishing = flat[0] ? (flat[1] ? 'both' : 'squared') : flat[1] ? 'cross' : 'neither';
    return { prediction: predict(logit), squared, cross, ratio: squared / cross, vanishing };
  },
});
