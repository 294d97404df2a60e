import type { ExpressionFieldView } from '@variorum/document';
import { createDraw } from '../../random/create-draw.ts';
import { evaluate, type Value } from './evaluate.ts';
import type { Expression } from './syntax.ts';

const points = 40;
/** Formulas that round or branch agree at many points without being the same. */
const pointsOfSteps = 240;
/** Half of the values come from the low end of a domain: only small divisors show how a quotient is rounded. */
const lowValues = 8;
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
  const count = calls(a) || calls(b) ? pointsOfSteps : points;
  for (let index = 0; index < count; index++) {
    const point = new Map(
      variables.map((variable) => {
        const low = draw.chance(`${variable.name}/low`, 0.5);
        const max = low ? Math.min(variable.max, variable.min + lowValues - 1) : variable.max;
        return [variable.name, draw.integer(variable.name, variable.min, max)];
      }),
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

function calls(expression: Expression): boolean {
  switch (expression.type) {
    case 'call':
      return true;
    case 'negate':
      return calls(expression.of);
    case 'binary':
      return calls(expression.left) || calls(expression.right);
    default:
      return false;
  }
}
