import { add, multiply, subtract } from '../arithmetic.ts';
import type { Derivation, Scalar, SymbolValue } from '../derivation.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { toScalar } from '../scalar.ts';
import { symbol } from '../symbols.ts';
import { gradientAt, learningRateSymbol, positionBefore } from './notation.ts';

export interface MomentumState {
  /** Updates made so far. */
  readonly t: number;
  readonly position: Exact;
  /** v; 0 before the first update unless stated. */
  readonly velocity: Exact;
}

export interface MomentumOptions {
  /** α. */
  readonly learningRate: Exact;
  /** ρ, the share of the velocity that is kept. */
  readonly momentum: Exact;
}

export interface MomentumResult extends MomentumState {
  readonly position: Scalar;
  readonly velocity: Scalar;
}

export interface MomentumDerivation {
  readonly velocity: Derivation<Scalar>;
  readonly position: Derivation<Scalar>;
}

/**
 * One update of classic momentum (heavy ball): v ← ρv − αg, x ← x + v, g being the gradient at x; exact.
 *
 * Source: Polyak (1964), in the form of Sutskever et al., "On the importance of initialization and
 * momentum in deep learning" (2013), equations 1 and 2.
 */
export function momentumStep(
  state: MomentumState,
  gradient: Exact,
  options: MomentumOptions,
): MomentumResult {
  const kept = multiply(toRational(options.momentum), toScalar(state.velocity));
  const velocity = subtract(kept, multiply(toRational(options.learningRate), toScalar(gradient)));
  return { t: state.t + 1, position: add(toScalar(state.position), velocity), velocity };
}

/** The update with the working. */
export function deriveMomentumStep(
  state: MomentumState,
  gradient: Exact,
  options: MomentumOptions,
): MomentumDerivation {
  const { t } = momentumStep(state, gradient, options);
  return deriveVelocityUpdate(state, gradientAt(t, toScalar(gradient)), options);
}

/** Velocity and position of either momentum; they differ in where the gradient is taken. */
export function deriveVelocityUpdate(
  state: MomentumState,
  gradient: SymbolValue,
  options: MomentumOptions,
): MomentumDerivation {
  const { t, position, velocity } = momentumStep(state, gradient.value, options);
  return {
    velocity: {
      quantity: `v_{${t}}`,
      meaning: `velocity of update ${t}`,
      expression: '\\sym{rho}\\by\\sym{v} - \\sym{alpha}\\by\\sym{g}',
      symbols: {
        rho: symbol('\\rho', toRational(options.momentum), 'momentum'),
        v: symbol(`v_{${t - 1}}`, toScalar(state.velocity), 'velocity before the update'),
        alpha: learningRateSymbol(options),
        g: gradient,
      },
      value: velocity,
    },
    position: {
      quantity: `x_{${t}}`,
      meaning: `parameter after update ${t}`,
      expression: '\\sym{x} + \\sym{v}',
      symbols: {
        x: positionBefore(t, toScalar(state.position)),
        v: symbol(`v_{${t}}`, velocity, 'new velocity'),
      },
      value: position,
    },
  };
}
