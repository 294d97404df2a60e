import { sigmoid, toNumber } from '@variorum/core';
import { factorOf, type Params } from './params.ts';

/** What a student finds who takes the prediction to be `prediction` and goes on correctly. */
function following(prediction: number, p: Params) {
  const residual = prediction - p.label;
  const slope = prediction * (1 - prediction);
  const input = p.input ?? 1;
  return {
    prediction,
    squared: factorOf(p) * residual * slope * input,
    cross: residual * input,
    ratio: factorOf(p) * slope,
  };
}

const right = (p: Params) => following(toNumber(sigmoid(p.logit)), p);

export const mistakes = [
  {
    id: 'sigmoid-of-minus-z',
    title: 'took e to the z in place of e to the −z',
    answers(p: Params) {
      const { prediction, squared, cross } = following(toNumber(sigmoid(-p.logit)), p);
      return { prediction, squared, cross };
    },
  },
  {
    id: 'no-sigmoid',
    title: 'took the logit for the prediction',
    answers(p: Params) {
      const residual = (p.logit - p.label) * (p.input ?? 1);
      return { prediction: p.logit, squared: factorOf(p) * residual, cross: residual };
    },
  },
  {
    id: 'forgot-slope',
    title: 'left the slope of the sigmoid out of the squared error',
    answers: (p: Params) => ({ squared: factorOf(p) * right(p).cross, ratio: factorOf(p) }),
  },
  {
    id: 'slope-at-prediction',
    title: 'took the slope of the sigmoid at the prediction',
    answers(p: Params) {
      const { prediction, cross } = right(p);
      const again = toNumber(sigmoid(prediction));
      const slope = again * (1 - again);
      return { squared: factorOf(p) * slope * cross, ratio: factorOf(p) * slope };
    },
  },
  {
    id: 'lost-factor-two',
    title: 'lost the factor 2',
    answers: (p: Params) => (p.half ? null : { squared: right(p).squared / 2, ratio: right(p).ratio / 2 }),
  },
  {
    id: 'kept-factor-two',
    title: 'kept the factor 2 that the half cancels',
    answers: (p: Params) => (p.half ? { squared: right(p).squared * 2, ratio: right(p).ratio * 2 } : null),
  },
  {
    id: 'kept-half',
    title: 'kept the factor one half',
    answers: (p: Params) => (p.half ? { squared: right(p).squared / 2, ratio: right(p).ratio / 2 } : null),
  },
  {
    id: 'half-kept-and-sign',
    title: 'kept the factor one half and took y − ŷ',
    answers: (p: Params) => (p.half ? { squared: -right(p).squared / 2 } : null),
  },
  {
    id: 'sign-flipped',
    title: 'took y − ŷ for ŷ − y',
    answers: (p: Params) => ({ squared: -right(p).squared, cross: -right(p).cross }),
  },
  {
    id: 'slope-in-cross-entropy',
    title: 'multiplied the gradient of the cross-entropy by the slope of the sigmoid',
    answers: (p: Params) => {
      const { prediction, cross } = right(p);
      return { cross: cross * prediction * (1 - prediction), ratio: factorOf(p) };
    },
  },
  {
    id: 'stopped-at-prediction',
    title: 'took the derivative of the cross-entropy with respect to the prediction',
    answers: (p: Params) => {
      const { prediction, cross } = right(p);
      return { cross: cross / (prediction * (1 - prediction)) };
    },
  },
  {
    id: 'forgot-input',
    title: 'left the input out',
    answers: (p: Params) => {
      if (p.input === null) return null;
      const { squared, cross } = right(p);
      return { squared: squared / p.input, cross: cross / p.input };
    },
  },
  {
    id: 'ratio-inverted',
    title: 'divided the other way round',
    answers: (p: Params) => ({ ratio: 1 / right(p).ratio }),
  },
];
