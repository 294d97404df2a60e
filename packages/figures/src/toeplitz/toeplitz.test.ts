import { describe, expect, it } from 'vitest';
import { expectSound, shownTexts } from '../testing/sound.ts';
import { type ToeplitzSpec, toeplitz } from './toeplitz.ts';

const banded: ToeplitzSpec = {
  name: 'T',
  matrix: [
    [1, -2, 0],
    [0, 1, null],
  ],
};

describe('toeplitz', () => {
  it.each<[string, ToeplitzSpec]>([
    ['a matrix', banded],
    [
      'a product',
      { ...banded, blocks: { rows: 1, columns: 2 }, vector: [[1], [2], [3]], product: [[-3], [null]] },
    ],
    [
      'a 9 × 25 matrix',
      { matrix: Array.from({ length: 9 }, (_, i) => Array.from({ length: 25 }, (_, j) => (j - i) % 5)) },
    ],
  ])('draws %s as a sound figure', (_, spec) => {
    expectSound(() => toeplitz(spec));
  });

  it('leaves zeros empty but tells them in words', () => {
    const figure = toeplitz(banded);
    expect(shownTexts(figure)).toEqual(['1', '−2', '1', '?', 'T']);
    expect(figure.alt).toBe('Matrix T with 2 rows and 3 columns. Row 1: 1, −2, 0. Row 2: 0, 1, unknown.');
  });

  it.each<[ToeplitzSpec, string]>([
    [{ matrix: [[]] }, 'toeplitz: matrix has no cells'],
    [{ ...banded, vector: [[1]] }, 'toeplitz: vector has shape 1 × 1; expected 3 × 1 for a matrix of 2 × 3'],
    [{ ...banded, product: [[1], [2]] }, 'toeplitz: a product is given without the vector'],
    [
      { matrix: [Array.from({ length: 70 }, () => 1)] },
      'toeplitz: 70 columns of 20 px do not fit 640 px; show a smaller matrix',
    ],
  ])('refuses what cannot be drawn: %#', (spec, message) => {
    expect(() => toeplitz(spec)).toThrow(message);
  });
});
