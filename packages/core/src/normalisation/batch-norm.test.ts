import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Derivation } from '../derivation.ts';
import { expectConsistent } from '../derivation-laws.test.helper.ts';
import { Rational } from '../rational.ts';
import { toNumber } from '../scalar.ts';
import { Tensor, tensor } from '../tensor/tensor.ts';
import { batchNormForward } from './batch-norm.ts';
import { deriveBatchNormForward } from './derive-batch-norm.ts';

const text = (values: readonly (number | Rational)[]) =>
  values.map((value) => (typeof value === 'number' ? `≈${value.toFixed(6)}` : value.toFraction()));

describe('a batch worked by hand', () => {
  // Values 2, 4, 6, 8: mean 5, squared distances 9 + 1 + 1 + 9 = 20, variance 5, with ε = 4 the root is 3.
  const batch = tensor([[2], [4], [6], [8]]);
  const options = { epsilon: 4, gamma: 2, beta: -1 };

  test('mean, variance, normalised values and outputs are exact where the root is rational', () => {
    const [feature] = batchNormForward(batch, options).features;
    expect(feature!.mean.toFraction()).toBe('5');
    expect(feature!.variance.toFraction()).toBe('5');
    expect(text(feature!.normalised)).toEqual(['-1', '-1/3', '1/3', '1']);
    expect(text(feature!.outputs)).toEqual(['-3', '-5/3', '-1/3', '1']);
  });

  test('an irrational root gives floating-point numbers', () => {
    const [feature] = batchNormForward(batch).features;
    expect(text(feature!.normalised)).toEqual(['≈-1.341641', '≈-0.447214', '≈0.447214', '≈1.341641']);
  });

  test('running statistics take the new value with weight momentum and the unbiased variance', () => {
    const running = { mean: [1], variance: [2], momentum: 0.1 };
    const [feature] = batchNormForward(batch, { ...options, running }).features;
    // 0.9·1 + 0.1·5 = 1.4; unbiased variance 20/3, 0.9·2 + 0.1·20/3 = 37/15.
    expect(feature!.running?.mean.toFraction()).toBe('7/5');
    expect(feature!.running?.variance.toFraction()).toBe('37/15');
  });

  test('evaluation uses the running statistics, whatever else is in the batch', () => {
    const running = { mean: [3], variance: [5] };
    const evaluate = (values: number[][]) =>
      batchNormForward(tensor(values), { ...options, mode: 'eval', running }).features[0]!;
    expect(text(evaluate([[9], [0]]).normalised)).toEqual(['2', '-1']);
    expect(text(evaluate([[9], [100]]).normalised)[0]).toBe('2');
    expect(evaluate([[9]]).running).toBeUndefined();
  });
});

