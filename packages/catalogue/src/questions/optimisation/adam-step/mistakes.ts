import { Rational, toRational } from '@variorum/core';
import { lastUpdate, move, movingAverage } from './model.ts';
import type { Params } from './params.ts';

const one = new Rational(1);
const gradientsOf = ({ gradients }: Params): Rational[] => gradients.map(toRational);
const squaresOf = (p: Params): Rational[] => gradientsOf(p).map((g) => g.mul(g));
const momentsOf = (p: Params) => ({
  first: movingAverage(p.beta1, gradientsOf(p)),
  second: movingAverage(p.beta2, squaresOf(p)),
});

/** Smaller values have too many zeros to be offered. */
const leastPrinted = 0.0001;

/** What a bias correction divides by. */
type Divisor = (beta: Rational, t: number) => Rational;
const rightDivisor: Divisor = (beta, t) => one.sub(beta.pow(t)!);

/** All answers of a student who has found these moments and corrects them by a divisor. */
function following(p: Params, first: Rational, second: Rational, divisor: Divisor = rightDivisor) {
  const t = lastUpdate(p);
  const correctedFirst = first.div(divisor(toRational(p.beta1), t));
  const correctedSecond = second.div(divisor(toRational(p.beta2), t));
  const updated = move(p, correctedFirst, correctedSecond);
  return {
    first,
    second,
    correctedFirst,
    correctedSecond,
    ...(updated !== null && { updated }),
  };
}

/** The same with the right moments, which are then not told as wrong. */
function correctedBy(p: Params, divisor: Divisor) {
  const { first, second } = momentsOf(p);
  const { correctedFirst, correctedSecond, updated } = following(p, first, second, divisor);
  return { correctedFirst, correctedSecond, ...(updated !== undefined && { updated }) };
}

/** A wrong new parameter from the right corrected moments. */
function movedBy(p: Params, rule: (first: number, second: number) => number) {
  const { first, second } = momentsOf(p);
  const right = following(p, first, second);
  const updated = rule(right.correctedFirst.valueOf(), right.correctedSecond.valueOf());
  return Number.isFinite(updated) ? { updated } : null;
}

export const mistakes = [
  {
    id: 'no-correction',
    title: 'left out the bias correction',
    answers: (p: Params) => correctedBy(p, () => one),
  },
  {
    id: 'corrected-one-update-early',
    title: 'corrected with the power t − 1',
    answers: (p: Params) => correctedBy(p, (beta, t) => rightDivisor(beta, t - 1)),
  },
  {
    id: 'corrected-without-power',
    title: 'divided by 1 − β',
    answers: (p: Params) => correctedBy(p, (beta) => one.sub(beta)),
  },
  {
    id: 'divided-by-power',
    title: 'divided by βᵗ',
    answers: (p: Params) => correctedBy(p, (beta, t) => beta.pow(t)!),
  },
  {
    id: 'multiplied-by-correction',
    title: 'multiplied by 1 − βᵗ',
    answers: (p: Params) => {
      const { correctedSecond, ...rest } = correctedBy(p, (beta, t) => one.div(rightDivisor(beta, t)));
      return { ...rest, ...(correctedSecond.compare(leastPrinted) >= 0 && { correctedSecond }) };
    },
  },
  {
    id: 'no-root',
    title: 'left the root out',
    answers: (p: Params) => movedBy(p, (m, v) => p.position - (p.learningRate * m) / (v + p.epsilon)),
  },
  {
    id: 'went-uphill',
    title: 'added the step',
    answers: (p: Params) =>
      movedBy(p, (m, v) => p.position + (p.learningRate * m) / (Math.sqrt(v) + p.epsilon)),
  },
  {
    id: 'gradient-for-moment',
    title: 'moved by the last gradient instead of the first moment',
    answers: (p: Params) =>
      movedBy(p, (_, v) => p.position - (p.learningRate * p.gradients.at(-1)!) / (Math.sqrt(v) + p.epsilon)),
  },
  {
    id: 'epsilon-under-root',
    title: 'added ε under the root',
    answers: (p: Params) =>
      p.epsilon > 0
        ? movedBy(p, (m, v) => p.position - (p.learningRate * m) / Math.sqrt(v + p.epsilon))
        : null,
  },
  {
    id: 'forgot-epsilon',
    title: 'left ε out',
    answers: (p: Params) =>
      p.epsilon > 0 ? movedBy(p, (m, v) => p.position - (p.learningRate * m) / Math.sqrt(v)) : null,
  },
  {
    id: 'exchanged-betas',
    title: 'exchanged β₁ and β₂',
    answers: (p: Params) => {
      const exchanged = { ...p, beta1: p.beta2, beta2: p.beta1 };
      const { first, second } = momentsOf(exchanged);
      return following(exchanged, first, second);
    },
  },
  {
    id: 'exchanged-weights',
    title: 'weighted the gradient with β and the past with 1 − β',
    answers: (p: Params) => {
      const average = (beta: number, values: readonly Rational[]) =>
        movingAverage(one.sub(toRational(beta)).valueOf(), values);
      return following(p, average(p.beta1, gradientsOf(p)), average(p.beta2, squaresOf(p)));
    },
  },
  {
    id: 'not-squared',
    title: 'did not square the gradients',
    answers: (p: Params) => {
      const second = movingAverage(p.beta2, gradientsOf(p));
      const { correctedSecond } = following(p, one, second);
      const updated = move(p, following(p, momentsOf(p).first, one).correctedFirst, correctedSecond);
      return { second, correctedSecond, ...(updated !== null && { updated }) };
    },
  },
  {
    id: 'last-gradient-only',
    title: 'started the moments from 0 at the last update',
    answers: (p: Params) =>
      following(
        p,
        movingAverage(p.beta1, gradientsOf(p).slice(-1)),
        movingAverage(p.beta2, squaresOf(p).slice(-1)),
      ),
  },
  {
    id: 'gradients-not-weighted',
    title: 'added the gradients without the factor 1 − β',
    answers: (p: Params) => {
      const sum = (beta: number, values: readonly Rational[]) =>
        movingAverage(beta, values).div(one.sub(toRational(beta)));
      return following(p, sum(p.beta1, gradientsOf(p)), sum(p.beta2, squaresOf(p)));
    },
  },
];
