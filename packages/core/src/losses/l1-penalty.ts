import type { Derivation, SymbolValue } from '../derivation.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { Rational } from '../rational.ts';
import { sumOf } from '../scalar.ts';
import { symbol } from '../symbols.ts';
import { readVector } from './vectors.ts';

/** L1 penalty λ Σ|w| of weights; exact. */
export function l1Penalty(weights: readonly Exact[], lambda: Exact): Rational {
  const sizes = readVector('l1Penalty', 'weights', weights).map((weight) => weight.abs());
  return toRational(lambda).mul(sumOf(sizes));
}

/** The penalty with the working. */
export function deriveL1Penalty(weights: readonly Exact[], lambda: Exact): Derivation<Rational> {
  const symbols: Record<string, SymbolValue> = {
    lambda: symbol('\\lambda', toRational(lambda), 'strength of the penalty'),
  };
  for (const [index, weight] of readVector('l1Penalty', 'weights', weights).entries())
    symbols[`w${index}`] = symbol(`w_{${index + 1}}`, weight, `weight ${index + 1}`);
  return {
    quantity: 'R',
    meaning: 'L1 penalty',
    expression: `\\sym{lambda}\\by(${weights.map((_, index) => `\\left|\\sym{w${index}}\\right|`).join(' + ')})`,
    symbols,
    value: l1Penalty(weights, lambda),
  };
}

/** Gradient of the L1 penalty: λ times the sign of each weight; 0, a subgradient, where a weight is 0. */
export function l1PenaltyGradient(weights: readonly Exact[], lambda: Exact): Rational[] {
  return deriveL1PenaltyGradient(weights, lambda).map(({ value }) => value);
}

/** Each component with the working. */
export function deriveL1PenaltyGradient(weights: readonly Exact[], lambda: Exact): Derivation<Rational>[] {
  const strength = toRational(lambda);
  return readVector('l1Penalty', 'weights', weights).map((weight, index) => {
    const sign = new Rational(weight.compare(0));
    return {
      quantity: `\\frac{\\partial R}{\\partial w_{${index + 1}}}`,
      meaning: `gradient of the penalty with respect to weight ${index + 1}`,
      expression: '\\sym{lambda}\\by\\sym{sign}',
      symbols: {
        lambda: symbol('\\lambda', strength, 'strength of the penalty'),
        sign: symbol(`\\operatorname{sign}(w_{${index + 1}})`, sign, `sign of weight ${index + 1}`),
      },
      value: strength.mul(sign),
    };
  });
}
