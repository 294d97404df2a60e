import { Rational } from './rational.ts';

/** A value with every rational in it, at any depth, as the nearest floating-point number. */
export function asNumbers(value: unknown): unknown {
  if (value instanceof Rational) return value.valueOf();
  return Array.isArray(value) ? value.map(asNumbers) : value;
}

/** All numbers in a nested value, in order. */
export function flatNumbers(value: unknown): number[] {
  return [asNumbers(value)].flat(Number.POSITIVE_INFINITY) as number[];
}

/** The slope of a function along each of its numbers, by central differences of fourth order. */
export function slopes(f: (values: readonly number[]) => number, at: readonly number[], step = 2 ** -9) {
  return at.map((value, index) => {
    const pair = (by: number) => f(at.with(index, value + by)) - f(at.with(index, value - by));
    return (8 * pair(step) - pair(2 * step)) / (12 * step);
  });
}
