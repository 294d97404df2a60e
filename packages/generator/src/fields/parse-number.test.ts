import { toRational } from '@variorum/core';
import { numberText, rounded } from '@variorum/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from './parse-number.ts';

const read = (given: string | number) => {
  const parsed = parseNumber(given);
  return 'value' in parsed ? parsed.value.toFraction() : parsed.problem;
};

describe('parseNumber', () => {
  it.each([
    ['1824', '1824'],
    ['1,824', '1824'],
    ['1 824', '1824'],
    ['1\u202f824', '1824'],
    ["1'824", '1824'],
    ['12,345,678.5', '24691357/2'],
    ['\u22123', '-3'],
    ['- 3', '-3'],
    ['+0.25', '1/4'],
    ['.5', '1/2'],
    ['5.', '5'],
    ['3/4', '3/4'],
    ['\u22123 / 4', '-3/4'],
    ['1,000/8', '125'],
    ['1.5e-3', '3/2000'],
    ['1.5 · 10^-3', '3/2000'],
    ['2×10^4', '20000'],
    ['０.５', '1/2'],
    ['007', '7'],
  ])('reads %j as %s', (given, value) => {
    expect(read(given)).toBe(value);
  });

  it.each([
    ['0,05', '"0,05" is not clear: write decimals with a point, 0.05'],
    ['0,125', '"0,125" is not clear: write decimals with a point, 0.125'],
    ['1.824,5', '"1.824,5" is not clear: write decimals with a point, 1824.5'],
    ['1,82', '"1,82" is not clear: write decimals with a point, 1.82'],
    ['3/0', '"3/0" divides by zero'],
    ['', '"" is not a number; write for example 1824, 1,824, 0.05, 3/4 or 1.5e-3'],
    ['1 82', '"1 82" is not a number; write for example 1824, 1,824, 0.05, 3/4 or 1.5e-3'],
    ['0x10', '"0x10" is not a number; write for example 1824, 1,824, 0.05, 3/4 or 1.5e-3'],
    ['1/2/3', '"1/2/3" is not a number; write for example 1824, 1,824, 0.05, 3/4 or 1.5e-3'],
    ['Infinity', '"Infinity" is not a number; write for example 1824, 1,824, 0.05, 3/4 or 1.5e-3'],
    [Number.NaN, 'NaN is not a finite number'],
    ['9'.repeat(65), 'a number of at most 64 characters is expected'],
    ['1e999', '"1e999" is not a number; write for example 1824, 1,824, 0.05, 3/4 or 1.5e-3'],
  ])('refuses %j and says why', (given, problem) => {
    expect(read(given)).toBe(problem);
  });

  it('reads back every number as it is printed', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.integer({ min: 1, max: 9999 }),
        (n, d) => {
          const value = toRational(n).div(d);
          expect(read(numberText(value))).toBe(value.toFraction());
          const shown = rounded(value, { decimals: 3 });
          expect(read(numberText(shown))).toBe(toRational(shown.text).toFraction());
        },
      ),
    );
  });
});
