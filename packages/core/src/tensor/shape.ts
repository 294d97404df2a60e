import { VariorumError } from '../errors.ts';
import { requireExactCount, requireInteger } from '../validate.ts';

/** Extents of a tensor's axes, outermost first: `[C, H, W]` for an image. */
export type Shape = readonly number[];

/** `3×224×224`, for messages. */
export function formatShape(shape: Shape): string {
  return shape.length === 0 ? 'scalar' : shape.join('×');
}

/** How many elements a tensor of this shape holds. */
export function elementCount(shape: Shape): number {
  let count = 1;
  for (const extent of shape) count *= extent;
  return requireExactCount('elementCount', count);
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((extent, axis) => extent === b[axis]);
}

/** Throws `invalid-shape` unless every extent is a positive integer and the number of axes is one of `axes`. */
export function requireShape(where: string, shape: Shape, ...axes: readonly number[]): Shape {
  if (axes.length > 0 && !axes.includes(shape.length)) {
    const expected = `${axes.join(' or ')} axes`;
    throw new VariorumError({
      code: 'invalid-shape',
      message: `${where}: shape ${formatShape(shape)} has ${shape.length} axes, expected ${expected}`,
      value: shape,
      expected,
    });
  }
  for (const [axis, extent] of shape.entries()) requireInteger(where, `extent of axis ${axis}`, extent, 1);
  return shape;
}