describe('shapes', () => {
  test('a convolutional batch is normalised per channel over examples and positions', () => {
    const block = new Tensor([2, 2, 1, 2], [1, 3, 10, 30, 5, 7, 50, 70]);
    const { features, output } = batchNormForward(block, { gamma: [1, 2], beta: [0, 5], epsilon: 1 });
    expect(features.map(({ mean }) => mean.valueOf())).toEqual([4, 40]);
    expect(features.map(({ variance }) => variance.valueOf())).toEqual([5, 500]);
    expect(features.map(({ positions }) => positions)).toEqual([
      [0, 1, 4, 5],
      [2, 3, 6, 7],
    ]);
    expect((output as number[][][][])[1]![1]![0]![1]).toBeCloseTo((2 * 30) / Math.sqrt(501) + 5, 12);
  });

  const batches = fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 3 }))
    .chain(([examples, features]) => {
      const row = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: features, maxLength: features });
      return fc.array(row, { minLength: examples, maxLength: examples });
    });

  test('x̂ has mean 0 and variance σ²/(σ² + ε), y has mean β and variance γ² times that', () => {
    fc.assert(
      fc.property(batches, (rows) => {
        const { features } = batchNormForward(tensor(rows), { epsilon: 0.25, gamma: -3, beta: 0.5 });
        for (const [index, feature] of features.entries()) {
          const column = rows.map((row) => row[index]!);
          const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
          // E[x²] − E[x]², not the definition that the code uses.
          const variance =
            column.reduce((sum, value) => sum + value * value, 0) / column.length - mean * mean;
          expect(feature.mean.valueOf()).toBeCloseTo(mean, 9);
          expect(feature.variance.valueOf()).toBeCloseTo(variance, 9);
          const moments = (values: readonly (number | Rational)[]) => {
            const numbers = values.map(toNumber);
            const centre = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
            return [
              centre,
              numbers.reduce((sum, value) => sum + value * value, 0) / numbers.length - centre ** 2,
            ];
          };
          const [centre, spread] = moments(feature.normalised);
          const [shifted, scaled] = moments(feature.outputs);
          expect(centre).toBeCloseTo(0, 9);
          expect(spread).toBeCloseTo(variance / (variance + 0.25), 9);
          expect(shifted).toBeCloseTo(0.5, 9);
          expect(scaled).toBeCloseTo((9 * variance) / (variance + 0.25), 8);
        }
      }),
    );
  });

  test('every formula of the derivation comes to its value', () => {
    fc.assert(
      fc.property(batches, fc.constantFrom('train', 'eval'), (rows, mode) => {
        const width = rows[0]!.length;
        const running = { mean: new Array(width).fill(1), variance: new Array(width).fill('2.5') };
        const options = { epsilon: 1, gamma: 2, beta: -1, mode, running } as const;
        for (const derivation of deriveBatchNormForward(tensor(rows), options)) {
          const { normalised, outputs, ...single } = derivation;
          const all: Derivation[] = [...normalised, ...outputs, ...Object.values(single)];
          expect(all).toHaveLength(2 * rows.length + (mode === 'train' ? 5 : 1));
          for (const part of all) expectConsistent(part);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('errors', () => {
  const batch = tensor([
    [1, 2],
    [3, 2],
  ]);
  test.each([
    ['a constant feature without ε', batch, {}, 'batchNorm: variance + ε of feature 1 is 0'],
    ['a negative ε', batch, { epsilon: -1 }, 'batchNorm: epsilon is -1, expected at least 0'],
    [
      'γ of another length',
      batch,
      { epsilon: 1, gamma: [1, 2, 3] },
      'batchNorm: gamma has 3 values for 2 features',
    ],
    [
      'evaluation without statistics',
      batch,
      { mode: 'eval' },
      'batchNorm: mode eval without running statistics',
    ],
    [
      'a momentum above 1',
      batch,
      { epsilon: 1, running: { mean: [0, 0], variance: [1, 1], momentum: 2 } },
      'batchNorm: momentum is 2, expected from 0 to 1',
    ],
    [
      'one example with running statistics',
      tensor([[1, 2]]),
      { epsilon: 1, running: { mean: [0, 0], variance: [1, 1] } },
      'batchNorm: 1 value per feature has no unbiased variance',
    ],
    ['a vector', tensor([1, 2]), {}, 'batchNorm: shape 2 has 1 axes, expected 2 or 4 axes'],
  ] as const)('%s is refused', (_, input, options, message) => {
    expect(() => batchNormForward(input, options)).toThrow(message);
  });
});

test('values are read exactly: a variance of decimals has a rational root', () => {
  // Values 0.1, 0.3, 0.5: mean 0.3, variance 0.08/3, and ε such that both add up to 1/4.
  const epsilon = new Rational(1, 4).sub(new Rational(8, 300));
  const [feature] = batchNormForward(tensor([[0.1], [0.3], [0.5]]), { epsilon }).features;
  expect(text(feature!.normalised)).toEqual(['-2/5', '0', '2/5']);
});
