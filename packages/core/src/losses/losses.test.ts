import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectConsistent } from '../derivation-laws.test.helper.ts';
import { roundTo, truncateTo } from '../rounding.ts';
import { binaryCrossEntropy, deriveBinaryCrossEntropy } from './binary-cross-entropy.ts';
import { deriveL2Penalty, l2Penalty } from './l2-penalty.ts';
import { absoluteError, deriveAbsoluteError, deriveSquaredError, squaredError } from './regression.ts';
import {
  deriveSoftmax,
  deriveSoftmaxCrossEntropy,
  softmax,
  softmaxCrossEntropy,
  softmaxCrossEntropyGradient,
} from './softmax.ts';

describe('binaryCrossEntropy', () => {
  test('reference a2-q3iii: the mean is 0.8026, which 0.802 truncates', () => {
    const { mean, perExample } = binaryCrossEntropy([1, 0, 0], [0.2, 0.5, 0.1]);
    expect(mean).toBeCloseTo(0.8026485362172906, 14);
    expect(roundTo(mean, { significant: 4 })).toBe('0.8026');
    expect(roundTo(mean, { significant: 3 })).toBe('0.803');
    expect(truncateTo(mean, { significant: 3 })).toBe('0.802');
    expect(perExample.map((loss) => roundTo(loss, { decimals: 4 }))).toEqual(['1.6094', '0.6931', '0.1054']);
  });

  test('with hard labels the mean is minus the logarithm of the geometric mean of the likelihoods', () => {
    const examples = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: 1, max: 99 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(examples, (list) => {
        const labels = list.map(([label]) => label);
        const predictions = list.map(([, percent]) => percent / 100);
        const likelihood = list.reduce(
          (product, [y, percent]) => product * (y === 1 ? percent : 100 - percent),
          1,
        );
        const expected = -Math.log(likelihood / 100 ** list.length) / list.length;
        expect(binaryCrossEntropy(labels, predictions).mean).toBeCloseTo(expected, 10);
        expectConsistent(deriveBinaryCrossEntropy(labels, predictions));
      }),
    );
  });

  test.each([
    [[1], [0], 'binaryCrossEntropy: predictions[0] is 0, expected a value between 0 and 1, both exclusive'],
    [[1, 2], [0.5, 0.5], 'binaryCrossEntropy: labels[1] is 2, expected a value from 0 to 1'],
    [[1, 0], [0.5], 'binaryCrossEntropy: 2 labels for 1 predictions, expected as many'],
    [[], [], 'binaryCrossEntropy: no labels, expected at least one'],
  ])('labels %j with predictions %j are refused', (labels, predictions, message) => {
    expect(() => binaryCrossEntropy(labels, predictions)).toThrow(message);
  });
});

describe('squared and absolute error', () => {
  test('reference a2-q4: a hundred residuals of 1 without and with an outlier of 10', () => {
    const targets = new Array<number>(101).fill(0);
    const predictions = [...new Array<number>(100).fill(1), 10];
    expect(absoluteError(targets, predictions, 'sum').valueOf()).toBe(110);
    expect(squaredError(targets, predictions, 'sum').valueOf()).toBe(200);
  });

  test('means are exact', () => {
    expect(squaredError([0.1, 0.2, 0], [0.4, 0, 1]).toFraction()).toBe('113/300');
    expect(absoluteError([0.1, 0.2, 0], [0.4, 0, 1]).toFraction()).toBe('1/2');
  });

  test('formulas come to their values, with either reduction', () => {
    for (const reduction of ['mean', 'sum'] as const) {
      expectConsistent(deriveSquaredError([1, -2, 3], [0.5, 2, 3], reduction));
      expectConsistent(deriveAbsoluteError([1, -2, 3], [0.5, 2, 3], reduction));
    }
  });
});

describe('softmax and its cross-entropy', () => {
  const logits = fc.array(
    fc.integer({ min: -60, max: 60 }).map((value) => value / 10),
    {
      minLength: 2,
      maxLength: 5,
    },
  );

  test('probabilities are positive, add up to 1, keep the order and ignore a common shift', () => {
    fc.assert(
      fc.property(logits, (z) => {
        const p = softmax(z);
        expect(p.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
        for (const [index, value] of p.entries()) {
          expect(value).toBeGreaterThan(0);
          expect(softmax(z.map((logit) => logit + 100))[index]).toBeCloseTo(value, 10);
          expect(Math.log(value / p[0]!)).toBeCloseTo(z[index]! - z[0]!, 9);
        }
        for (const derivation of deriveSoftmax(z)) expectConsistent(derivation);
      }),
    );
  });

  test('large logits do not overflow', () => {
    expect(softmax([1000, 1000])).toEqual([0.5, 0.5]);
    expect(softmaxCrossEntropy([1000, 0], 1)).toBe(1000);
  });

  test('the loss is −ln p of the true class, and its gradient agrees with finite differences', () => {
    fc.assert(
      fc.property(logits, fc.nat(), (z, seed) => {
        const trueClass = seed % z.length;
        expect(softmaxCrossEntropy(z, trueClass)).toBeCloseTo(-Math.log(softmax(z)[trueClass]!), 10);
        expectConsistent(deriveSoftmaxCrossEntropy(z, trueClass));
        const step = 1e-5;
        for (const [index, gradient] of softmaxCrossEntropyGradient(z, trueClass).entries()) {
          const moved = (by: number) => softmaxCrossEntropy(z.with(index, z[index]! + by), trueClass);
          expect((moved(step) - moved(-step)) / (2 * step)).toBeCloseTo(gradient, 6);
        }
      }),
    );
  });

  test('a class that does not exist is refused', () => {
    expect(() => softmaxCrossEntropy([1, 2], 2)).toThrow(
      'true class 2 of 2 logits, expected a class from 0 to 1',
    );
  });
});

test('the L2 penalty is exact in both forms', () => {
  expect(l2Penalty([0.1, -2, 3], { lambda: 0.01 }).toFraction()).toBe('1301/10000');
  expect(l2Penalty([0.1, -2, 3], { lambda: 0.01, form: 'half-lambda' }).toFraction()).toBe('1301/20000');
  expectConsistent(deriveL2Penalty([0.1, -2, 3], { lambda: 0.01 }));
  expectConsistent(deriveL2Penalty([0.1, -2, 3], { lambda: 0.01, form: 'half-lambda' }));
});
