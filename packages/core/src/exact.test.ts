import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rationalSquareRoot, toRational } from './exact.ts';
import { Rational } from './rational.ts';

test.each([
  [0.05, '1/20'],
  [-0.1, '-1/10'],
  [0.1 + 0.2, '30000000000000004/100000000000000000'],
  [1e-7, '1/10000000'],
  [1e21, '1000000000000000000000'],
  [12, '12'],
  [-0, '0'],
  [3n, '3'],
  ['2/3', '2/3'],
  ['-6 / 4', '-3/2'],
  ['+1.50', '3/2'],
  ['.5', '1/2'],
  ['2e3', '2000'],
])('%s is read as %s', (value, expected) => {
  const [numerator, denominator = '1'] = expected.split('/');
  expect(toRational(value).equals(new Rational(BigInt(numerator!), BigInt(denominator)))).toBe(true);
});

test('any finite number is read as the decimal that it prints as', () => {
  // Below 1e-290 the denominator of the comparison itself would leave the floating-point range.
  const finite = fc
    .double({ noNaN: true, min: -1e15, max: 1e15 })
    .filter((value) => !(Math.abs(value) < 1e-290));
  fc.assert(
    fc.property(finite, (value) => {
      const error = Math.abs(toRational(value).valueOf() - value);
      expect(error).toBeLessThanOrEqual(1e-15 * Math.abs(value));
      expect(toRational(value).equals(toRational(String(value)))).toBe(true);
    }),
  );
});

test.each([
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  '.',
  'abc',
  '1/0',
  '1e999',
  '--1',
  '0x10',
  '9'.repeat(1001),
])('%j is refused', (value) => {
  expect(() => toRational(value)).toThrow(expect.objectContaining({ code: 'invalid-value' }));
});

test('the root of a square is exact, of anything else undefined', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 20n), fc.bigInt(1n, 10n ** 20n), (n, d) => {
      const root = new Rational(n, d);
      expect(rationalSquareRoot(root.mul(root))?.equals(root)).toBe(true);
    }),
  );
  for (const value of ['2', '1/2', '8/9', '-4'])
    expect(rationalSquareRoot(toRational(value))).toBeUndefined();
});
