import type { Derivation } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { Rational } from '../rational.ts';
import { symbol } from '../symbols.ts';
import { requireInteger } from '../validate.ts';
import { requireDecay } from './notation.ts';

/**
 * Weight (1 − β)β^{t−i} that gradient i has in a moving average after t updates; exact.
 *
 * @throws VariorumError `invalid-value` (β not from 0, below 1; i not from 1 to t).
 */
export function movingAverageWeight(beta: Exact, i: number, t: number): Rational {
  const decay = requireDecay('movingAverageWeight', 'beta', beta);
  requireInteger('movingAverageWeight', 'i', i, 1);
  requireInteger('movingAverageWeight', 't', t, i);
  return new Rational(1).sub(decay).mul(decay.pow(t - i));
}

/** The weight of an old gradient with the working. */
export function deriveMovingAverageWeight(beta: Exact, i: number, t: number): Derivation<Rational> {
  return {
    quantity: `w_{${i}}`,
    meaning: `weight of gradient ${i} after ${t} updates`,
    expression: '(1 - \\sym{beta})\\by\\sym{beta}^{\\sym{t} - \\sym{i}}',
    symbols: {
      beta: symbol('\\beta', toRational(beta), 'decay rate'),
      t: symbol('t', t, 'number of updates'),
      i: symbol('i', i, 'number of the gradient'),
    },
    value: movingAverageWeight(beta, i, t),
  };
}

/** Factor 1/(1 − βᵗ) by which Adam corrects a moving average after t ≥ 1 updates; exact. */
export function biasCorrection(beta: Exact, t: number): Rational {
  const decay = requireDecay('biasCorrection', 'beta', beta);
  return new Rational(1).div(new Rational(1).sub(decay.pow(requireInteger('biasCorrection', 't', t, 1))));
}

/** The factor with the working. */
export function deriveBiasCorrection(beta: Exact, t: number): Derivation<Rational> {
  return {
    quantity: 'c_t',
    meaning: 'factor of the bias correction',
    expression: '\\frac{1}{1 - \\sym{beta}^{\\sym{t}}}',
    symbols: {
      beta: symbol('\\beta', toRational(beta), 'decay rate'),
      t: symbol('t', t, 'number of updates'),
    },
    value: biasCorrection(beta, t),
  };
}

/**
 * The smallest t for which 1/(1 − βᵗ) is at most 1 + q: 44 for β = 0.9 and q = 0.01.
 *
 * @throws VariorumError `invalid-value` unless 0 < β < 1 and q > 0.
 */
export function stepsUntilCorrectionWithin(beta: Exact, q: Exact): number {
  const [decay, share] = readBoth('stepsUntilCorrectionWithin', beta, q);
  const bound = share.div(share.add(1));
  const exact = Math.log(bound.valueOf()) / Math.log(decay.valueOf());
  return smallestFrom(exact, (t) => decay.pow(t).compare(bound) <= 0);
}

/** That number of updates with the working. */
export function deriveStepsUntilCorrectionWithin(beta: Exact, q: Exact): Derivation<number> {
  const [decay, share] = readBoth('stepsUntilCorrectionWithin', beta, q);
  return {
    quantity: 't',
    meaning: 'first update whose correction is that close to 1',
    expression: '\\left\\lceil\\frac{\\ln\\frac{\\sym{q}}{1 + \\sym{q}}}{\\ln\\sym{beta}}\\right\\rceil',
    symbols: {
      q: symbol('q', share, 'allowed distance from 1'),
      beta: symbol('\\beta', decay, 'decay rate'),
    },
    value: stepsUntilCorrectionWithin(beta, q),
  };
}

/**
 * The smallest t for which βᵗ is below q: 44 for β = 0.9 and q = 0.01.
 *
 * @throws VariorumError `invalid-value` unless 0 < β < 1 and 0 < q < 1.
 */
export function stepsUntilPowerBelow(beta: Exact, q: Exact): number {
  const [decay, bound] = readBoth('stepsUntilPowerBelow', beta, q);
  if (bound.compare(1) >= 0) refuse('stepsUntilPowerBelow', 'q', bound, 'above 0, below 1');
  const exact = Math.log(bound.valueOf()) / Math.log(decay.valueOf());
  return smallestFrom(exact, (t) => decay.pow(t).compare(bound) < 0);
}

/** That number of updates with the working. */
export function deriveStepsUntilPowerBelow(beta: Exact, q: Exact): Derivation<number> {
  const [decay, bound] = readBoth('stepsUntilPowerBelow', beta, q);
  return {
    quantity: 't',
    meaning: 'first update whose power is below the bound',
    expression: '\\left\\lfloor\\frac{\\ln\\sym{q}}{\\ln\\sym{beta}}\\right\\rfloor + 1',
    symbols: { q: symbol('q', bound, 'bound'), beta: symbol('\\beta', decay, 'decay rate') },
    value: stepsUntilPowerBelow(beta, q),
  };
}

/** The smallest whole t ≥ 1 that satisfies, where the real solution is `exact`; only a near tie is compared exactly. */
function smallestFrom(exact: number, satisfies: (t: number) => boolean): number {
  const tie = Math.round(exact);
  if (Math.abs(exact - tie) > 1e-6 * Math.max(1, exact)) return Math.max(1, Math.ceil(exact));
  return Math.max(1, satisfies(tie) ? tie : tie + 1);
}

function readBoth(where: string, beta: Exact, q: Exact): readonly [Rational, Rational] {
  const decay = requireDecay(where, 'beta', beta);
  if (decay.n === 0n) refuse(where, 'beta', decay, 'above 0, below 1');
  const share = toRational(q);
  if (share.compare(0) <= 0) refuse(where, 'q', share, 'above 0');
  return [decay, share];
}

function refuse(where: string, name: string, value: Rational, expected: string): never {
  throw new VariorumError({
    code: 'invalid-value',
    message: `${where}: ${name} is ${value.toString()}, expected ${expected}`,
    path: [name],
    value: value.valueOf(),
    expected,
  });
}
