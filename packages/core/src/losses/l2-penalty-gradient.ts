import type { Derivation } from '../derivation.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import type { Rational } from '../rational.ts';
import { symbol } from '../symbols.ts';
import type { L2PenaltyOptions } from './l2-penalty.ts';
import { readVector } from './vectors.ts';

/** Gradient of the L2 penalty: 2λw for λ Σ w², λw for λ/2 Σ w²; exact. */
export function l2PenaltyGradient(weights: readonly Exact[], options: L2PenaltyOptions): Rational[] {
  return deriveL2PenaltyGradient(weights, options).map(({ value }) => value);
}

/** Each component with the working. */
export function deriveL2PenaltyGradient(
  weights: readonly Exact[],
  options: L2PenaltyOptions,
): Derivation<Rational>[] {
  const lambda = toRational(options.lambda);
  const factor = options.form === 'half-lambda' ? 1 : 2;
  return readVector('l2Penalty', 'weights', weights).map((weight, index) => ({
    quantity: `\\frac{\\partial R}{\\partial w_{${index + 1}}}`,
    meaning: `gradient of the penalty with respect to weight ${index + 1}`,
    expression: `${factor === 1 ? '' : '2\\by'}\\sym{lambda}\\by\\sym{w}`,
    symbols: {
      lambda: symbol('\\lambda', lambda, 'strength of the penalty'),
      w: symbol(`w_{${index + 1}}`, weight, `weight ${index + 1}`),
    },
    value: lambda.mul(weight).mul(factor),
  }));
}
