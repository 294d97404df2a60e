import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Rational } from './rational.ts';
import { distanceToRoundingBoundary, roundTo, truncateTo } from './rounding.ts';

test.each([
  [0.802649, { significant: 4 }, '0.8026', '0.8026'],
  [0.8026485362172906, { decimals: 3 }, '0.803', '0.802'],
  [1.005, { decimals: 2 }, '1.01', '1.00'],
  [2.5, { decimals: 0 }, '3', '2'],
  [-2.5, { decimals: 0 }, '-3', '-2'],
  [9.996, { significant: 3 }, '10.0', '9.99'],
  [0.0009996, { significant: 3 }, '0.00100', '0.000999'],
  [12345, { significant: 2 }, '12000', '12000'],
  [98765, { significant: 1 }, '100000', '90000'],
  [0.5, { significant: 4 }, '0.5000', '0.5000'],
  [0, { significant: 3 }, '0.00', '0.00'],
  [-0.001, { decimals: 2 }, '0.00', '0.00'],
  [new Rational(1, 3), { significant: 5 }, '0.33333', '0.33333'],
  [new Rational(2, 3), { decimals: 4 }, '0.6667', '0.6666'],
  [1e-7, { significant: 2 }, '0.00000010', '0.00000010'],
  [61706, { decimals: 0 }, '61706', '61706'],
] as const)('%s at %o rounds to %s and is cut off at %s', (value, precision, rounded, truncated) => {
  expect(roundTo(value, precision)).toBe(rounded);
  expect(truncateTo(value, precision)).toBe(truncated);
});

test('rounding moves a value by at most half a unit, truncation by less than one and towards zero', () => {
  const rational = fc
    .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 5000 }))
    .map(([n, d]) => new Rational(n, d));
  fc.assert(
    fc.property(rational, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
      const unit = new Rational(1, 10 ** decimals);
      const rounded = new Rational(roundTo(value, { decimals }));
      const truncated = new Rational(truncateTo(value, { decimals }));
      expect(rounded.sub(value).abs().compare(unit.div(2))).toBeLessThanOrEqual(0);
      expect(truncated.sub(value).abs().compare(unit)).toBeLessThan(0);
      expect(truncated.abs().compare(value.abs())).toBeLessThanOrEqual(0);
    }),
  );
});

test.each([
  [0.125, { decimals: 2 }, 0],
  [0.12, { decimals: 2 }, 0.5],
  [0.124, { decimals: 2 }, 0.1],
  [-0.126, { decimals: 2 }, 0.1],
  [0.8026485362172906, { significant: 4 }, 0.0146],
  [12345, { significant: 3 }, 0.05],
] as const)('%s lies at a distance from the boundary of %o of %s units', (value, precision, distance) => {
  expect(distanceToRoundingBoundary(value, precision)).toBeCloseTo(distance, 3);
});

test.each([
  [Number.NaN, { decimals: 2 }],
  [1, { decimals: -1 }],
  [1, { significant: 0 }],
  [1, { significant: 1.5 }],
])('%s at %o is refused', (value, precision) => {
  expect(() => roundTo(value, precision)).toThrow(expect.objectContaining({ code: 'invalid-value' }));
});
