import type { Scalar, SymbolValue } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import type { Rational } from '../rational.ts';
import { symbol } from '../symbols.ts';

// Letters that the optimisers share: update n leads from x with index n − 1 to x with index n.

export function positionBefore(step: number, value: Scalar): SymbolValue {
  return symbol(`x_{${step - 1}}`, value, 'parameter before the update');
}

export function gradientAt(step: number, value: Scalar): SymbolValue {
  return symbol(`g_{${step}}`, value, 'gradient');
}

export function learningRateSymbol(options: { readonly learningRate: Exact }): SymbolValue {
  return symbol('\\alpha', toRational(options.learningRate), 'learning rate');
}

/** A decay rate, from 0, below 1. Throws `invalid-value`. */
export function requireDecay(where: string, name: string, value: Exact): Rational {
  const decay = toRational(value);
  if (decay.compare(0) >= 0 && decay.compare(1) < 0) return decay;
  refuse(where, name, decay, 'from 0, below 1');
}

/** A constant of at least 0. Throws `invalid-value`. */
export function requireNonNegative(where: string, name: string, value: Exact): Rational {
  const constant = toRational(value);
  if (constant.compare(0) >= 0) return constant;
  refuse(where, name, constant, 'at least 0');
}

/** A denominator that can be divided by. Throws `invalid-value`: the gradients so far and ε are all 0. */
export function requireDivisor(where: string, value: Scalar): Scalar {
  if (value.valueOf() !== 0) return value;
  throw new VariorumError({
    code: 'invalid-value',
    message: `${where}: the gradients so far and ε are 0, so the step would divide by 0`,
    path: ['epsilon'],
    value: 0,
    expected: 'a positive ε, or a gradient that is not 0',
  });
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
