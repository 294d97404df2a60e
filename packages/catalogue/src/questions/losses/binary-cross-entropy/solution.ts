import { deriveL2Penalty, type Rational, toRational } from '@variorum/core';
import { rounded } from '@variorum/document';
import type { Cost, Params } from './cost.ts';

/** Values of solution.md and feedback.md; two digits more than asked are shown on the way. */
export function workedSolution(
  p: Params,

  { losses, mean, penalty, cost }: Cost,
) {
  const { labels, predictions, decimals } = p;
  const shown = (value: number) => rounded(value, { decimals: decimals + 2 });
  const asked = (value: number) => rounded(value, { decimals });
  const examples = labels.map((label, index) => {
    const prediction = toRational(predictions[index]!);
    return {
      number: index + 1,
      label,
      prediction,
      probability: label === 1 ? prediction : prediction.neg().add(1),
      loss: shown(losses[index]!),
    };
  });
  const isLow = ({ probability }: { readonly probability: Rational }) => probability.compare(0.5) < 0;
  return {
    n: labels.length,
    single: labels.length === 1,
    decimals,
    penalised: p.penalty !== null,
    examples,
    sum: shown(losses.reduce((total, loss) => total + loss, 0)),
    mean: shown(mean),
    penalty: toRational(rounded(penalty, { significant: 12 }).text),
    penaltyWorking: deriveL2Penalty(p.penalty?.weights ?? [0], { lambda: p.penalty?.lambda ?? 1 }),
    unrounded: shown(cost),
    lossList: losses.map(asked),
    cost: asked(cost),
    low: examples.filter(isLow).map(({ number }) => number),
    lowCount: examples.filter(isLow).length,
    allLow: examples.every(isLow),
  };
}
