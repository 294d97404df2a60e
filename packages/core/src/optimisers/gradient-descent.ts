import { multiply, subtract } from '../arithmetic.ts';
import type { Derivation, Scalar } from '../derivation.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { toScalar } from '../scalar.ts';
import { gradientAt, learningRateSymbol, positionBefore } from './notation.ts';

/** One parameter; every optimiser treats the parameters of a vector one by one. */
export interface GradientDescentState {
  /** Updates made so far. */
  readonly t: number;
  readonly position: Exact;
}

export interface GradientDescentOptions {
  /** α. */
  readonly learningRate: Exact;
}

export interface GradientDescentResult extends GradientDescentState {
  readonly position: Scalar;
}

/** One update x ← x − αg, g being the gradient at x; exact. */
export function gradientDescentStep(
  state: GradientDescentState,
  gradient: Exact,
  options: GradientDescentOptions,
): GradientDescentResult {
  const change = multiply(toRational(options.learningRate), toScalar(gradient));
  return { t: state.t + 1, position: subtract(toScalar(state.position), change) };
}

/** The update with the working. */
export function deriveGradientDescentStep(
  state: GradientDescentState,
  gradient: Exact,
  options: GradientDescentOptions,
): { readonly position: Derivation<Scalar> } {
  const { t, position } = gradientDescentStep(state, gradient, options);
  return {
    position: {
      quantity: `x_{${t}}`,
      meaning: `parameter after update ${t}`,
      expression: '\\sym{x} - \\sym{alpha}\\by\\sym{g}',
      symbols: {
        x: positionBefore(t, toScalar(state.position)),
        alpha: learningRateSymbol(options),
        g: gradientAt(t, toScalar(gradient)),
      },
      value: position,
    },
  };
}
