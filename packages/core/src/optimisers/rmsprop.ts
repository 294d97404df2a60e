import { add, multiply } from '../arithmetic.ts';
import type { Exact } from '../exact.ts';
import { Rational } from '../rational.ts';
import { toScalar } from '../scalar.ts';
import { symbol } from '../symbols.ts';
import { gradientAt, requireDecay, requireNonNegative } from './notation.ts';
import type {
  AccumulatorDerivation,
  AccumulatorResult,
  AccumulatorState,
  ScaledUpdate,
} from './scaled-update.ts';
import { deriveScaledStep, scaledStep } from './scaled-update.ts';

export interface RmsPropOptions {
  /** α. */
  readonly learningRate: Exact;
  /** ρ, the share of the old average that is kept. */
  readonly decay: Exact;
  /** ε, added to the root, not under it; 0 unless stated. */
  readonly epsilon?: Exact;
}

/**
 * One update of RMSProp: s ← ρs + (1 − ρ)g², x ← x − α/(√s + ε)·g. Exact where √s is rational.
 *
 * Source: Tieleman and Hinton, "Neural networks for machine learning", lecture 6.5 (2012).
 * @throws VariorumError `invalid-value` (ρ not from 0, below 1; ε negative; all gradients and ε are 0).
 */
export function rmsPropStep(
  state: AccumulatorState,
  gradient: Exact,
  options: RmsPropOptions,
): AccumulatorResult {
  return scaledStep(state, gradient, rmsPropUpdate(state, gradient, options));
}

/** The update with the working: accumulator, effective rate, parameter. */
export function deriveRmsPropStep(
  state: AccumulatorState,
  gradient: Exact,
  options: RmsPropOptions,
): AccumulatorDerivation {
  const update = rmsPropUpdate(state, gradient, options);
  const step = state.t + 1;
  return deriveScaledStep(state, gradient, update, {
    quantity: `s_{${step}}`,
    meaning: `moving average of the squared gradients after update ${step}`,
    expression: '\\sym{rho}\\by\\sym{s} + (1 - \\sym{rho})\\by\\sym{g}^2',
    symbols: {
      rho: symbol('\\rho', requireDecay('rmsPropStep', 'decay', options.decay), 'decay rate'),
      s: symbol(`s_{${step - 1}}`, toScalar(state.accumulator), 'average before the update'),
      g: gradientAt(step, toScalar(gradient)),
    },
    value: update.accumulator,
  });
}

function rmsPropUpdate(state: AccumulatorState, gradient: Exact, options: RmsPropOptions): ScaledUpdate {
  const g = toScalar(gradient);
  const decay = requireDecay('rmsPropStep', 'decay', options.decay);
  const fresh = multiply(new Rational(1).sub(decay), g, g);
  return {
    where: 'rmsPropStep',
    learningRate: options.learningRate,
    epsilon: requireNonNegative('rmsPropStep', 'epsilon', options.epsilon ?? 0),
    accumulator: add(multiply(decay, toScalar(state.accumulator)), fresh),
  };
}
