import { toRational } from '@variorum/core';
import { describe, expect, it } from 'vitest';
import type { NumberRule } from '../fields/agree.ts';
import { compareNumbers } from './rounding.ts';

const decimals = (count: number): NumberRule => ({
  precision: { decimals: count },
  tolerance: { type: 'rounding' },
});
const significant = (count: number): NumberRule => ({
  precision: { significant: count },
  tolerance: { type: 'rounding' },
});
const storedRounded = (count: number): NumberRule => ({
  precision: { decimals: count },
  tolerance: { type: 'exact' },
});
const exact: NumberRule = { precision: { exact: true }, tolerance: { type: 'exact' } };

describe('compareNumbers', () => {
  it.each<[string, string, NumberRule, string | null, string]>([
    ['0.803', '0.8026485', decimals(3), 'right', 'rounded as asked'],
    ['0.8026', '0.8026485', decimals(3), 'right', 'with a digit more than asked'],
    ['0.802', '0.8026485', decimals(3), 'truncated', 'cut off'],
    ['0.8026', '0.8026985', decimals(4), 'truncated', 'cut off at another digit'],
    ['0.804', '0.8026485', decimals(3), 'off-by-one', 'one unit too many'],
    ['0.805', '0.8026485', decimals(3), null, 'two units too many'],
    ['0.80', '0.8026485', decimals(3), null, 'one significant digit left, as trailing zeros are not seen'],
    ['0.35', '0.3485858', decimals(4), 'too-few-digits', 'rounded to fewer digits'],
    ['0.34', '0.3485858', decimals(4), 'too-few-digits', 'cut to fewer digits'],
    ['0.36', '0.3485858', decimals(4), null, 'neither, to fewer digits'],
    ['-0.348', '-0.3485858', decimals(3), 'truncated', 'negative, cut off towards zero'],
    ['349', '348.6184', significant(3), 'right', 'three significant digits'],
    ['348', '348.6184', significant(3), 'truncated', 'three significant digits, cut off'],
    ['4170000', '4174999', significant(3), 'right', 'digits before the point'],
    ['4180000', '4174999', significant(3), 'off-by-one', 'digits before the point, one unit too many'],
    ['2.001', '2', decimals(3), null, 'near a key that needs no rounding'],
    ['0.802', '0.803', storedRounded(3), 'off-by-one', 'near a key that is stored as rounded'],
    ['0.8026', '0.803', storedRounded(3), 'right', 'that rounds to a key stored as rounded'],
    ['1/3', '1/3', decimals(3), 'right', 'as a fraction'],
    ['0.333', '1/3', exact, 'not-exact', 'rounded where a fraction is asked'],
    ['0.3', '1/3', exact, null, 'one digit where a fraction is asked'],
    ['5.1', '5.15', exact, 'not-exact', 'with a digit missing where the exact value is asked'],
    ['5.145', '5.15', exact, null, 'with more digits than the exact value has'],
    ['37', '37.5', exact, null, 'a whole number for a fraction'],
    ['762', '760', exact, null, 'another whole number'],
  ])('%s for %s', (stated, key, rule, expected) => {
    expect(compareNumbers(toRational(stated), toRational(key), rule)).toBe(expected);
  });
});
