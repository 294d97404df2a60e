import { add, multiply } from '../arithmetic.ts';
import type { Exact } from '../exact.ts';
import { toScalar } from '../scalar.ts';
import { symbol } from '../symbols.ts';
import { gradientAt, requireNonNegative } from './notation.ts';
import type {
  AccumulatorDerivation,
  AccumulatorResult,
  AccumulatorState,
  ScaledUpdate,
} from './scaled-update.ts';
import { deriveScaledStep, scaledStep } from './scaled-update.ts';

export type { AccumulatorDerivation, AccumulatorResult, AccumulatorState } from './scaled-update.ts';

export interface AdaGradOptions {
  /** α. */
  readonly learningRate: Exact;
  /** ε, added to the root, not under it; 0 unless stated. */
  readonly epsilon?: Exact;
}

/**
 * One update of AdaGrad: s ← s + g², x ← x − α/(√s + ε)·g. The root is of the *sum* of squares, so the
 * effective rate α/(√s + ε) never grows. Exact where √s is rational.
 *
 * Source: Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning" (2011).
 * @throws VariorumError `invalid-value` (ε negative; all gradients and ε are 0).
 */
export function adaGradStep(
  state: AccumulatorState,
  gradient: Exact,
  options: AdaGradOptions,
): AccumulatorResult {
  return scaledStep(state, gradient, adaGradUpdate(state, gradient, options));
}

/** The update with the working: accumulator, effective rate, parameter. */
export function deriveAdaGradStep(
  state: AccumulatorState,
  gradient: Exact,
  options: AdaGradOptions,
): AccumulatorDerivation {
  const update = adaGradUpdate(state, gradient, options);
  const step = state.t + 1;
  return deriveScaledStep(state, gradient, update, {
    quantity: `s_{${step}}`,
    meaning: `sum of the squared gradients up to update ${step}`,
    expression: '\\sym{s} + \\sym{g}^2',
    symbols: {
      s: symbol(`s_{${step - 1}}`, toScalar(state.accumulator), 'sum of squares before the update'),
      g: gradientAt(step, toScalar(gradient)),
    },
    value: update.accumulator,
  });
}

function adaGradUpdate(state: AccumulatorState, gradient: Exact, options: AdaGradOptions): ScaledUpdate {
  const g = toScalar(gradient);
  return {
    where: 'adaGradStep',
    learningRate: options.learningRate,
    epsilon: requireNonNegative('adaGradStep', 'epsilon', options.epsilon ?? 0),
    accumulator: add(toScalar(state.accumulator), multiply(g, g)),
  };
}
