import { defaultDevice, grad, numpy as np } from '@jax-js/jax';
import { expect } from 'vitest';
import { flatNumbers } from '../testing.test.helper.ts';

defaultDevice('cpu');

/** A double-precision array of jax-js in a shape. */
export function array(values: readonly number[], shape: readonly number[]): np.Array {
  return np.array([...values], { dtype: np.float64 }).reshape([...shape]);
}

/** An input of a function to differentiate. */
export interface Argument {
  readonly values: readonly number[];
  readonly shape: readonly number[];
}

/** The gradients of a scalar function with respect to each of its arguments, by autodiff. */
export async function autodiff(
  f: (...values: np.Array[]) => np.Array,
  inputs: readonly Argument[],
): Promise<number[][]> {
  const gradient = grad(f, { argnums: inputs.map((_, index) => index) }) as (
    ...values: np.Array[]
  ) => np.Array[];
  const gradients = gradient(...inputs.map(({ values, shape }) => array(values, shape)));
  return Promise.all(gradients.map(async (values) => [...(await values.data())]));
}

/** Asserts agreement to 1e-6, naming the worst place. */
export function expectClose(got: unknown, expected: readonly number[], tolerance = 1e-6): void {
  const values = flatNumbers(got);
  expect(values.length).toBe(expected.length);
  const distances = values.map((value, index) => Math.abs(value - expected[index]!));
  const worst = Math.max(...distances);
  const place = distances.indexOf(worst);
  expect(worst, `index ${place}: got ${values[place]}, expected ${expected[place]}`).toBeLessThan(tolerance);
}
