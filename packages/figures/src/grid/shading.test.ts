import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellFill, luminance } from './shading.ts';

const level = (hex: string): number =>
  Number.parseInt(hex.length === 4 ? hex.slice(1, 2).repeat(2) : hex.slice(1, 3), 16);

describe('cellFill', () => {
  it('keeps 4.5:1 between a number and its shade for every value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (value) => {
        const { fill = '', ink = '' } = cellFill([[0, 1000]])(value) ?? {};
        const [a, b] = [luminance(level(fill)) + 0.05, luminance(level(ink)) + 0.05];
        expect(Math.max(a, b) / Math.min(a, b)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('shades from dark to white and leaves what is no number alone', () => {
    const fill = cellFill([[-1, 3]]);
    expect(fill(3)?.fill).toBe('#ffffff');
    expect(fill(-1)?.fill).toBe('#484848');
    expect(fill(null)).toBeUndefined();
    expect(fill('w')).toBeUndefined();
  });

  it('leaves a constant image white', () => {
    expect(cellFill([[7, 7]])(7)?.fill).toBe('#ffffff');
  });
});
