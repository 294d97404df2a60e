import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectConsistent } from '../derivation-laws.test.helper.ts';
import { Tensor, tensor } from '../tensor/tensor.ts';
import { asNumbers, flatNumbers } from '../testing.test.helper.ts';
import { batchNormForward } from './batch-norm.ts';
import { deriveGroupNormForward } from './derive-group-norm.ts';
import { groupNormForward, instanceNormForward, layerNormForward } from './group-norm.ts';

test('layer normalisation works along each example, not along the batch', () => {
  const input = tensor([
    [2, 4, 6, 4],
    [1, 1, 3, 3],
  ]);
  const { groups, output } = layerNormForward(input, { gamma: 2, beta: [0, 0, 1, 1], epsilon: 2 });
  expect(groups.map(({ mean }) => mean.valueOf())).toEqual([4, 2]);
  // Variances 2 and 1; √(2 + 2) = 2 and √(1 + 2) = √3.
  expect(asNumbers(output)).toEqual([
    [-2, 0, 3, 1],
    [-2, -2, 2, 2].map((value, place) => expect.closeTo(value / Math.sqrt(3) + (place > 1 ? 1 : 0), 12)),
  ]);
});

describe('on images [N, C, H, W]', () => {
  const images = fc
    .array(fc.integer({ min: -9, max: 9 }), { minLength: 32, maxLength: 32 })
    .map((values) => new Tensor([2, 4, 2, 2], values));
  const settings = { epsilon: 0.5, gamma: [1, -2, 3, 0.5], beta: [0, 1, 2, 3] };

  test('every group has mean 0, and variance σ²/(σ² + ε)', () => {
    fc.assert(
      fc.property(images, fc.constantFrom(1, 2, 4), (input, count) => {
        const { groups } = groupNormForward(input, { ...settings, groups: count });
        expect(groups).toHaveLength(2 * count);
        for (const { normalised, variance } of groups) {
          const values = flatNumbers(normalised);
          const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
          const spread = values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
          expect(mean).toBeCloseTo(0, 10);
          expect(spread).toBeCloseTo(variance.valueOf() / (variance.valueOf() + 0.5), 10);
        }
      }),
    );
  });

  test('instance normalisation of one image is batch normalisation of a batch of one', () => {
    fc.assert(
      fc.property(images, (input) => {
        const one = new Tensor([1, 4, 2, 2], input.numerators.slice(0, 16), input.denominator);
        const instance = flatNumbers(instanceNormForward(one, settings).output);
        for (const [index, value] of flatNumbers(batchNormForward(one, settings).output).entries())
          expect(instance[index]).toBeCloseTo(value, 12);
      }),
    );
  });

  test('the working comes to its values', () => {
    const input = new Tensor(
      [1, 4, 2, 2],
      Array.from({ length: 16 }, (_, index) => (index * 7) % 5),
    );
    for (const working of deriveGroupNormForward(input, { ...settings, groups: 2 })) {
      for (const derivation of Object.values(working).flat()) expectConsistent(derivation);
    }
  });
});

test.each([
  [{ groups: 3 }, 'groupNorm: groups 3 does not divide the channels 4'],
  [{ groups: 2, gamma: [1, 2] }, 'gamma has 2 values for 4 channels'],
  [{ groups: 2, epsilon: -1 }, 'epsilon is -1, expected at least 0'],
  [{ groups: 2 }, 'variance + ε is 0, expected a positive ε'],
])('%o is refused for four equal features', (options, message) => {
  expect(() => groupNormForward(tensor([[1, 1, 1, 1]]), options)).toThrow(message);
});
