import type { ExpressionFieldView } from '@variorum/document';
import { createDraw } from '../../random/create-draw.ts';
import { evaluate, type Value } from './evaluate.ts';
import type { Expression } from './syntax.ts';

const points = 24;
/** Points at which both formulas must have a value for a verdict. */
const fewestShared = 8;
/** Doubles stand behind exp, ln and roots: values that differ by less than this share of their size are equal. */
const roundOff = 1e-9;

/**
 * Whether two formulas are the same function of the variables: exact values at random points of their domain, the
 * same points for the same field on every machine (Schwartz 1980, Zippel 1979: two different polynomials of degree d
 * agree at a point drawn from n values per variable with probability at most d / n). A point where one of them has no
 * value, such as a denominator that happens to be 0, says nothing.
 */
export function equivalent(
  a: Expression,
  b: Expression,
  { name, variables }: Pick<ExpressionFieldView, 'name' | 'variables'>,
): boolean {
  const draw = createDraw(`expression/${name}/${variables.map((variable) => variable.name).join()}`);
  let shared = 0;
  for (let index = 0; index < points; index++) {
    const point = new Map(
      variables.map((variable) => [variable.name, draw.integer(variable.name, variable.min, variable.max)]),
    );
    const [x, y] = [evaluate(a, point), evaluate(b, point)];
    if (x === null || y === null) continue;
    if (!equal(x, y)) return false;
    shared += 1;
  }
  return shared >= fewestShared;
}

function equal(x: NonNullable<Value>, y: NonNullable<Value>): boolean {
  if (typeof x !== 'number' && typeof y !== 'number') return x.equals(y);
  const [left, right] = [x.valueOf(), y.valueOf()];
  return Math.abs(left - right) <= roundOff * Math.max(Math.abs(left), Math.abs(right));
}
