import { runAdaGrad, runningSums, walk } from './model.ts';
import type { Params } from './params.ts';

const squareSums = ({ gradients }: Params): number[] => runningSums(gradients.map((g) => g * g));

/** Rates of a student, and where these rates lead; null where one of them cannot be computed. */
function following(p: Params, rates: readonly number[]) {
  return rates.every(Number.isFinite) ? { rates: [...rates], position: walk(p, rates) } : null;
}

const dividedBy = (p: Params, divisors: readonly number[]) =>
  following(
    p,
    divisors.map((divisor) => p.learningRate / divisor),
  );

const rightRates = (p: Params): number[] => runAdaGrad(p).map(({ effectiveRate }) => Number(effectiveRate));

export const mistakes = [
  {
    id: 'root-of-mean',
    title: 'took the root of the mean instead of the sum',
    answers: (p: Params) =>
      dividedBy(
        p,
        squareSums(p).map((sum, index) => Math.sqrt(sum / (index + 1)) + p.epsilon),
      ),
  },
  {
    id: 'no-root',
    title: 'left the root out',
    answers: (p: Params) =>
      dividedBy(
        p,
        squareSums(p).map((sum) => sum + p.epsilon),
      ),
  },
  {
    id: 'sum-of-sizes',
    title: 'added the sizes of the gradients',
    answers: (p: Params) =>
      dividedBy(
        p,
        runningSums(p.gradients.map(Math.abs)).map((sum) => sum + p.epsilon),
      ),
  },
  {
    id: 'not-squared',
    title: 'took the root of the sum of the sizes',
    answers: (p: Params) =>
      dividedBy(
        p,
        runningSums(p.gradients.map(Math.abs)).map((sum) => Math.sqrt(sum) + p.epsilon),
      ),
  },
  {
    id: 'signed-sum',
    title: 'let gradients of opposite sign cancel',
    answers: (p: Params) =>
      dividedBy(
        p,
        runningSums(p.gradients).map((sum) => Math.abs(sum) + p.epsilon),
      ),
  },
  {
    id: 'newest-only',
    title: 'used the newest gradient only',
    answers: (p: Params) =>
      dividedBy(
        p,
        p.gradients.map((g) => Math.abs(g) + p.epsilon),
      ),
  },
  {
    id: 'compounded',
    title: 'divided the previous rate instead of α',
    answers: (p: Params) => {
      let rate = p.learningRate;
      return following(
        p,
        squareSums(p).map((sum) => {
          rate /= Math.sqrt(sum) + p.epsilon;
          return rate;
        }),
      );
    },
  },
  {
    id: 'multiplied-by-root',
    title: 'multiplied by the root',
    answers: (p: Params) =>
      following(
        p,
        squareSums(p).map((sum) => p.learningRate * (Math.sqrt(sum) + p.epsilon)),
      ),
  },
  {
    id: 'epsilon-under-root',
    title: 'added ε under the root',
    answers: (p: Params) =>
      p.epsilon > 0
        ? dividedBy(
            p,
            squareSums(p).map((sum) => Math.sqrt(sum + p.epsilon)),
          )
        : null,
  },
  {
    id: 'forgot-epsilon',
    title: 'left ε out',
    answers: (p: Params) => (p.epsilon > 0 ? dividedBy(p, squareSums(p).map(Math.sqrt)) : null),
  },
  {
    id: 'went-uphill',
    title: 'added the steps',
    answers: (p: Params) => ({ position: 2 * p.start - walk(p, rightRates(p)) }),
  },
  {
    id: 'last-rate-throughout',
    title: 'multiplied all gradients by the last rate',
    answers: (p: Params) => ({
      position: walk(
        p,
        rightRates(p).map((_, __, rates) => rates.at(-1)!),
      ),
    }),
  },
  {
    id: 'constant-rate',
    title: 'made steps of plain gradient descent',
    answers: (p: Params) => ({
      position: walk(
        p,
        p.gradients.map(() => p.learningRate),
      ),
    }),
  },
];
