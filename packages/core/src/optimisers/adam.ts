import { add, multiply, rootOf, subtract } from '../arithmetic.ts';
import type { Derivation, Scalar, SymbolValue } from '../derivation.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { Rational } from '../rational.ts';
import { quotient, toScalar } from '../scalar.ts';
import { symbol } from '../symbols.ts';
import {
  gradientAt,
  learningRateSymbol,
  positionBefore,
  requireDecay,
  requireDivisor,
  requireNonNegative,
} from './notation.ts';

export interface AdamState {
  /** Updates made so far. */
  readonly t: number;
  readonly position: Exact;
  /** m, the moving average of the gradients; 0 before the first update unless stated. */
  readonly firstMoment: Exact;
  /** v, the moving average of the squared gradients; 0 before the first update unless stated. */
  readonly secondMoment: Exact;
}

export interface AdamOptions {
  /** α. */
  readonly learningRate: Exact;
  /** β₁; 0.9 unless stated. */
  readonly beta1?: Exact;
  /** β₂; 0.999 unless stated. */
  readonly beta2?: Exact;
  /** ε, added to √v̂, outside the root; 0 unless stated. */
  readonly epsilon?: Exact;
  /** λ of AdamW: the update also subtracts αλx; 0 (plain Adam) unless stated. */
  readonly weightDecay?: Exact;
}

export interface AdamResult extends AdamState {
  readonly position: Scalar;
  readonly firstMoment: Scalar;
  readonly secondMoment: Scalar;
  /** m̂ = m/(1 − β₁ᵗ). */
  readonly correctedFirst: Scalar;
  /** v̂ = v/(1 − β₂ᵗ). */
  readonly correctedSecond: Scalar;
  /** αm̂/(√v̂ + ε), what the update subtracts, without weight decay. */
  readonly step: Scalar;
}

/** In the order in which a person works. */
export interface AdamDerivation {
  readonly firstMoment: Derivation<Scalar>;
  readonly secondMoment: Derivation<Scalar>;
  readonly correctedFirst: Derivation<Scalar>;
  readonly correctedSecond: Derivation<Scalar>;
  readonly step: Derivation<Scalar>;
  readonly position: Derivation<Scalar>;
}

/**
 * One update of Adam: m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², x ← x − αm̂/(√v̂ + ε) with both averages
 * divided by 1 − βᵗ. With `weightDecay`, AdamW: x ← x − αm̂/(√v̂ + ε) − αλx. Exact where √v̂ is rational.
 *
 * Sources: Kingma and Ba, "Adam" (2015), algorithm 1; Loshchilov and Hutter, "Decoupled weight decay
 * regularization" (2019), algorithm 2 with a constant schedule, where the decay is αλ as in libraries.
 * @throws VariorumError `invalid-value` (β not from 0, below 1; ε or λ negative; all gradients and ε are 0).
 */
export function adamStep(state: AdamState, gradient: Exact, options: AdamOptions): AdamResult {
  const { alpha, beta1, beta2, epsilon, lambda } = readOptions(options);
  const t = state.t + 1;
  const one = new Rational(1);
  const g = toScalar(gradient);
  const x = toScalar(state.position);
  const firstMoment = add(multiply(beta1, toScalar(state.firstMoment)), multiply(one.sub(beta1), g));
  const secondMoment = add(multiply(beta2, toScalar(state.secondMoment)), multiply(one.sub(beta2), g, g));
  const correctedFirst = quotient(firstMoment, one.sub(beta1.pow(t)));
  const correctedSecond = quotient(secondMoment, one.sub(beta2.pow(t)));
  const divisor = requireDivisor('adamStep', add(rootOf(correctedSecond), epsilon));
  const step = quotient(multiply(alpha, correctedFirst), divisor);
  const position = subtract(subtract(x, step), multiply(alpha, lambda, x));
  return { t, position, firstMoment, secondMoment, correctedFirst, correctedSecond, step };
}

