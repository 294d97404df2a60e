import type { Derivation, SymbolValue } from '../derivation.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import type { Rational } from '../rational.ts';
import { sumOf } from '../scalar.ts';
import { symbol } from '../symbols.ts';
import { readVector } from './vectors.ts';

export interface L2PenaltyOptions {
  /** Strength λ. */
  readonly lambda: Exact;
  /** `lambda` (default): λ Σ w². `half-lambda`: λ/2 Σ w², whose gradient is λw. */
  readonly form?: 'lambda' | 'half-lambda';
}

/** L2 penalty of weights, exact. State the form in the question: courses differ. */
export function l2Penalty(weights: readonly Exact[], options: L2PenaltyOptions): Rational {
  const squares = readVector('l2Penalty', 'weights', weights).map((weight) => weight.mul(weight));
  const full = toRational(options.lambda).mul(sumOf(squares));
  return options.form === 'half-lambda' ? full.div(2) : full;
}

/** The penalty with the working. */
export function deriveL2Penalty(weights: readonly Exact[], options: L2PenaltyOptions): Derivation<Rational> {
  const symbols: Record<string, SymbolValue> = {
    lambda: symbol('\\lambda', toRational(options.lambda), 'strength of the penalty'),
  };
  for (const [index, weight] of readVector('l2Penalty', 'weights', weights).entries()) {
    symbols[`w${index}`] = symbol(`w_{${index + 1}}`, weight, `weight ${index + 1}`);
  }
  const sum = weights.map((_, index) => `\\sym{w${index}}^2`).join(' + ');
  const factor = options.form === 'half-lambda' ? '\\frac{\\sym{lambda}}{2}' : '\\sym{lambda}';
  return {
    quantity: 'R',
    meaning: 'L2 penalty',
    expression: `${factor}\\by(${sum})`,
    symbols,
    value: l2Penalty(weights, options),
  };
}
