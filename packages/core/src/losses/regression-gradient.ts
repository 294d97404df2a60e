import type { Derivation } from '../derivation.ts';
import type { Exact } from '../exact.ts';
import { Rational } from '../rational.ts';
import { symbol } from '../symbols.ts';
import type { Reduction } from './regression.ts';
import { readPair } from './vectors.ts';

/** Gradient of `squaredError` with respect to each prediction: 2(ŷ − y), over n for the mean; exact. */
export function squaredErrorGradient(
  targets: readonly Exact[],
  predictions: readonly Exact[],
  reduction: Reduction = 'mean',
): Rational[] {
  return deriveSquaredErrorGradient(targets, predictions, reduction).map(({ value }) => value);
}

/** Each component with the working. */
export function deriveSquaredErrorGradient(
  targets: readonly Exact[],
  predictions: readonly Exact[],
  reduction: Reduction = 'mean',
): Derivation<Rational>[] {
  const [ys, ps] = readPair('squaredError', ['targets', targets], ['predictions', predictions]);
  const mean = reduction === 'mean';
  const top = '2\\by(\\sym{p} - \\sym{y})';
  return ps.map((p, index) => {
    const slope = p.sub(ys[index]!).mul(2);
    return {
      quantity: `\\frac{\\partial L}{\\partial\\hat{y}_{${index + 1}}}`,
      meaning: `gradient with respect to prediction ${index + 1}`,
      expression: mean ? `\\frac{${top}}{\\sym{n}}` : top,
      symbols: {
        p: symbol(`\\hat{y}_{${index + 1}}`, p, `prediction ${index + 1}`),
        y: symbol(`y_{${index + 1}}`, ys[index]!, `target ${index + 1}`),
        ...(mean && { n: symbol('n', ys.length, 'number of examples') }),
      },
      value: mean ? slope.div(ys.length) : slope,
    };
  });
}

/** Gradient of `absoluteError`: the sign of ŷ − y, over n for the mean; 0, a subgradient, where they are equal. */
export function absoluteErrorGradient(
  targets: readonly Exact[],
  predictions: readonly Exact[],
  reduction: Reduction = 'mean',
): Rational[] {
  return deriveAbsoluteErrorGradient(targets, predictions, reduction).map(({ value }) => value);
}

/** Each component with the working. */
export function deriveAbsoluteErrorGradient(
  targets: readonly Exact[],
  predictions: readonly Exact[],
  reduction: Reduction = 'mean',
): Derivation<Rational>[] {
  const [ys, ps] = readPair('absoluteError', ['targets', targets], ['predictions', predictions]);
  const mean = reduction === 'mean';
  return ps.map((p, index) => {
    const number = index + 1;
    const sign = p.compare(ys[index]!);
    const letter = `\\operatorname{sign}(\\hat{y}_{${number}} - y_{${number}})`;
    return {
      quantity: `\\frac{\\partial L}{\\partial\\hat{y}_{${number}}}`,
      meaning: `gradient with respect to prediction ${number}`,
      expression: mean ? '\\frac{\\sym{sign}}{\\sym{n}}' : '\\sym{sign}',
      symbols: {
        sign: symbol(letter, sign, `sign of residual ${number}`),
        ...(mean && { n: symbol('n', ys.length, 'number of examples') }),
      },
      value: new Rational(sign, mean ? ys.length : 1),
    };
  });
}
