import type { Derivation, Scalar } from '../derivation.ts';
import type { Exact } from '../exact.ts';
import { Rational } from '../rational.ts';
import { toNumber, toScalar } from '../scalar.ts';
import { symbol } from '../symbols.ts';

/** σ(z) = 1/(1 + e^{−z}); exact ½ at 0. Never overflows. */
export function sigmoid(z: Exact): Scalar {
  const logit = toNumber(toScalar(z));
  if (logit === 0) return new Rational(1, 2);
  const power = Math.exp(-Math.abs(logit));
  return logit > 0 ? 1 / (1 + power) : power / (1 + power);
}

/** σ(z) with the working. */
export function deriveSigmoid(z: Exact): Derivation<Scalar> {
  return {
    quantity: '\\hat{y}',
    meaning: 'prediction',
    expression: '\\frac{1}{1 + e^{-\\sym{z}}}',
    symbols: { z: symbol('z', toScalar(z), 'logit') },
    value: sigmoid(z),
  };
}
