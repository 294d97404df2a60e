import { convolutionOutputSize, receptiveField } from '@variorum/core';
import { describe, expect, it } from 'vitest';

/** Offsets along one axis that an output of 3 × 3 convolutions with stride 1 depends on. */
function offsets(dilations: readonly number[]): number[] {
  const reached = dilations.reduce(
    (before, dilation) => new Set([...before].flatMap((at) => [at - dilation, at, at + dilation])),
    new Set([0]),
  );
  return [...reached].sort((a, b) => a - b);
}

const extent = (dilations: readonly number[]): number =>
  receptiveField(dilations.map((dilation) => ({ kernel: 3, dilation }))).at(-1)!.size;

describe('the numbers in the statements', () => {
  it.each([
    [[2, 2], 5, 9],
    [[1, 2, 4], 15, 15],
    [[1, 2, 4, 8], 31, 31],
    [[4], 3, 9],
    [[2], 3, 5],
  ])('hold for dilations %j: %i offsets among %i positions', (dilations, count, size) => {
    expect(offsets(dilations)).toHaveLength(count);
    expect(extent(dilations)).toBe(size);
  });

  it.each([[[2, 4, 8]], [[2, 2]], [[2, 2, 2]]])('hold for even offsets with dilations %j', (dilations) => {
    expect(offsets(dilations).every((offset) => offset % 2 === 0)).toBe(true);
  });

  it.each([
    ['keep the size with padding equal to the dilation', 20, 4, 4, 20],
    ['lose it with padding 1 and dilation 4', 20, 4, 1, 14],
    ['lose 6 positions with dilation 3 and no padding', 20, 3, 0, 14],
  ])('%s', (_, size, dilation, padding, expected) => {
    expect(convolutionOutputSize({ size, kernel: 3, dilation, padding })).toBe(expected);
  });
});
