import { toRational } from '@variorum/core';
import { agrees, type NumberRule } from '@variorum/generator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedNumbers, decimalText, isEndless } from './accepted.ts';

const rule = (precision: NumberRule['precision'], tolerance: NumberRule['tolerance']): NumberRule => ({
  precision,
  tolerance,
});
const exact = rule({ exact: true }, { type: 'exact' });

describe('decimalText', () => {
  it.each([
    [-3, '-3'],
    [138357544, '138357544'],
    ['3/8', '0.375'],
    ['-1/20', '-0.05'],
    ['2/3', '0.666666666666667'],
    ['1/1024', '0.0009765625'],
    ['1e-9', '0.000000001'],
  ])('%s is %s, without an exponent', (value, text) => {
    expect(decimalText(toRational(value))).toBe(text);
  });
});

describe('acceptedNumbers', () => {
  it.each([
    ['an exact whole number', 12, exact, [['12', '0']]],
    ['an exact fraction that ends', '3/8', exact, [['0.375', '0']]],
    [
      'an exact fraction without an end',
      '2/3',
      exact,
      [
        ['0.6667', '0.00005'],
        ['0.666666666666667', '0.00005'],
      ],
    ],
    [
      'a number that is its own rounding',
      '0.25',
      rule({ decimals: 2 }, { type: 'rounding' }),
      [['0.25', '0.005']],
    ],
    [
      'a number to two decimals',
      '0.254',
      rule({ decimals: 2 }, { type: 'rounding' }),
      [
        ['0.25', '0.005'],
        ['0.254', '0.005'],
      ],
    ],
    [
      'an absolute tolerance',
      '0.254',
      rule({ decimals: 2 }, { type: 'absolute', value: 0.1 }),
      [['0.254', '0.1']],
    ],
    [
      'a relative tolerance',
      -200,
      rule({ exact: true }, { type: 'relative', value: 0.05 }),
      [['-200', '10']],
    ],
    [
      'a tolerance that would exclude the rounded key',
      '0.254',
      rule({ decimals: 1 }, { type: 'absolute', value: 0.01 }),
      [
        ['0.254', '0.01'],
        ['0.3', '0'],
      ],
    ],
  ] as const)('takes %s', (_name, value, one, expected) => {
    expect(acceptedNumbers(toRational(value), one).map((number) => [number.value, number.tolerance])).toEqual(
      expected,
    );
  });

  it('takes what marking takes, and nothing else', () => {
    const rules = fc.oneof(
      fc.record({
        precision: fc.record({ decimals: fc.integer({ min: 0, max: 6 }) }),
        tolerance: fc.constant({ type: 'rounding' as const }),
      }),
      fc.record({
        precision: fc.record({ significant: fc.integer({ min: 1, max: 6 }) }),
        tolerance: fc.constant({ type: 'rounding' as const }),
      }),
      fc.record({
        precision: fc.constant({ exact: true as const }),
        tolerance: fc.record({
          type: fc.constant('absolute' as const),
          value: fc.integer({ min: 1, max: 50 }),
        }),
      }),
    );
    const numbers = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 8 }))
      .map(([n, d]) => toRational(`${n}e-${d}`));
    fc.assert(
      fc.property(numbers, rules, fc.integer({ min: -300, max: 300 }), (key, one, hundredths) => {
        const accepted = acceptedNumbers(key, one);
        const width = toRational(accepted[0]!.tolerance);
        const given = key.add(width.mul(hundredths).div(100));
        const taken = accepted.some(({ value, tolerance }) =>
          given.sub(toRational(value)).abs().lte(toRational(tolerance)),
        );
        expect(taken).toBe(agrees(given, key, one));
      }),
    );
  });
});

describe('isEndless', () => {
  it.each([
    ['2/3', true],
    ['3/8', false],
    ['1/7', true],
    ['5', false],
  ])('%s: %s', (value, endless) => {
    expect(isEndless(toRational(value))).toBe(endless);
  });
});
