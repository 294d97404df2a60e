import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectConsistent } from '../derivation-laws.test.helper.ts';
import type { DropoutOptions } from './dropout.ts';
import {
  deriveDropoutExpectation,
  deriveDropoutTest,
  deriveDropoutTrain,
  deriveDropoutVariance,
  dropoutExpectation,
  dropoutTest,
  dropoutTrain,
  dropoutVariance,
  keepProbability,
} from './dropout.ts';

const activations = [4, -2, 1];
const kept = [true, false, true];

test.each<[string, DropoutOptions, number[], number[]]>([
  ['inverted, drop 0.2', { probability: 0.2, of: 'drop', kind: 'inverted' }, [5, 0, 1.25], [4, -2, 1]],
  ['inverted, keep 0.2', { probability: 0.2, of: 'keep', kind: 'inverted' }, [20, 0, 5], [4, -2, 1]],
  ['vanilla, drop 0.2', { probability: 0.2, of: 'drop', kind: 'vanilla' }, [4, 0, 1], [3.2, -1.6, 0.8]],
  ['vanilla, keep 0.2', { probability: 0.2, of: 'keep', kind: 'vanilla' }, [4, 0, 1], [0.8, -0.4, 0.2]],
])('%s gives the stated training and test outputs', (_, options, train, testTime) => {
  expect(dropoutTrain(activations, kept, options).map(Number)).toEqual(train);
  expect(dropoutTest(activations, options).map(Number)).toEqual(testTime);
});

describe('over all masks, weighted by their probability', () => {
  const masks = Array.from({ length: 8 }, (_, bits) => [0, 1, 2].map((place) => ((bits >> place) & 1) === 1));
  const settings = fc.record({
    probability: fc.integer({ min: 1, max: 9 }).map((tenth) => tenth / 10),
    of: fc.constantFrom('drop' as const, 'keep' as const),
    kind: fc.constantFrom('vanilla' as const, 'inverted' as const),
  });

  test('the mean of the training outputs is the expectation and the test output, the spread the variance', () => {
    fc.assert(
      fc.property(settings, (options) => {
        const q = keepProbability(options).valueOf();
        const moment = (power: number) =>
          activations.map((_, index) =>
            masks.reduce((sum, mask) => {
              const weight = mask.reduce((product, keep) => product * (keep ? q : 1 - q), 1);
              return sum + weight * dropoutTrain(activations, mask, options)[index]!.valueOf() ** power;
            }, 0),
          );
        const mean = moment(1);
        const square = moment(2);
        for (const [index, expected] of dropoutExpectation(activations, options).entries()) {
          expect(mean[index]).toBeCloseTo(expected.valueOf(), 10);
          expect(dropoutTest(activations, options)[index]!.equals(expected)).toBe(true);
          const variance = dropoutVariance(activations, options)[index]!.valueOf();
          expect(square[index]! - mean[index]! ** 2).toBeCloseTo(variance, 8);
        }
        for (const derivation of [
          ...deriveDropoutTrain(activations, kept, options),
          ...deriveDropoutTest(activations, options),
          ...deriveDropoutExpectation(activations, options),
          ...deriveDropoutVariance(activations, options),
        ])
          expectConsistent(derivation);
      }),
    );
  });
});

test.each([
  [{ probability: 1, of: 'drop' } as const, 'drop probability is 1, expected from 0, below 1'],
  [{ probability: 0, of: 'keep' } as const, 'keep probability is 0, expected above 0, at most 1'],
])('%o is refused', (options, message) => {
  expect(() => keepProbability(options)).toThrow(message);
});

test('a mask of another length is refused', () => {
  expect(() => dropoutTrain([1, 2], [true], { probability: 0.5, of: 'drop', kind: 'vanilla' })).toThrow(
    'dropout: a mask of 1 for 2 activations, expected as many',
  );
});
