import { VariorumError } from '@variorum/core';
import { evaluate, type Value } from './evaluate.ts';
import { parseExpression } from './parse.ts';

/**
 * The value of a formula such as `D*(I-N*(K-1))^2` at given values of its variables: exact unless exp, ln or a root
 * stands in it; null where it has no value.
 * @throws VariorumError `invalid-answer` for a formula that cannot be read or that has other variables
 */
export function evaluateFormula(formula: string, values: Readonly<Record<string, number>>): Value {
  const parsed = parseExpression(formula, Object.keys(values));
  if ('expression' in parsed) return evaluate(parsed.expression, new Map(Object.entries(values)));
  throw new VariorumError({
    code: 'invalid-answer',
    message: `evaluateFormula: "${formula}" cannot be read: ${parsed.problem}`,
    value: formula,
    expected: `a formula in ${Object.keys(values).join(', ')}`,
  });
}
