import { toRational } from '@variorum/core';
import { table, tex } from '@variorum/document';
import { defineQuestion, numberField, vectorField } from '@variorum/generator';
import { answersOf, boundaryDistance, costOf, type Params, params } from './cost.ts';
import { distantCosts, methods, withCost } from './mistakes.ts';
import { sample } from './sample.ts';
import { workedSolution } from './solution.ts';

/** Both answers are marked as rounded, so that digits that were cut off are told from rounded ones. */
const asRounded = ({ decimals }: Params) =>
  ({ precision: { decimals }, tolerance: { type: 'exact' } }) as const;

export default defineQuestion({
  id: 'binary-cross-entropy',
  version: 1,
  title: 'Binary cross-entropy of a mini-batch',
  summary: 'The losses of a few examples and their mean, at harder levels with an L2 penalty.',
  topics: ['losses'],
  forms: ['open', 'choice'],
  params,

  sample,

  unfair(p) {
    const { labels, predictions, decimals } = p;
    const positives = labels.filter((label) => label === 1).length;
    if (positives === 0 || positives === labels.length) return 'only one label occurs';
    if (predictions.filter((prediction) => prediction === 0.5).length > 1)
      return 'more than one prediction is 0.5';
    const { losses, cost } = costOf(p);
    if (boundaryDistance(cost, decimals) < 0.1) return 'the cost lies close to a rounding boundary';
    if (losses.some((loss) => boundaryDistance(loss, decimals) < 0.1 / losses.length))
      return 'a loss lies close to a rounding boundary';
    // The exact tolerance leaves this to us; cutting digits off and rounding early lie close by nature.
    if (distantCosts(p).some((other) => Math.abs(other - cost) < 5 * 10 ** -decimals))
      return 'a wrong method leads close to the cost';
    return null;
  },

  fields: (p) => ({
    losses: vectorField({ label: 'losses of the examples', length: p.labels.length, ...asRounded(p) }),
    cost: numberField({
      label: p.penalty === null ? 'mean cost' : 'cost with the penalty',
      weight: 2,
      ...asRounded(p),
    }),
  }),

  choice: { fields: ['cost'] },

  solve(p) {
    const cost = costOf(p);
    return { answers: answersOf(cost.losses, cost.cost, p.decimals), work: cost };
  },

  misconceptions: [
    { id: 'base-10', title: 'took logarithms to base 10', answers: (p) => methods['base-10'](p) },
    { id: 'base-2', title: 'took logarithms to base 2', answers: (p) => methods['base-2'](p) },
    {
      id: 'sum-not-mean',
      title: 'added the losses without dividing by their number',
      answers: (p) => methods['sum-not-mean'](p),
    },
    {
      id: 'positive-term-only',
      title: 'used the term of label 1 only',
      answers: (p) => methods['positive-term-only'](p),
    },
    {
      id: 'prediction-for-both-labels',
      title: 'took the logarithm of the prediction for both labels',
      answers: (p) => methods['prediction-for-both-labels'](p),
    },
    { id: 'labels-swapped', title: 'swapped the two labels', answers: (p) => methods['labels-swapped'](p) },
    { id: 'truncated', title: 'cut digits off instead of rounding', answers: (p) => methods.truncated(p) },
    {
      id: 'rounded-in-between',
      title: 'averaged rounded losses',
      answers: (p) => methods['rounded-in-between'](p),
    },
    { id: 'forgot-penalty', title: 'left the penalty out', answers: (p) => methods['forgot-penalty'](p) },
    { id: 'penalty-halved', title: 'halved the penalty', answers: (p) => methods['penalty-halved'](p) },
    {
      id: 'penalty-averaged',
      title: 'divided the penalty by the number of examples',
      answers: (p) => methods['penalty-averaged'](p),
    },
    {
      id: 'penalty-without-square',
      title: 'added absolute values instead of squares',
      answers: (p) => methods['penalty-without-square'](p),
    },
  ],

  stem: (p) => ({
    n: p.labels.length,
    single: p.labels.length === 1,
    decimals: p.decimals,
    penalised: p.penalty !== null,
    lambda: toRational(p.penalty?.lambda ?? 0),
    weights: p.penalty?.weights ?? [],
    table: table({
      header: [tex`i`, tex`y_i`, tex`\hat{y}_i`],
      rows: p.labels.map((label, index) => [index + 1, label, p.predictions[index]!]),
    }),
  }),

  solution: (p, { work }) => workedSolution(p, work),

  followThrough(p, given) {
    const own = given.losses;
    if (own === null || own.length !== p.labels.length) return {};
    const { losses, cost } = costOf(p);
    const right = answersOf(losses, cost, p.decimals).losses;
    if (own.every((loss, index) => right[index]!.equals(toRational(loss)))) return {};
    const mean = own.reduce((sum: number, loss) => sum + loss.valueOf(), 0) / own.length;
    return withCost(p, ({ penalty }) => mean + penalty);
  },

  effort(p) {
    const negatives = p.labels.filter((label) => label === 0).length;
    const penalty = p.penalty === null ? 0 : 2 * p.penalty.weights.length + 1;
    return 2 * p.labels.length + negatives + p.labels.length + penalty;
  },
});
