import { type Rational, toRational } from '@variorum/core';
import type { Expression, FunctionName, Operator } from './syntax.ts';

/** Exact wherever the formula is rational; a double behind exp, ln and roots. Null where there is no value. */
export type Value = Rational | number | null;

/** Longest numerator or denominator, in bits: what a person writes stays far below, and no response takes long. */
const mostBits = 1024;

/** The value of a formula at a point; null for a division by zero, a root of a negative number or a monstrous power. */
export function evaluate(expression: Expression, point: ReadonlyMap<string, number>): Value {
  switch (expression.type) {
    case 'number':
      return expression.value;
    case 'variable':
      return settled(toRational(point.get(expression.name) ?? 0));
    case 'negate': {
      const value = evaluate(expression.of, point);
      return value === null ? null : typeof value === 'number' ? -value : value.neg();
    }
    case 'binary':
      return both(expression.operator, evaluate(expression.left, point), evaluate(expression.right, point));
    case 'call':
      return called(
        expression.name,
        expression.arguments.map((argument) => evaluate(argument, point)),
      );
  }
}

function both(operator: Operator, left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (operator === '^') return power(left, right);
  if (typeof left === 'number' || typeof right === 'number')
    return settled(inDoubles[operator](left.valueOf(), right.valueOf()));
  if (operator === '/') return right.equals(0) ? null : bounded(left.div(right));
  return bounded(operator === '+' ? left.add(right) : operator === '-' ? left.sub(right) : left.mul(right));
}

const inDoubles: Readonly<Record<Exclude<Operator, '^'>, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
};

function power(base: Rational | number, exponent: Rational | number): Value {
  if (typeof base === 'number' || typeof exponent === 'number' || exponent.d !== 1n)
    return settled(base.valueOf() ** exponent.valueOf());
  if (base.equals(0) && exponent.lt(0)) return null;
  const grows = base.n > 1n || base.d > 1n;
  if (grows && exponent.abs().mul(bitsOf(base)).gt(mostBits)) return null;
  return base.pow(exponent);
}

function bounded(value: Rational): Rational | null {
  return bitsOf(value) > mostBits ? null : value;
}

function bitsOf({ n, d }: Rational): number {
  return 4 * Math.max(n.toString(16).length, d.toString(16).length);
}

function called(name: FunctionName, values: readonly Value[]): Value {
  if (values.some((value) => value === null)) return null;
  const given = values as readonly (Rational | number)[];
  const [value] = given as readonly [Rational | number];
  switch (name) {
    case 'abs':
      return typeof value === 'number' ? Math.abs(value) : value.abs();
    case 'floor':
      return typeof value === 'number' ? Math.floor(value) : value.floor();
    case 'ceil':
      return typeof value === 'number' ? Math.ceil(value) : value.ceil();
    case 'max':
      return given.reduce((best, one) => (one.valueOf() > best.valueOf() ? one : best));
    case 'min':
      return given.reduce((best, one) => (one.valueOf() < best.valueOf() ? one : best));
    case 'sqrt':
      return root(value);
    case 'exp':
      return settled(Math.exp(value.valueOf()));
    case 'ln':
      return settled(Math.log(value.valueOf()));
  }
}

/** Exact for the square of a rational. */
function root(value: Rational | number): Value {
  const near = Math.sqrt(value.valueOf());
  if (typeof value === 'number' || !Number.isSafeInteger(near)) return settled(near);
  const whole = toRational(near);
  return whole.mul(whole).equals(value) ? whole : near;
}

function settled<V extends Rational | number>(value: V): V | null {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}
