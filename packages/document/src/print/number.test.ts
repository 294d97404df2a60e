import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { checkTex } from '../tex/parse.ts';
import type { NumberValue } from '../value.ts';
import { numberPlain, numberTex, numberText } from './number.ts';

const q = (numerator: number, denominator: number) => new Fraction(numerator, denominator);

describe('a number prints as text, TeX and plain ASCII', () => {
  test.each<[string, NumberValue, string, string, string]>([
    ['zero', 0, '0', '0', '0'],
    ['negative zero without a sign', -0, '0', '0', '0'],
    ['a negative number', -3, '\u22123', '-3', '-3'],
    ['no group below a thousand', 999, '999', '999', '999'],
    ['groups from a thousand', 1000, '1,000', '1{,}000', '1000'],
    ['several groups', 138357544, '138,357,544', '138{,}357{,}544', '138357544'],
    [
      'an unsafe integer exactly',
      2 ** 60,
      '1,152,921,504,606,846,976',
      '1{,}152{,}921{,}504{,}606{,}846{,}976',
      '1152921504606846976',
    ],
    ['a bigint', -12345n, '\u221212,345', '-12{,}345', '-12345'],
    ['a decimal', 0.05, '0.05', '0.05', '0.05'],
    ['no group after the point', 1234.56789, '1,234.56789', '1{,}234.56789', '1234.56789'],
    ['a small number without exponent', 1e-6, '0.000001', '0.000001', '0.000001'],
    ['a rational that ends', q(1, 20), '0.05', '0.05', '0.05'],
    ['a negative rational that ends', q(-3, 4), '\u22120.75', '-0.75', '-0.75'],
    ['a rational of six decimals', q(1, 64), '0.015625', '0.015625', '0.015625'],
    ['a rational of seven decimals', q(1, 128), '1/128', '\\frac{1}{128}', '1/128'],
    ['a rational without end', q(-2, 3), '\u22122/3', '-\\frac{2}{3}', '-2/3'],
    ['groups in a fraction', q(10000, 3), '10,000/3', '\\frac{10{,}000}{3}', '10000/3'],
    ['a whole rational', q(3648, 2), '1,824', '1{,}824', '1824'],
    [
      'a rounded number with its zeros',
      { type: 'rounded', text: '-1234.500' },
      '\u22121,234.500',
      '-1{,}234.500',
      '-1234.500',
    ],
  ])('%s', (_, value, text, tex, plain) => {
    expect(numberText(value)).toBe(text);
    expect(numberTex(value)).toEqual({ type: 'tex', value: tex });
    expect(numberPlain(value)).toBe(plain);
  });

  test('a rational prints as a fraction on request', () => {
    expect(numberText(q(3, 4), { as: 'fraction' })).toBe('3/4');
    expect(numberTex(q(-3, 4), { as: 'fraction' }).value).toBe('-\\frac{3}{4}');
    expect(numberPlain(q(6, 2), { as: 'fraction' })).toBe('3');
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%d is refused', (value) => {
    expect(() => numberText(value)).toThrow('numberText: ');
    expect(() => numberTex(value)).toThrow(RangeError);
  });

  test.each([0.1 + 0.2, 1 / 3, 1e-7, -1.5e-9])('%d is refused until it is rounded', (value) => {
    expect(() => numberText(value)).toThrow('round it first');
  });

  test.each(['', '1e5', '1,000', ' 1', '1.', '.5', '+1'])('the rounded text %j is refused', (text) => {
    expect(() => numberPlain({ type: 'rounded', text })).toThrow('not a plain decimal');
  });
});

describe('for any rational', () => {
  const rational = fc
    .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 6n))
    .map(([n, d]) => new Fraction(n, d));

  test('each notation reads back as the value', () => {
    fc.assert(
      fc.property(rational, fc.constantFrom('decimal', 'fraction'), (value, as) => {
        const plain = numberPlain(value, { as });
        const text = numberText(value, { as }).replaceAll(',', '').replace('\u2212', '-');
        const tex = numberTex(value, { as }).value;
        const untexed = tex.replaceAll('{,}', '').replace(/\\frac\{(\d+)\}\{(\d+)\}/, '$1/$2');
        expect(new Fraction(plain).equals(value)).toBe(true);
        expect(text).toBe(plain);
        expect(untexed).toBe(plain);
        expect(checkTex(tex).value).toBe(tex);
      }),
    );
  });
});

test('any JavaScript number of at most six decimals reads back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (units, places) => {
      const value = units / 10 ** places;
      expect(Number(numberPlain(value))).toBe(value === 0 ? 0 : value);
    }),
  );
});
