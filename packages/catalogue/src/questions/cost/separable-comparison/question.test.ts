import { convolutionParameters, invertedBottleneckParameters, separableParameters } from '@variorum/core';
import { describe, expect, it } from 'vitest';

/** Parameters of the three constructions with 3 × 3 kernels and expansion factor 6. */
function counts(channels: number, filters: number, bias: boolean) {
  const { total, standard } = separableParameters({ channels, filters, kernel: 3, bias });
  const inverted = invertedBottleneckParameters({ channels, filters, kernel: 3, expansion: 6, bias }).total;
  return { separable: total, standard, inverted };
}

describe('the numbers in the statements and in the model answer', () => {
  it.each([
    ['from 3 to 128 channels', 3, 128, true, { separable: 542, standard: 3584, inverted: 2684 }],
    ['from 3 to 3 channels', 3, 3, true, { separable: 42, standard: 84, inverted: 309 }],
    ['from 64 to 64 channels', 64, 64, false, { separable: 4672, standard: 36_864, inverted: 52_608 }],
  ])('hold %s', (_, channels, filters, bias, expected) => {
    expect(counts(channels, filters, bias)).toEqual(expected);
  });

  it('hold for a standard convolution at the width of the middle', () => {
    expect(convolutionParameters({ channels: 18, filters: 18, kernel: 3 })).toBe(2934);
  });

  it('stay above one ninth of the standard convolution and do not depend on its input channels', () => {
    for (const filters of [2, 64, 4096]) {
      const shares = [3, 50].map((channels) => {
        const { separable, standard } = counts(channels, filters, false);
        return separable / standard;
      });
      expect(shares[0]).toBeCloseTo(shares[1]!, 12);
      expect(shares[0]).toBeGreaterThan(1 / 9);
    }
  });
});
