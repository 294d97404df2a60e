/** The rectangle that a drawing covers, in pixels; y grows downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest box around all of `boxes`. Throws when there is none. */
export function unionOf(boxes: readonly Box[]): Box {
  const [first, ...rest] = boxes;
  if (first === undefined) throw new RangeError('unionOf: expected at least one box, got none');
  return rest.reduce(
    (all, box) => ({
      left: Math.min(all.left, box.left),
      top: Math.min(all.top, box.top),
      right: Math.max(all.right, box.right),
      bottom: Math.max(all.bottom, box.bottom),
    }),
    first,
  );
}

export const grow = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
});

export const shift = (box: Box, dx: number, dy: number): Box => ({
  left: box.left + dx,
  top: box.top + dy,
  right: box.right + dx,
  bottom: box.bottom + dy,
});

/** The box of a set of points. */
export function boxOf(points: readonly Point[]): Box {
  return unionOf(points.map(([x, y]) => ({ left: x, top: y, right: x, bottom: y })));
}

/** A position in pixels: x to the right, y downwards. */
export type Point = readonly [x: number, y: number];
