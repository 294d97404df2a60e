import { stepsUntilPowerBelow } from '@variorum/core';
import { keepOf, power, shareOf, solutionOf } from './model.ts';
import { leastWeight, type Params } from './params.ts';

/** 1 − β as a floating-point number. */
const keep = (p: Params): number => keepOf(p).valueOf();

/** The first whole number from 1 on that is at least a real number. */
const firstFrom = (real: number): number => Math.max(1, Math.ceil(real));

export const mistakes = [
  {
    id: 'counted-from-the-start',
    title: 'took the number of the gradient for its age',
    answers: (p: Params) => ({ weight: keep(p) * power(p, p.gradient) }),
  },
  {
    id: 'one-decay-too-many',
    title: 'let the gradient decay in its own update as well',
    answers: (p: Params) => ({ weight: keep(p) * power(p, p.updates - p.gradient + 1) }),
  },
  {
    id: 'forgot-new-weight',
    title: 'left out the factor 1 − β',
    answers: (p: Params) => ({ weight: power(p, p.updates - p.gradient) }),
  },
  {
    id: 'exchanged-weights',
    title: 'exchanged β and 1 − β',
    answers: (p: Params) => {
      const weight = p.beta * keep(p) ** (p.updates - p.gradient);
      return weight < leastWeight ? null : { weight };
    },
  },
  {
    id: 'corrected-weight',
    title: 'gave the weight in the corrected average',
    answers: (p: Params) => {
      const { weight, factor } = solutionOf(p);
      return { weight: weight * factor };
    },
  },
  {
    id: 'equal-weights',
    title: 'gave all gradients the same weight',
    answers: (p: Params) => ({ weight: 1 / p.updates }),
  },
  {
    id: 'one-update-early',
    title: 'took the power t − 1',
    answers: (p: Params) => {
      const sum = 1 - power(p, p.updates - 1);
      return { factor: 1 / sum, average: p.constant * sum };
    },
  },
  {
    id: 'not-inverted',
    title: 'gave 1 − βᵗ itself',
    answers: (p: Params) => ({ factor: 1 - power(p, p.updates) }),
  },
  {
    id: 'power-for-sum',
    title: 'took βᵗ for the sum of the weights',
    answers: (p: Params) => ({
      factor: 1 / power(p, p.updates),
      average: p.constant * power(p, p.updates),
    }),
  },
  {
    id: 'forgot-power',
    title: 'left the power out',
    answers: (p: Params) => ({ factor: 1 / keep(p), average: p.constant * keep(p) }),
  },
  {
    id: 'took-the-limit',
    title: 'gave the corrected average, or its limit',
    answers: (p: Params) => ({ factor: 1, average: p.constant }),
  },
  {
    id: 'power-within',
    title: 'asked when βᵗ itself is below the bound',
    answers: (p: Params) => {
      const share = shareOf(p);
      return { steps: stepsUntilPowerBelow(p.beta, share) };
    },
  },
  {
    id: 'rounded-down',
    title: 'rounded the number of updates down',
    answers: (p: Params) => ({ steps: solutionOf(p).steps - 1 }),
  },
  {
    id: 'window-length',
    title: 'took the length 1/(1 − β) of the window',
    answers: (p: Params) => {
      const window = keepOf(p).inverse();
      return window.d === 1n ? { steps: Number(window.n) } : null;
    },
  },
  {
    id: 'weight-within',
    title: 'asked when the weight of the first gradient is below the bound',
    answers: (p: Params) => {
      const bound = Math.log(shareOf(p).div(keepOf(p)).valueOf()) / Math.log(p.beta);
      return bound > 0 ? { steps: firstFrom(bound) + 1 } : null;
    },
  },
  {
    id: 'approximated-logarithm',
    title: 'took −(1 − β) for ln β',
    answers: (p: Params) => {
      const share = shareOf(p).valueOf();
      return { steps: firstFrom(-Math.log(share / (1 + share)) / keep(p)) };
    },
  },
  {
    id: 'tenth-of-bound',
    title: 'misread the per cent by a factor of 10',
    answers: (p: Params) => {
      const share = shareOf(p).valueOf() / 10;
      return { steps: firstFrom(Math.log(share / (1 + share)) / Math.log(p.beta)) };
    },
  },
];