/** The update with the working. */
export function deriveAdamStep(state: AdamState, gradient: Exact, options: AdamOptions): AdamDerivation {
  const result = adamStep(state, gradient, options);
  const { beta1, beta2, epsilon, lambda } = readOptions(options);
  const { t } = result;
  const g = gradientAt(t, toScalar(gradient));
  const first = symbol('\\beta_1', beta1, 'decay rate of the first moment');
  const second = symbol('\\beta_2', beta2, 'decay rate of the second moment');
  const alpha = learningRateSymbol(options);
  const withEpsilon = epsilon.n !== 0n;
  const withDecay = lambda.n !== 0n;
  return {
    firstMoment: {
      quantity: `m_{${t}}`,
      meaning: `first moment after update ${t}`,
      expression: '\\sym{beta}\\by\\sym{m} + (1 - \\sym{beta})\\by\\sym{g}',
      symbols: {
        beta: first,
        m: symbol(`m_{${t - 1}}`, toScalar(state.firstMoment), 'first moment before the update'),
        g,
      },
      value: result.firstMoment,
    },
    secondMoment: {
      quantity: `v_{${t}}`,
      meaning: `second moment after update ${t}`,
      expression: '\\sym{beta}\\by\\sym{v} + (1 - \\sym{beta})\\by\\sym{g}^2',
      symbols: {
        beta: second,
        v: symbol(`v_{${t - 1}}`, toScalar(state.secondMoment), 'second moment before the update'),
        g,
      },
      value: result.secondMoment,
    },
    correctedFirst: corrected('m', 'first', t, result.firstMoment, first, result.correctedFirst),
    correctedSecond: corrected('v', 'second', t, result.secondMoment, second, result.correctedSecond),
    step: {
      quantity: `\\Delta_{${t}}`,
      meaning: `step of update ${t}`,
      expression: `\\frac{\\sym{alpha}\\by\\sym{m}}{\\sqrt{\\sym{v}}${withEpsilon ? ' + \\sym{epsilon}' : ''}}`,
      symbols: {
        alpha,
        m: symbol(`\\hat{m}_{${t}}`, result.correctedFirst, 'corrected first moment'),
        v: symbol(`\\hat{v}_{${t}}`, result.correctedSecond, 'corrected second moment'),
        ...(withEpsilon && { epsilon: symbol('\\varepsilon', epsilon, 'small constant outside the root') }),
      },
      value: result.step,
    },
    position: {
      quantity: `x_{${t}}`,
      meaning: `parameter after update ${t}`,
      expression: `\\sym{x} - \\sym{step}${withDecay ? ' - \\sym{alpha}\\by\\sym{lambda}\\by\\sym{x}' : ''}`,
      symbols: {
        x: positionBefore(t, toScalar(state.position)),
        step: symbol(`\\Delta_{${t}}`, result.step, 'step'),
        ...(withDecay && { alpha, lambda: symbol('\\lambda', lambda, 'weight decay') }),
      },
      value: result.position,
    },
  };
}

function corrected(
  letter: 'm' | 'v',
  ordinal: 'first' | 'second',
  t: number,
  moment: Scalar,
  beta: SymbolValue,
  value: Scalar,
): Derivation<Scalar> {
  return {
    quantity: `\\hat{${letter}}_{${t}}`,
    meaning: `${ordinal} moment, corrected for its start at 0`,
    expression: '\\frac{\\sym{moment}}{1 - \\sym{beta}^{\\sym{t}}}',
    symbols: {
      moment: symbol(`${letter}_{${t}}`, moment, `${ordinal} moment`),
      beta,
      t: symbol('t', t, 'number of the update'),
    },
    value,
  };
}

function readOptions(options: AdamOptions) {
  return {
    alpha: toRational(options.learningRate),
    beta1: requireDecay('adamStep', 'beta1', options.beta1 ?? '0.9'),
    beta2: requireDecay('adamStep', 'beta2', options.beta2 ?? '0.999'),
    epsilon: requireNonNegative('adamStep', 'epsilon', options.epsilon ?? 0),
    lambda: requireNonNegative('adamStep', 'weightDecay', options.weightDecay ?? 0),
  };
}
