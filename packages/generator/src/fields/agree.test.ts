import { Rational, toRational } from '@variorum/core';
import { rounded } from '@variorum/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees, boundaryDistance } from './agree.ts';
import type { Precision, Tolerance } from './field.ts';

const rounding: Tolerance = { type: 'rounding' };
const four: Precision = { significant: 4 };

describe('agrees', () => {
  it.each<[string, number | Rational, Precision, Tolerance, boolean]>([
    ['0.8026', 0.802609, four, rounding, true],
    ['0.8026', 0.80264999, four, rounding, true],
    ['0.80255', 0.8026, four, rounding, true],
    ['0.80265', 0.8026, four, rounding, true],
    ['0.802651', 0.8026, four, rounding, false],
    ['0.803', 0.8026, four, rounding, false],
    ['0.80', 0.8026, four, rounding, false],
    // Exactly between two: either rounding counts.
    ['0.12', new Rational(1, 8), { decimals: 2 }, rounding, true],
    ['0.13', new Rational(1, 8), { decimals: 2 }, rounding, true],
    ['0.14', new Rational(1, 8), { decimals: 2 }, rounding, false],
    ['1/3', new Rational(1, 3), four, rounding, true],
    ['0.3333', new Rational(1, 3), four, rounding, true],
    ['0', 0, four, rounding, true],
    ['10.00', 9.9996, four, rounding, true],
    ['0.3', 0.3, { exact: true }, { type: 'exact' }, true],
    ['0.30001', 0.3, { exact: true }, { type: 'exact' }, false],
    ['12', 11, { exact: true }, { type: 'absolute', value: 1 }, true],
    ['12.5', 11, { exact: true }, { type: 'absolute', value: 1 }, false],
    ['0.31', 0.3, { decimals: 1 }, { type: 'absolute', value: 0.01 }, true],
    ['102', 100, { exact: true }, { type: 'relative', value: 0.02 }, true],
    ['102.1', 100, { exact: true }, { type: 'relative', value: 0.02 }, false],
    // Narrower than the rounding that is asked for, yet the rounded key counts.
    ['0.3', 0.333, { decimals: 1 }, { type: 'relative', value: 0.001 }, true],
  ])('%s against %s with %j and %j: %s', (given, key, precision, tolerance, expected) => {
    expect(agrees(toRational(given), key, { precision, tolerance })).toBe(expected);
  });

  it('never excludes a correctly rounded key, nor the key with more digits', () => {
    const key = fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e4 }));
    fc.assert(
      fc.property(
        key,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        ([n, d], digits, more) => {
          const value = new Rational(n, d);
          for (const precision of [{ significant: digits }, { decimals: digits }]) {
            const finer =
              'significant' in precision ? { significant: digits + more } : { decimals: digits + more };
            const given = toRational(rounded(value, finer).text);
            expect(agrees(given, value, { precision, tolerance: rounding })).toBe(true);
          }
        },
      ),
    );
  });
});

describe('boundaryDistance', () => {
  it.each<[number | Rational, Precision, number]>([
    [new Rational(1, 8), { decimals: 2 }, 0],
    [0.124, { decimals: 2 }, 0.1],
    [0.12, { decimals: 2 }, 0.5],
    [5, { decimals: 2 }, 0.5],
    [1 / 3, { exact: true }, 0.5],
    [12345.5, { significant: 5 }, 0],
  ])('of %s at %j is %d units', (value, precision, distance) => {
    expect(boundaryDistance(value, precision)).toBeCloseTo(distance, 9);
  });
});
