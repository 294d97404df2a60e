import { describe, expect, test } from 'vitest';
import { mathLines } from './math.ts';

describe('mathLines', () => {
  test('a formula without matrices stays on one line', () => {
    expect(mathLines('\\frac{1}{2}\\cdot 3=1.5')).toEqual(['1/2 · 3 = 1.5']);
  });

  test('matrices stand beside each other, entries aligned to the right', () => {
    expect(
      mathLines(
        '\\begin{pmatrix}1 & -2\\\\ 30 & 4\\\\ 0 & 1\\end{pmatrix}\\ast\\begin{pmatrix}1\\\\ 2\\\\ 3\\end{pmatrix}=y',
      ),
    ).toEqual(['⎛  1  −2 ⎞   ⎛ 1 ⎞', '⎜ 30   4 ⎟ ∗ ⎜ 2 ⎟ = y', '⎝  0   1 ⎠   ⎝ 3 ⎠']);
  });

  test('aligned steps keep their columns', () => {
    expect(mathLines('\\begin{aligned}a &= 1 + 2\\\\ &= 3\\end{aligned}')).toEqual(['a = 1 + 2', '  = 3']);
  });

  test('a row vector needs no tall brackets', () => {
    expect(mathLines('y=\\begin{pmatrix}1 & 2\\end{pmatrix}')).toEqual(['y = (1  2)']);
  });

  test('a transposed matrix carries its sign at the top', () => {
    expect(mathLines('\\begin{pmatrix}1\\\\ 2\\end{pmatrix}^{T}')).toEqual(['⎛ 1 ⎞^T', '⎝ 2 ⎠']);
  });
});
