import { sigmoid, softmax, toNumber } from '@variorum/core';
import type { Params } from './params.ts';

const indexOfLargest = (values: readonly number[]): number => values.indexOf(Math.max(...values));

/** Loss and gradient of a student who has found these probabilities and goes on correctly. */
function following(probabilities: readonly number[], trueClass: number) {
  return {
    probabilities,
    loss: -Math.log(probabilities[trueClass - 1]!),
    gradient: probabilities.map((probability, index) => probability - (index === trueClass - 1 ? 1 : 0)),
  };
}

const right = ({ logits, trueClass }: Params) => following(softmax(logits), trueClass);

export const mistakes = [
  {
    id: 'negated-logits',
    title: 'took the exponentials of −z',
    answers: ({ logits, trueClass }: Params) => following(softmax(logits.map((z) => -z)), trueClass),
  },
  {
    id: 'sigmoid-per-logit',
    title: 'applied a sigmoid to each logit',
    answers: ({ logits, trueClass }: Params) =>
      following(
        logits.map((z) => toNumber(sigmoid(z))),
        trueClass,
      ),
  },
  {
    id: 'no-exponentials',
    title: 'divided the logits by their sum',
    answers({ logits, trueClass }: Params) {
      const sum = logits.reduce((total, z) => total + z, 0);
      if (Math.abs(sum) < 0.01) return null;
      const shares = logits.map((z) => z / sum);
      const { loss, ...rest } = following(shares, trueClass);
      return Number.isFinite(loss) ? { ...rest, loss } : rest;
    },
  },
  {
    id: 'most-probable-class',
    title: 'took the most probable class for the true one',
    answers(p: Params) {
      const largest = indexOfLargest(p.logits) + 1;
      if (largest === p.trueClass) return null;
      const { loss, gradient } = following(softmax(p.logits), largest);
      return { loss, gradient };
    },
  },
  {
    id: 'linear-loss',
    title: 'took 1 − p of the true class for the loss',
    answers: (p: Params) => ({ loss: 1 - right(p).probabilities[p.trueClass - 1]! }),
  },
  {
    id: 'log-of-complement',
    title: 'took the logarithm of 1 − p',
    answers: (p: Params) => ({ loss: -Math.log(1 - right(p).probabilities[p.trueClass - 1]!) }),
  },
  {
    id: 'forgot-minus',
    title: 'left out the minus sign of the loss',
    answers: (p: Params) => ({ loss: -right(p).loss }),
  },
  {
    id: 'base-10',
    title: 'took the logarithm to base 10',
    answers: (p: Params) => ({ loss: right(p).loss / Math.LN10 }),
  },
  {
    id: 'base-2',
    title: 'took the logarithm to base 2',
    answers: (p: Params) => ({ loss: right(p).loss / Math.LN2 }),
  },
  {
    id: 'every-class',
    title: 'summed the losses of all classes as if each were true',
    answers: (p: Params) => ({
      loss: right(p).probabilities.reduce((total, probability) => total - Math.log(probability), 0),
    }),
  },
  {
    id: 'forgot-label',
    title: 'forgot to subtract 1 at the true class',
    answers: (p: Params) => ({ gradient: right(p).probabilities }),
  },
  {
    id: 'gradient-sign',
    title: 'subtracted the probabilities from the label',
    answers: (p: Params) => ({ gradient: right(p).gradient.map((slope) => -slope) }),
  },
  {
    id: 'only-true-class',
    title: 'took the gradient of the other logits to be 0',
    answers: (p: Params) => ({
      gradient: right(p).gradient.map((slope, index) => (index === p.trueClass - 1 ? slope : 0)),
    }),
  },
];
