import type { Rational } from '@variorum/core';
import { answersOf, type Cost, costOf, type Params, round, truncate } from './cost.ts';

interface Answers {
  readonly losses?: readonly Rational[];
  readonly cost?: Rational;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const meanOf = (values: readonly number[]): number => sumOf(values) / values.length;

/** Answers where each example's loss is computed in a wrong way. */
function withLosses(p: Params, loss: (label: number, prediction: number) => number): Answers {
  const losses = p.labels.map((label, index) => loss(label, p.predictions[index]!) + 0);
  return answersOf(losses, meanOf(losses) + costOf(p).penalty, p.decimals);
}

/** Answers with logarithms to another base. */
function withBase(p: Params, base: number): Answers {
  const { losses, mean, penalty } = costOf(p);
  const scale = 1 / Math.log(base);
  return answersOf(
    losses.map((loss) => loss * scale),
    mean * scale + penalty,
    p.decimals,
  );
}

/** The cost put together in a wrong way from the right losses. */
export function withCost(p: Params, combine: (cost: Cost) => number) {
  return { cost: round(combine(costOf(p)), p.decimals) };
}

/** Digits cut off; null where no answer changes by it. */
function truncated(p: Params): Answers | null {
  const { losses, cost } = costOf(p);
  const cut = { losses: losses.map((loss) => truncate(loss, p.decimals)), cost: truncate(cost, p.decimals) };
  const right = answersOf(losses, cost, p.decimals);
  const changed = {
    ...(cut.losses.some((loss, index) => !loss.equals(right.losses[index]!)) ? { losses: cut.losses } : {}),
    ...(cut.cost.equals(right.cost) ? {} : { cost: cut.cost }),
  };
  return Object.keys(changed).length === 0 ? null : changed;
}

/** The cost from rounded losses; null where it comes out right. */
function roundedInBetween(p: Params): Answers | null {
  const { losses, penalty, cost } = costOf(p);
  const kept = losses.map((loss) => round(loss, p.decimals).valueOf());
  const other = round(meanOf(kept) + penalty, p.decimals);
  return other.equals(round(cost, p.decimals)) ? null : { cost: other };
}

/** The cost with a wrong penalty; null where there is none. */
function withPenalty(
  p: Params,
  change: (penalty: number, weights: readonly number[]) => number,
): Answers | null {
  const weights = p.penalty?.weights;
  return weights === undefined ? null : withCost(p, ({ mean, penalty }) => mean + change(penalty, weights));
}

/** The wrong methods by the id of their misconception. */
export const methods = {
  'base-10': (p) => withBase(p, 10),
  'base-2': (p) => withBase(p, 2),
  'sum-not-mean': (p) =>
    p.labels.length === 1 ? null : withCost(p, ({ mean, penalty }) => mean * p.labels.length + penalty),
  'positive-term-only': (p) =>
    withLosses(p, (label, prediction) => (label === 1 ? -Math.log(prediction) : 0)),
  'prediction-for-both-labels': (p) => withLosses(p, (_, prediction) => -Math.log(prediction)),
  'labels-swapped': (p) =>
    withLosses(p, (label, prediction) => -Math.log(label === 1 ? 1 - prediction : prediction)),
  truncated,
  'rounded-in-between': roundedInBetween,
  'forgot-penalty': (p) => withPenalty(p, () => 0),
  'penalty-halved': (p) => withPenalty(p, (penalty) => penalty / 2),
  'penalty-averaged': (p) => withPenalty(p, (penalty) => penalty / p.labels.length),
  'penalty-without-square': (p) =>
    withPenalty(p, (_, weights) => p.penalty!.lambda * sumOf(weights.map((weight) => Math.abs(weight)))),
} as const satisfies Record<string, (p: Params) => Answers | null>;

/** Methods whose cost lies close to the right one by nature. */
const nearByNature: readonly string[] = ['truncated', 'rounded-in-between'];

/** Costs by the other methods. */
export const distantCosts = (p: Params): number[] =>
  Object.entries(methods).flatMap(([id, method]) => {
    const cost = nearByNature.includes(id) ? undefined : method(p)?.cost;
    return cost === undefined ? [] : [cost.valueOf()];
  });
