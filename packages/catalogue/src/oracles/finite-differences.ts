/** Numbers in lists of any depth. */
export type Nested = number | readonly Nested[];

const flat = (values: Nested): number[] => (typeof values === 'number' ? [values] : values.flatMap(flat));

function refill(shape: Nested, values: number[]): Nested {
  return typeof shape === 'number' ? values.shift()! : shape.map((inner) => refill(inner, values));
}

/** Entry by entry, the shape kept. */
export function mapNested<T extends Nested>(values: T, map: (value: number) => number): T {
  return refill(values, flat(values).map(map)) as T;
}

/**
 * The gradient of f at `at`, in its shape: central differences with two steps of Richardson extrapolation, whose error
 * is of sixth order in the step. Exact up to round-off for polynomials up to degree six.
 */
export function gradientOf<T extends Nested>(f: (values: T) => number, at: T, step = 2 ** -6): T {
  const start = flat(at);
  const slopes = start.map((value, place) => {
    const moved = (by: number) => f(refill(at, start.with(place, value + by)) as T);
    const difference = (h: number) => (moved(h) - moved(-h)) / (2 * h);
    const [wide, middle, narrow] = [difference(step), difference(step / 2), difference(step / 4)] as const;
    const [first, second] = [(4 * middle - wide) / 3, (4 * narrow - middle) / 3];
    return (16 * second - first) / 15;
  });
  return refill(at, slopes) as T;
}
