import { multiply, subtract } from '../arithmetic.ts';
import type { Derivation, Scalar } from '../derivation.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { Rational } from '../rational.ts';
import { toScalar } from '../scalar.ts';
import { symbol } from '../symbols.ts';
import { learningRateSymbol, requireNonNegative } from './notation.ts';

export interface WeightDecayOptions {
  /** α. */
  readonly learningRate: Exact;
  /** λ. */
  readonly lambda: Exact;
  /** `half-lambda`: penalty λ/2 w², gradient λw. `lambda`: penalty λw², gradient 2λw. */
  readonly form: 'lambda' | 'half-lambda';
}

export interface WeightDecayDerivation {
  readonly shrinkFactor: Derivation<Rational>;
  readonly position: Derivation<Scalar>;
}

/** Factor by which a step of gradient descent shrinks a weight under the penalty: 1 − αλ, or 1 − 2αλ. */
export function shrinkFactor(options: WeightDecayOptions): Rational {
  const lambda = requireNonNegative('shrinkFactor', 'lambda', options.lambda);
  const decay = toRational(options.learningRate).mul(lambda);
  return new Rational(1).sub(options.form === 'lambda' ? decay.mul(2) : decay);
}

/** One step of gradient descent on loss plus L2 penalty: w ← (1 − αλ)w − αg, g being the loss's gradient; exact. */
export function weightDecayStep(weight: Exact, gradient: Exact, options: WeightDecayOptions): Scalar {
  const kept = multiply(shrinkFactor(options), toScalar(weight));
  return subtract(kept, multiply(toRational(options.learningRate), toScalar(gradient)));
}

/** Shrink factor and step with the working. */
export function deriveWeightDecayStep(
  weight: Exact,
  gradient: Exact,
  options: WeightDecayOptions,
): WeightDecayDerivation {
  const factor = shrinkFactor(options);
  const two = options.form === 'lambda' ? '2\\by' : '';
  const alpha = learningRateSymbol(options);
  return {
    shrinkFactor: {
      quantity: 's',
      meaning: 'shrink factor of the weight',
      expression: `1 - ${two}\\sym{alpha}\\by\\sym{lambda}`,
      symbols: { alpha, lambda: symbol('\\lambda', toRational(options.lambda), 'strength of the penalty') },
      value: factor,
    },
    position: {
      quantity: 'w_\\text{new}',
      meaning: 'weight after the update',
      expression: '\\sym{s}\\by\\sym{w} - \\sym{alpha}\\by\\sym{g}',
      symbols: {
        s: symbol('s', factor, 'shrink factor'),
        w: symbol('w', toScalar(weight), 'weight before the update'),
        alpha,
        g: symbol('g', toScalar(gradient), 'gradient of the loss without the penalty'),
      },
      value: weightDecayStep(weight, gradient, options),
    },
  };
}
