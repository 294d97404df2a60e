import { describe, expect, it } from 'vitest';
import { cellText, cellWords, count, numberText, series } from './words.ts';

describe('numberText', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [-0, '0'],
    [-5, '−5'],
    [999, '999'],
    [1824, '1,824'],
    [138357544, '138,357,544'],
    [138357544n, '138,357,544'],
    [-12345.6789, '−12,345.6789'],
    [0.0001234, '0.0001234'],
    [1e-7, '10⁻⁷'],
    [2.5e-9, '2.5 × 10⁻⁹'],
    [-3e21, '−3 × 10²¹'],
  ])('writes %d as %s', (value, expected) => {
    expect(numberText(value)).toBe(expected);
  });

  it('keeps the digits of a rounded number', () => {
    expect(numberText({ type: 'rounded', text: '-1234.50' })).toBe('−1,234.50');
  });

  it('refuses what is not finite', () => {
    expect(() => numberText(Number.POSITIVE_INFINITY)).toThrow(
      'numberText: expected a finite number, got Infinity',
    );
  });
});

describe('words', () => {
  it.each([
    [count(1, 'channel'), '1 channel'],
    [count(0, 'cell'), '0 cells'],
    [count(1824, 'unit'), '1,824 units'],
    [count(2, 'trajectory', 'trajectories'), '2 trajectories'],
    [count(null, 'kernel'), 'an unknown number of kernels'],
    [series(['a']), 'a'],
    [series(['a', 'b', 'c']), 'a, b and c'],
    [cellText(null), '?'],
    [cellWords(null), 'unknown'],
    [cellWords(''), 'empty'],
    [cellWords('w₁'), 'w₁'],
  ])('says %s', (got, expected) => {
    expect(got).toBe(expected);
  });
});
