import { add, multiply, rootOf, subtract } from '../arithmetic.ts';
import type { Derivation, Scalar, SymbolValue } from '../derivation.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import type { Rational } from '../rational.ts';
import { quotient, toScalar } from '../scalar.ts';
import { symbol } from '../symbols.ts';
import { gradientAt, learningRateSymbol, positionBefore, requireDivisor } from './notation.ts';

// What AdaGrad and RMSProp share: the rate is divided by the root of an accumulator of squared gradients.

export interface AccumulatorState {
  /** Updates made so far. */
  readonly t: number;
  readonly position: Exact;
  /** s, of squared gradients; 0 before the first update unless stated. */
  readonly accumulator: Exact;
}

export interface AccumulatorResult extends AccumulatorState {
  readonly position: Scalar;
  readonly accumulator: Scalar;
  /** α/(√s + ε), by which this update multiplied the gradient. */
  readonly effectiveRate: Scalar;
}

export interface AccumulatorDerivation {
  readonly accumulator: Derivation<Scalar>;
  readonly effectiveRate: Derivation<Scalar>;
  readonly position: Derivation<Scalar>;
}

export interface ScaledUpdate {
  readonly where: string;
  readonly learningRate: Exact;
  readonly epsilon: Rational;
  readonly accumulator: Scalar;
}

/** x ← x − α/(√s + ε)·g with the accumulator s of this update. */
export function scaledStep(
  state: AccumulatorState,
  gradient: Exact,
  { where, learningRate, epsilon, accumulator }: ScaledUpdate,
): AccumulatorResult {
  const divisor = requireDivisor(where, add(rootOf(accumulator), epsilon));
  const effectiveRate = quotient(toRational(learningRate), divisor);
  const position = subtract(toScalar(state.position), multiply(effectiveRate, toScalar(gradient)));
  return { t: state.t + 1, position, accumulator, effectiveRate };
}

/** Effective rate and position with the working, given that of the accumulator. */
export function deriveScaledStep(
  state: AccumulatorState,
  gradient: Exact,
  update: ScaledUpdate,
  accumulator: Derivation<Scalar>,
): AccumulatorDerivation {
  const { t, position, effectiveRate } = scaledStep(state, gradient, update);
  const withEpsilon = update.epsilon.n !== 0n;
  const epsilon: Record<string, SymbolValue> = withEpsilon
    ? { epsilon: symbol('\\varepsilon', update.epsilon, 'small constant outside the root') }
    : {};
  return {
    accumulator,
    effectiveRate: {
      quantity: `\\alpha_{${t}}`,
      meaning: `effective learning rate of update ${t}`,
      expression: `\\frac{\\sym{alpha}}{\\sqrt{\\sym{s}}${withEpsilon ? ' + \\sym{epsilon}' : ''}}`,
      symbols: {
        alpha: learningRateSymbol(update),
        s: symbol(accumulator.quantity, accumulator.value, accumulator.meaning),
        ...epsilon,
      },
      value: effectiveRate,
    },
    position: {
      quantity: `x_{${t}}`,
      meaning: `parameter after update ${t}`,
      expression: '\\sym{x} - \\sym{rate}\\by\\sym{g}',
      symbols: {
        x: positionBefore(t, toScalar(state.position)),
        rate: symbol(`\\alpha_{${t}}`, effectiveRate, 'effective learning rate'),
        g: gradientAt(t, toScalar(gradient)),
      },
      value: position,
    },
  };
}
