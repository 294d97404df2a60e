import type { ShapeValue, Tex } from '../value.ts';
import { numberTex, numberText } from './number.ts';

/**
 * A shape to print, one size per axis in the order given.
 * @throws RangeError unless every size is a whole number of at least 0.
 */
export function shape(...sizes: readonly number[]): ShapeValue {
  requireSizes(sizes);
  return { type: 'shape', sizes: [...sizes] };
}

/** "3 × 32 × 32" */
export function shapeText(value: ShapeValue | readonly number[]): string {
  return sizesOf(value)
    .map((size) => numberText(size))
    .join(' × ');
}

/** `3\times 32\times 32` */
export function shapeTex(value: ShapeValue | readonly number[]): Tex {
  const sizes = sizesOf(value).map((size) => numberTex(size).value);
  return { type: 'tex', value: sizes.join('\\times ') };
}

function sizesOf(value: ShapeValue | readonly number[]): readonly number[] {
  const sizes = 'sizes' in value ? value.sizes : value;
  requireSizes(sizes);
  return sizes;
}

function requireSizes(sizes: readonly number[]): void {
  if (sizes.length === 0) throw new RangeError('shape: a shape needs at least one size');
  for (const size of sizes) {
    if (!Number.isSafeInteger(size) || size < 0) {
      throw new RangeError(
        `shape: every size must be a whole number of at least 0, got ${sizes.join(' × ')}`,
      );
    }
  }
}
