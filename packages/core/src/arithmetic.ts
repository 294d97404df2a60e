import type { Scalar } from './derivation.ts';
import { Rational } from './rational.ts';
import { squareRoot, toNumber } from './scalar.ts';

// Arithmetic of scalars: exact where every operand is rational, otherwise of floating-point numbers.

const zero = new Rational(0);

function isExact(value: Scalar): value is Rational {
  return typeof value !== 'number';
}

function isZero(value: Scalar): boolean {
  return isExact(value) && value.n === 0n;
}

/** The sum of any number of scalars; an exact zero leaves the others as they are. */
export function add(...terms: readonly Scalar[]): Scalar {
  return terms.reduce((sum, term) => {
    if (isZero(sum)) return term;
    if (isZero(term)) return sum;
    return isExact(sum) && isExact(term) ? sum.add(term) : toNumber(sum) + toNumber(term);
  }, zero);
}

export function negate(value: Scalar): Scalar {
  return isExact(value) ? value.neg() : -value;
}

export function subtract(from: Scalar, value: Scalar): Scalar {
  return add(from, negate(value));
}

/** The product of any number of scalars; an exact zero makes it an exact zero. */
export function multiply(...factors: readonly Scalar[]): Scalar {
  if (factors.some(isZero)) return zero;
  return factors.reduce<Scalar>(
    (product, factor) =>
      isExact(product) && isExact(factor) ? product.mul(factor) : toNumber(product) * toNumber(factor),
    new Rational(1),
  );
}

/** The square root, exact where it is rational. The value must not be negative. */
export function rootOf(value: Scalar): Scalar {
  return isExact(value) ? squareRoot(value) : Math.sqrt(value);
}

/** −1, 0 or 1. */
export function signOf(value: Scalar): number {
  return Math.sign(toNumber(value));
}

/** The first is less than (negative), equal to (0) or greater than (positive) the second. */
export function compareScalars(first: Scalar, second: Scalar): number {
  return isExact(first) && isExact(second) ? first.compare(second) : toNumber(first) - toNumber(second);
}
