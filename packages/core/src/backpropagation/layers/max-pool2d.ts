import { add, compareScalars } from '../../arithmetic.ts';
import { VariorumError } from '../../errors.ts';
import type { TrainableRule } from '../layer.ts';
import type { PoolOptions } from '../pool-windows.ts';
import { poolWindows } from '../pool-windows.ts';
import type { Stage } from '../stage.ts';
import {
  elementName,
  elementSymbol,
  elementTex,
  gradientName,
  gradientSymbol,
  plainSum,
  stageOf,
} from '../stage.ts';

/** Max-pool over an image [C, H, W]; the gradient goes to the largest value of each window. */
export interface MaxPoolLayer extends PoolOptions {
  readonly type: 'maxPool2d';
  /** Two largest values in one window: `refuse` (default), or route the gradient to the `first`, as PyTorch. */
  readonly ties?: 'refuse' | 'first';
}

export const maxPool2d: TrainableRule<MaxPoolLayer> = (layer, input, recorder) => {
  const { shape, windows } = poolWindows('maxPool2d', input.shape, layer);
  const winners = windows.map((window) => winnerOf(window, input, layer.ties ?? 'refuse'));
  const name = { letter: recorder.letter('p'), noun: 'pooled value', shape };
  const forward = windows.map((window, position) => {
    const { expression, symbols } = plainSum(window.map((place) => elementSymbol(input, place)));
    return {
      ...elementName(name, position),
      expression: `\\max(${expression.replaceAll(' + ', ', ')})`,
      symbols,
      value: input.values[winners[position]!]!,
    };
  });
  const output = recorder.stage(stageOf(name, forward), forward);
  return {
    output,
    backward: (upstream) =>
      input.values.map((_, position) => {
        const won = [...winners.keys()].filter((window) => winners[window] === position);
        return {
          ...gradientName(input, position),
          ...plainSum(won.map((window) => gradientSymbol(output, window, upstream))),
          value: add(...won.map((window) => upstream[window]!)),
        };
      }),
  };
};

function winnerOf(window: readonly number[], input: Stage, ties: 'refuse' | 'first'): number {
  const winner = window.reduce((best, place) =>
    compareScalars(input.values[place]!, input.values[best]!) > 0 ? place : best,
  );
  const rival = window.find(
    (place) => place !== winner && compareScalars(input.values[place]!, input.values[winner]!) === 0,
  );
  if (rival === undefined || ties === 'first') return winner;
  throw new VariorumError({
    code: 'invalid-value',
    message: `backpropagate: maxPool2d: ${elementTex(input, winner)} and ${elementTex(input, rival)} are both the largest of their window, so the gradient's way is not determined`,
    path: ['ties'],
    value: [winner, rival],
    expected: "one largest value per window, or ties: 'first'",
  });
}
