import { expect, test } from 'vitest';
import { evaluateDerivation } from './evaluate-derivation.ts';
import { symbol } from './symbols.ts';

function evaluate(expression: string, values: Readonly<Record<string, number>> = {}): number | number[] {
  const symbols = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, symbol(name, value, name)]),
  );
  return evaluateDerivation({ quantity: 'q', meaning: 'quantity', expression, symbols, value: 0 });
}

test.each([
  ['1 + 2\\by 3 - 4', 3],
  ['-(2 - 5)\\cdot 2', 6],
  ['\\left\\lfloor\\frac{7}{2}\\right\\rfloor + 1', 4],
  ['\\left\\lceil\\frac{7}{2}\\right\\rceil', 4],
  ['\\left|2 - 5\\right|', 3],
  ['\\sqrt{9 + 16}', 5],
  ['2^3 + (1 - 3)^2', 12],
  ['\\ln(e^{2})', 2],
  ['\\max(0, 3 - 5, \\tanh(0) + 2)', 2],
  ['\\cos\\left(\\pi\\right)', -1],
  ['2 \\times \\frac{6}{2} \\times 4', [2, 3, 4]],
])('%s is %j', (expression, value) => {
  expect(evaluate(expression)).toEqual(value);
});

test('symbols stand for their values', () => {
  expect(evaluate('\\sym{a}\\by(\\sym{b} - 1)^2', { a: 2, b: -2 })).toBe(18);
});

test.each([
  ['\\sym{a}', {}, 'is not among the symbols'],
  ['1', { a: 1 }, 'declared but not used: a'],
  ['1 +', {}, 'ends too early'],
  ['(1', {}, 'expected ) before the end'],
  ['1 2', {}, 'unexpected 2'],
  ['\\sin{1}', {}, 'unknown \\sin'],
  ['1 & 2', {}, 'cannot read " & 2"'],
])('%s with %o is refused: %s', (expression, values, reason) => {
  expect(() => evaluate(expression, values)).toThrow(reason);
});
