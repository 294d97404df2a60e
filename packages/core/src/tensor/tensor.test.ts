import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Rational } from '../rational.ts';
import { matrixProduct } from './matrix.ts';
import { Tensor, tensor, zeros } from './tensor.ts';

describe('construction', () => {
  test('decimals are read as exact decimals over one denominator in lowest terms', () => {
    const kernel = tensor([
      [0.1, 0.2, 0.05],
      [0.05, 0.2, 0.1],
    ]);
    expect(kernel.shape).toEqual([2, 3]);
    expect(kernel.numerators).toEqual([2, 4, 1, 1, 4, 2]);
    expect(kernel.denominator).toBe(20);
  });

  test('numbers, strings, fractions and rationals mix', () => {
    const values = tensor([0.5, '1/3', new Rational(1, 4), 2n]);
    expect(values.toRationals().map((value) => value.toFraction())).toEqual(['1/2', '1/3', '1/4', '2']);
  });

  test('numbers of many digits and tiny numbers stay exact', () => {
    expect(tensor([1e-9, 3]).numerators).toEqual([1, 3_000_000_000]);
    expect(tensor([123456789.125]).at(0).toFraction()).toBe('987654313/8');
  });

  test('negative zero becomes zero, so that equal tensors have equal parts', () => {
    expect(Object.is(tensor([-0, 1]).numerators[0], 0)).toBe(true);
    expect(tensor([-0]).equals(tensor([0]))).toBe(true);
  });

  test.each([
    [[[1, 2], [3]], 'tensor: element [1] is an array of 1, expected an array of 2 as elsewhere'],
    [[[1, 2], 3], 'tensor: element [1] is a value, expected an array of 2 as elsewhere'],
    [[1, [2]], 'tensor: element [1] is an array of 1, expected a value as elsewhere'],
  ])('%j is refused as ragged', (values, message) => {
    expect(() => tensor(values)).toThrow(message);
  });

  test.each([
    ['an unsafe integer', [2 ** 53], 'overflow'],
    ['denominators without a small multiple', ['1/94906297', '1/94906267'], 'overflow'],
    ['an empty row', [], 'invalid-value'],
    ['not a number', [Number.NaN], 'invalid-value'],
  ])('%s throws', (_, values, code) => {
    expect(() => tensor(values)).toThrow(expect.objectContaining({ code }));
  });

  test('a shape that does not hold the values is refused with both counts', () => {
    expect(() => new Tensor([2, 3], [1, 2])).toThrow('Tensor: shape 2×3 holds 6 elements, got 2');
  });
});

describe('reading', () => {
  const values = tensor([
    [1, 0.5, 3],
    [4, 5, 6],
  ]);

  test('at gives the value at an index', () => {
    expect(values.at(0, 1).toFraction()).toBe('1/2');
    expect(values.at(1, 2).valueOf()).toBe(6);
  });

  test.each([[[2, 0]], [[0]], [[0, -1]], [[0, 0.5]]])('index %j is refused', (index) => {
    expect(() => values.at(...index)).toThrow(expect.objectContaining({ code: 'index-out-of-range' }));
  });

  test('nested values come back as they went in', () => {
    const nested = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([a, b, c]) => {
        const fixed = <T>(item: fc.Arbitrary<T>, length: number) =>
          fc.array(item, { minLength: length, maxLength: length });
        const entry = fc.integer({ min: -999, max: 999 }).map((value) => value / 20 + 0);
        return fixed(fixed(fixed(entry, c), b), a);
      });
    fc.assert(
      fc.property(nested, (input) => {
        expect(tensor(input).toNumbers()).toEqual(input);
      }),
    );
  });
});

describe('rearranging', () => {
  const values = tensor([
    [1, 2, 3],
    [4, 5, 6],
  ]);

  test('transpose swaps the axes of a matrix', () => {
    expect(values.transpose().toNumbers()).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
  });

  test('transpose moves each value to the permuted index', () => {
    const block = new Tensor([2, 3, 4], [...Array(24).keys()]);
    const moved = block.transpose([2, 0, 1]);
    expect(moved.shape).toEqual([4, 2, 3]);
    for (let a = 0; a < 2; a++) {
      for (let b = 0; b < 3; b++) {
        for (let c = 0; c < 4; c++) expect(moved.at(c, a, b).equals(block.at(a, b, c))).toBe(true);
      }
    }
  });

  test('axes that are no permutation are refused', () => {
    expect(() => values.transpose([0, 0])).toThrow(expect.objectContaining({ code: 'invalid-value' }));
  });

  test('reshape keeps the row-major order, map the shape', () => {
    expect(values.reshape([3, 2]).toNumbers()).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(values.map((value) => value.div(4)).toNumbers()).toEqual([
      [0.25, 0.5, 0.75],
      [1, 1.25, 1.5],
    ]);
    expect(zeros([2]).toNumbers()).toEqual([0, 0]);
  });
});

describe('matrixProduct', () => {
  test('a small product is right, also with a vector', () => {
    const a = tensor([
      [1, 2],
      [3, 4],
    ]);
    const b = tensor([
      [0.5, 0],
      [1, -1],
    ]);
    expect(matrixProduct(a, b).toNumbers()).toEqual([
      [2.5, -2],
      [5.5, -4],
    ]);
    expect(matrixProduct(a, tensor([1, -1])).toNumbers()).toEqual([-1, -1]);
  });

  test('shapes that do not fit are refused with both', () => {
    expect(() => matrixProduct(zeros([2, 3]), zeros([2, 3]))).toThrow(
      'matrixProduct: 2×3 times 2×3, expected 3 rows',
    );
  });

  test('a sum beyond 2^53 throws even where its rounded value would be a safe integer', () => {
    const large = 2 ** 52 + 1;
    const row = new Tensor([1, 3], [large, large, -large]);
    expect(() => matrixProduct(row, new Tensor([3], [1, 1, 1]))).toThrow(
      expect.objectContaining({ code: 'overflow' }),
    );
  });
});
