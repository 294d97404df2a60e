import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backpropagate } from '../backpropagation/backpropagate.ts';
import { expectConsistent } from '../derivation-laws.test.helper.ts';
import { tensor } from '../tensor/tensor.ts';
import { asNumbers, flatNumbers } from '../testing.test.helper.ts';
import { deriveMaxPooling2d, deriveMeanPooling2d, maxPooling2d, meanPooling2d } from './pool2d.ts';

const image = tensor([
  [
    [1, -2, 3, 0, 5],
    [4, 0, -1, 2, 1],
    [-7, 6, 2, 2, -8],
  ],
]);

describe('a 2×2 pool of a 3×5 image', () => {
  test('rounded down leaves out the last row and column', () => {
    expect(maxPooling2d(image, { kernel: 2 }).toNumbers()).toEqual([[[4, 3]]]);
    expect(meanPooling2d(image, { kernel: 2 }).toNumbers()).toEqual([[[0.75, 1]]]);
  });

  test('rounded up takes the cells that are there', () => {
    const up = { kernel: 2, rounding: 'ceil' } as const;
    expect(maxPooling2d(image, up).toNumbers()).toEqual([
      [
        [4, 3, 5],
        [6, 2, -8],
      ],
    ]);
    expect(meanPooling2d(image, up).toNumbers()).toEqual([
      [
        [0.75, 1, 3],
        [-0.5, 2, -8],
      ],
    ]);
  });

  test('padding never wins and is not counted', () => {
    const negative = tensor([[[-4, -2]]]);
    const options = { kernel: [1, 2] as const, stride: 1, padding: [0, 1] as const };
    expect(maxPooling2d(negative, options).toNumbers()).toEqual([[[-4, -2, -2]]]);
    expect(meanPooling2d(negative, options).toNumbers()).toEqual([[[-4, -3, -2]]]);
  });
});

test('the values are those of the layers that gradients pass through, and of the formulas', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: -99, max: 99 }), { minLength: 24, maxLength: 24 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 3 }), (values, stride) => {
      const block = tensor(values).reshape([2, 3, 4]);
      for (const [type, pool, derive] of [
        ['maxPool2d', maxPooling2d, deriveMaxPooling2d],
        ['meanPool2d', meanPooling2d, deriveMeanPooling2d],
      ] as const) {
        const output = pool(block, { kernel: 2, stride });
        const { stages } = backpropagate([{ type, kernel: 2, stride }], block, {
          type: 'upstream',
          gradient: output,
        });
        expect(flatNumbers(output.toNumbers())).toEqual(flatNumbers(asNumbers(stages[1]!.values)));
        derive(block, { kernel: 2, stride }).forEach(expectConsistent);
      }
    }),
  );
});

test('an image without a channel axis is refused', () => {
  expect(() => maxPooling2d(tensor([[1, 2]]), { kernel: 1 })).toThrow('pool2d: shape 1×2 has 2 axes');
});
