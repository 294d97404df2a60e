import { add, multiply } from '../../arithmetic.ts';
import { Rational } from '../../rational.ts';
import { symbol } from '../../symbols.ts';
import type { TrainableRule } from '../layer.ts';
import type { PoolOptions } from '../pool-windows.ts';
import { poolWindows } from '../pool-windows.ts';
import { elementName, elementSymbol, gradientName, gradientSymbol, plainSum, stageOf } from '../stage.ts';

/** Mean-pool over an image [C, H, W]; the gradient is shared equally among the values of each window. */
export interface MeanPoolLayer extends PoolOptions {
  readonly type: 'meanPool2d';
}

export const meanPool2d: TrainableRule<MeanPoolLayer> = (layer, input, recorder) => {
  const { shape, windows } = poolWindows('meanPool2d', input.shape, layer);
  const size = windows[0]!.length;
  const share = new Rational(1, size);
  const n = symbol('n', size, 'values of a window');
  const name = { letter: recorder.letter('p'), noun: 'pooled value', shape };
  const forward = windows.map((window, position) => {
    const { expression, symbols } = plainSum(window.map((place) => elementSymbol(input, place)));
    return {
      ...elementName(name, position),
      expression: `\\frac{${expression}}{\\sym{n}}`,
      symbols: { ...symbols, n },
      value: multiply(share, add(...window.map((place) => input.values[place]!))),
    };
  });
  const output = recorder.stage(stageOf(name, forward), forward);
  return {
    output,
    backward: (upstream) =>
      input.values.map((_, position) => {
        const seen = [...windows.keys()].filter((window) => windows[window]!.includes(position));
        const { expression, symbols } = plainSum(
          seen.map((window) => gradientSymbol(output, window, upstream)),
        );
        return {
          ...gradientName(input, position),
          expression: `\\frac{${expression}}{\\sym{n}}`,
          symbols: { ...symbols, n },
          value: multiply(share, add(...seen.map((window) => upstream[window]!))),
        };
      }),
  };
};
