import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import type { NumberValue } from '../value.ts';
import { type Rounding, rounded } from './rounded.ts';

describe('rounding is exact, half away from zero, and keeps zeros', () => {
  test.each<[NumberValue, Rounding, string]>([
    [2.5, { decimals: 0 }, '3'],
    [-2.5, { decimals: 0 }, '-3'],
    [1.005, { decimals: 2 }, '1.01'],
    [0.5, { decimals: 3 }, '0.500'],
    [-0.001, { decimals: 2 }, '0.00'],
    [new Fraction(2, 3), { decimals: 4 }, '0.6667'],
    [new Fraction(-1, 8), { decimals: 2 }, '-0.13'],
    [0.80261, { significant: 4 }, '0.8026'],
    [0.7996, { significant: 3 }, '0.800'],
    [9.996, { significant: 3 }, '10.0'],
    [0.00099996, { significant: 4 }, '0.001000'],
    [123456, { significant: 2 }, '120000'],
    [995, { significant: 2 }, '1000'],
    [5, { significant: 3 }, '5.00'],
    [0, { significant: 3 }, '0.00'],
    [1.5e-9, { significant: 1 }, '0.000000002'],
    [10n ** 20n, { significant: 3 }, '100000000000000000000'],
    [0.1 + 0.2, { significant: 4 }, '0.3000'],
  ])('%s with %j is %s', (value, rounding, text) => {
    expect(rounded(value, rounding)).toEqual({ type: 'rounded', text });
  });

  test.each([{ significant: 0 }, { significant: 1.5 }, { decimals: -1 }, { decimals: 101 }])(
    '%j is refused',
    (rounding) => {
      expect(() => rounded(1, rounding)).toThrow(/^rounded: (significant|decimals) must be/);
    },
  );

  test('NaN is refused', () => {
    expect(() => rounded(Number.NaN, { decimals: 1 })).toThrow('rounded: NaN');
  });

  test('any rational lies within half a unit of its rounding', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 9n), 10n ** 9n),
        fc.bigInt(1n, 10n ** 6n),
        fc.integer({ min: 0, max: 8 }),
        (n, d, decimals) => {
          const value = new Fraction(n, d);
          const error = new Fraction(rounded(value, { decimals }).text).sub(value).abs();
          expect(error.mul(2n * 10n ** BigInt(decimals)).lte(1)).toBe(true);
        },
      ),
    );
  });

  test('any rational shows as many significant digits as asked for, and lies within half of the last', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 10n ** 9n),
        fc.bigInt(1n, 10n ** 9n),
        fc.integer({ min: 1, max: 6 }),
        (n, d, significant) => {
          const value = new Fraction(n, d);
          const { text } = rounded(value, { significant });
          const digits = text.replace('.', '').replace(/^0+/, '');
          if (text.includes('.')) expect(digits).toHaveLength(significant);
          else expect(digits.slice(significant)).toMatch(/^0*$/);
          const relative = new Fraction(text).sub(value).abs().div(value);
          expect(relative.mul(2n * 10n ** BigInt(significant - 1)).lte(1)).toBe(true);
        },
      ),
    );
  });
});
