import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { VariorumError } from '../errors.ts';
import { toRational } from '../exact.ts';
import { tensor } from './tensor.ts';

/** Decimals of up to fifteen places, among them ones whose product with a power of ten is not an integer. */
const decimal = fc
  .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 15 }))
  .map(([digits, places]) => Number(`${digits}e-${places}`));

test('the quick way for short decimals agrees with reading each value as a fraction', () => {
  fc.assert(
    fc.property(fc.array(decimal, { minLength: 1, maxLength: 5 }), (values) => {
      const exact = values.map(toRational);
      try {
        const read = tensor(values).toRationals();
        for (const [index, value] of read.entries()) expect(value.equals(exact[index]!)).toBe(true);
      } catch (error) {
        if (!(error instanceof VariorumError)) throw error;
        expect(error.code).toBe('overflow');
      }
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [[1.005, 2.675, 0.145], '201/200, 107/40, 29/200'],
  [[4503599627370495.5], '9007199254740991/2'],
])('%j is read without loss', (values, expected) => {
  const fractions = tensor(values).toRationals();
  expect(fractions.map((value) => value.toFraction()).join(', ')).toBe(expected);
});

test('a value with more digits than fit is refused', () => {
  expect(() => tensor([0.1 + 0.2 - 0.3])).toThrow(expect.objectContaining({ code: 'overflow' }));
});
