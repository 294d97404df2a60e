import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectConsistent } from '../derivation-laws.test.helper.ts';
import type { Rational } from '../rational.ts';
import { convolve1d, correlate1d, deriveConvolve1d, deriveCorrelate1d } from './convolve1d.ts';

const numbers = (values: readonly Rational[]) => values.map((value) => value.valueOf());

test('reference a5-q10: convolution and full correlation', () => {
  expect(numbers(convolve1d([4, 1, -1, 3], [-2, 1]))).toEqual([-8, 2, 3, -7, 3]);
  expect(numbers(correlate1d([4, 1, -1, 3], [-2, 1]))).toEqual([4, -7, -3, 5, -6]);
});

const coefficients = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 6 });

test('the full convolution holds the coefficients of the product of two polynomials', () => {
  const evaluate = (polynomial: readonly number[], x: number) =>
    polynomial.reduce((sum, coefficient, power) => sum + coefficient * x ** power, 0);
  fc.assert(
    fc.property(coefficients, coefficients, (a, b) => {
      const product = numbers(convolve1d(a, b));
      expect(product).toHaveLength(a.length + b.length - 1);
      for (const x of [-3, -1, 0, 1, 2, 10])
        expect(evaluate(product, x)).toBe(evaluate(a, x) * evaluate(b, x) + 0);
      expect(numbers(convolve1d(b, a))).toEqual(product);
    }),
  );
});

test('correlation is convolution with the reversed kernel', () => {
  fc.assert(
    fc.property(coefficients, coefficients, (a, b) => {
      expect(numbers(correlate1d(a, b))).toEqual(numbers(convolve1d(a, [...b].reverse())));
    }),
  );
});

describe('modes', () => {
  // Middle and valid parts as numpy.convolve([1, 2, 3, 4], …, mode) gives them.
  test.each([
    ['odd kernel, same', [1, 0, -1], { mode: 'same' }, [2, 2, 2, -3]],
    ['odd kernel, valid', [1, 0, -1], { mode: 'valid' }, [2, 2]],
    ['even kernel, same, extra zero before', [1, 1], { mode: 'same' }, [1, 3, 5, 7]],
    ['even kernel, same, extra zero after', [1, 1], { mode: 'same', extraZero: 'after' }, [3, 5, 7, 4]],
    ['even kernel, valid', [1, 1], { mode: 'valid' }, [3, 5, 7]],
  ] as const)('%s', (_, kernel, options, expected) => {
    expect(numbers(convolve1d([1, 2, 3, 4], kernel, options))).toEqual(expected);
  });

  test('decimals stay exact', () => {
    expect(convolve1d([0.1, 0.2], [0.3]).map((value) => value.toFraction())).toEqual(['3/100', '3/50']);
  });

  test.each([
    [[], [1], {}, 'convolve1d: the signal is empty'],
    [[1], [], {}, 'convolve1d: the kernel is empty'],
    [[1, 2], [1, 2, 3], { mode: 'valid' }, 'convolve1d: kernel of 3 values exceeds the signal of 2'],
  ] as const)('%j with %j and %o is refused', (signal, kernel, options, message) => {
    expect(() => convolve1d(signal, kernel, options)).toThrow(message);
  });
});

test('every output is derived, and its formula comes to its value', () => {
  const options = fc.record({
    mode: fc.constantFrom('full', 'same'),
    extraZero: fc.constantFrom('before', 'after'),
  });
  fc.assert(
    fc.property(coefficients, coefficients, options, (a, b, chosen) => {
      const convolution = deriveConvolve1d(a, b, chosen);
      const correlation = deriveCorrelate1d(a, b, chosen);
      for (const derivation of [...convolution, ...correlation]) expectConsistent(derivation);
      expect(numbers(convolution.map(({ value }) => value))).toEqual(numbers(convolve1d(a, b, chosen)));
      expect(numbers(correlation.map(({ value }) => value))).toEqual(numbers(correlate1d(a, b, chosen)));
    }),
  );
});

test('the indices of a convolution add up to one more than the output index', () => {
  const [, second] = deriveConvolve1d([4, 1, -1, 3], [-2, 1]);
  const written = Object.values(second!.symbols).map(({ tex }) => tex);
  expect(written).toEqual(['a_{1}', 'b_{2}', 'a_{2}', 'b_{1}']);
});
