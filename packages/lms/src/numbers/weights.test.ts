import { expect, it } from 'vitest';
import { wholeWeights } from './weights.ts';

it.each([
  ['one field', [{ weight: 1, cells: [1] }], [[1]]],
  [
    'equal fields of different sizes',
    [
      { weight: 1, cells: [1, 1, 1] },
      { weight: 1, cells: [1] },
    ],
    [[1, 1, 1], [3]],
  ],
  [
    'weights with decimals',
    [
      { weight: 1.5, cells: [1] },
      { weight: 0.5, cells: [1] },
    ],
    [[3], [1]],
  ],
  [
    'cells with weights of their own',
    [
      { weight: 1, cells: [1, 2] },
      { weight: 1, cells: [1] },
    ],
    [[1, 2], [3]],
  ],
])('%s get the smallest whole weights in proportion', (_name, fields, weights) => {
  expect(wholeWeights(fields)).toEqual(weights);
});

it('comes near where exact whole weights would be huge', () => {
  const [[first = 0] = [], [second = 0] = []] = wholeWeights([
    { weight: 1.00001, cells: [1] },
    { weight: 2, cells: [1] },
  ]);
  expect(second / first).toBeCloseTo(2, 2);
  expect(first + second).toBeLessThanOrEqual(10_001);
});
