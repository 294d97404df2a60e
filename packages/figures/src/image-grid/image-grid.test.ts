import { describe, expect, it } from 'vitest';
import { expectSound } from '../testing/sound.ts';
import { type ImageGridSpec, imageGrid } from './image-grid.ts';

const image = {
  values: [
    [1, 0, -2],
    [3, 1824, 0.1 + 0.2],
  ],
};

describe('imageGrid', () => {
  it.each<[string, ImageGridSpec]>([
    ['a plain grid', { image }],
    ['padding, window and stride', { image, padding: 1, window: { row: 0, column: 1, size: 2 }, stride: 2 }],
    [
      'kernel and output',
      { image, kernel: { values: [[1]] }, output: { values: [[null]], highlight: { row: 0, column: 0 } } },
    ],
    [
      'a dilated window',
      { image, padding: 2, window: { row: 1, column: 0, size: 3, dilation: 2 }, indices: 0 },
    ],
    [
      'bare shades',
      {
        image: { values: Array.from({ length: 40 }, (_, i) => Array.from({ length: 40 }, (_, j) => i * j)) },
        shading: true,
        bare: true,
      },
    ],
  ])('draws %s as a sound figure', (_, spec) => {
    expectSound(() => imageGrid(spec));
  });

  it('lists rows, padding, window and stride in the text alternative', () => {
    const { alt } = imageGrid({
      image,
      padding: 1,
      window: { row: 0, column: 1, size: { rows: 2, columns: 1 } },
      stride: 2,
    });
    expect(alt).toBe(
      'Image with 2 rows and 3 columns. Row 1: 1, 0, −2. Row 2: 3, 1,824, 0.3. ' +
        'Around it padding, 1 cell wide on every side, of value 0. ' +
        'A window of 2 rows and 1 column is outlined, its top left cell at row 1, column 2 of the padded image. ' +
        'It moves by 2 cells at a time.',
    );
  });

  it('shows a question mark for a value to find and calls it unknown', () => {
    const { svg, alt } = imageGrid({ image: { values: [[7]] }, output: { values: [[null]] } });
    expect(svg).toContain('>?</text>');
    expect(alt).toContain('Output with 1 row and 1 column. Row 1: unknown.');
  });

  it.each<[ImageGridSpec, string]>([
    [{ image: { values: [] } }, 'imageGrid: image has no cells; expected a row and a column or more'],
    [
      { image: { values: [[1, 2], [3]] } },
      'imageGrid: row 1 of image has 1 cells and row 0 has 2; rows must be equally long',
    ],
    [{ image: { values: [[Number.NaN]] } }, 'imageGrid: image[0][0] is NaN; expected a finite number'],
    [
      { image, padding: 0.5 },
      'imageGrid: padding along the rows is 0.5; expected a whole number of at least 0',
    ],
    [
      { image, window: { row: 0, column: 2, size: 2 } },
      'imageGrid: a window of 2 × 2 cells at row 0, column 2 leaves the padded image of 2 × 3 cells',
    ],
    [{ image, stride: 1 }, 'imageGrid: stride is given without a window to move'],
    [{ image, bare: true }, 'imageGrid: bare is set without shading; nothing would be shown'],
  ])('refuses data that cannot be drawn: %#', (spec, message) => {
    expect(() => imageGrid(spec)).toThrow(message);
  });

  it('refuses a grid that no page holds', () => {
    const wide = [Array.from({ length: 60 }, () => 1000)];
    expect(() => imageGrid({ image: { values: wide } })).toThrow(
      '60 columns with the values given do not fit 640 px',
    );
  });
});
