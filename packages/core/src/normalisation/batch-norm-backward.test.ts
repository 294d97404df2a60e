import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectConsistent } from '../derivation-laws.test.helper.ts';
import { Tensor, tensor } from '../tensor/tensor.ts';
import { flatNumbers, slopes } from '../testing.test.helper.ts';
import { batchNormForward } from './batch-norm.ts';
import { batchNormBackward, deriveBatchNormBackward } from './batch-norm-backward.ts';

const halves = fc.integer({ min: -12, max: 12 }).map((value) => value / 2);
const lists = (length: number) => fc.array(halves, { minLength: length, maxLength: length });

/** Batch normalisation by itself, in floating point, as the function to differentiate. */
function weightedOutput(
  values: readonly number[],
  weights: readonly number[],
  group: (position: number) => number,
  gamma: readonly number[],
  beta: readonly number[],
  epsilon: number,
): number {
  return gamma.reduce((total, scale, feature) => {
    const places = values.map((_, place) => place).filter((place) => group(place) === feature);
    const mean = places.reduce((sum, place) => sum + values[place]!, 0) / places.length;
    const variance = places.reduce((sum, place) => sum + (values[place]! - mean) ** 2, 0) / places.length;
    const output = (place: number) =>
      (scale * (values[place]! - mean)) / Math.sqrt(variance + epsilon) + beta[feature]!;
    return total + places.reduce((sum, place) => sum + weights[place]! * output(place), 0);
  }, 0);
}

describe.each([
  ['a batch of features', [4, 2], (place: number) => place % 2],
  ['images', [2, 2, 1, 2], (place: number) => Math.floor(place / 2) % 2],
] as const)('on %s', (_, shape, group) => {
  test('gradients agree with central differences to 1e-6 and with their formulas', () => {
    fc.assert(
      fc.property(lists(8), lists(8), lists(2), lists(2), (values, weights, gamma, beta) => {
        const input = tensor(values).reshape(shape);
        const upstream = tensor(weights).reshape(shape);
        const options = { epsilon: 0.5, gamma, beta };
        const gradients = batchNormBackward(input, upstream, options);
        const loss = (x: readonly number[], c = gamma, d = beta) =>
          weightedOutput(x, weights, group, c, d, 0.5);
        const expected = {
          input: slopes((x) => loss(x), values),
          gamma: slopes((c) => loss(values, [...c]), gamma),
          beta: slopes((d) => loss(values, gamma, [...d]), beta),
        };
        for (const part of ['input', 'gamma', 'beta'] as const) {
          for (const [index, got] of flatNumbers(gradients[part]).entries())
            expect(Math.abs(got - expected[part][index]!)).toBeLessThan(1e-6);
        }
        for (const working of deriveBatchNormBackward(input, upstream, options)) {
          for (const derivation of Object.values(working).flat()) expectConsistent(derivation);
        }
      }),
    );
  });
});

test('in training the input’s gradients of a feature add up to 0, and are exact with a rational root', () => {
  const input = tensor([[1], [3], [5], [3]]);
  const gradients = batchNormBackward(input, tensor([[1], [0], [0], [0]]), { epsilon: 2, gamma: 4 });
  // s = 2, x̂ = (−1, 0, 1, 0), Σg = 1, Σgx̂ = −1: ∂L/∂xᵢ = ½(4gᵢ − 1 + x̂ᵢ).
  expect(flatNumbers(gradients.input)).toEqual([1, -0.5, 0, -0.5]);
  expect(flatNumbers(gradients.gamma)).toEqual([-1]);
  expect(flatNumbers(gradients.beta)).toEqual([1]);
});

test('in evaluation each gradient is γ/s times its own upstream gradient', () => {
  const running = { mean: [0], variance: [4] };
  const upstream = tensor([[1], [-2]]);
  const options = { mode: 'eval', gamma: 3, running } as const;
  const gradients = batchNormBackward(tensor([[6], [2]]), upstream, options);
  expect(flatNumbers(gradients.input)).toEqual([1.5, -3]);
  expect(flatNumbers(gradients.gamma)).toEqual([1]);
  for (const { inputs } of deriveBatchNormBackward(tensor([[6], [2]]), upstream, options))
    inputs.forEach(expectConsistent);
});

test('scaling the weights before batch normalisation by α keeps the output and divides the gradient by α', () => {
  const u = [
    [1, 2],
    [3, -1],
    [0, 4],
  ];
  const preActivations = (weights: readonly number[]) =>
    tensor(u.map((row) => [row.reduce((sum, value, index) => sum + value * weights[index]!, 0)]));
  const weightGradient = (weights: readonly number[]) => {
    const z = preActivations(weights);
    const through = flatNumbers(batchNormBackward(z, tensor([[1], [2], [-1]])).input);
    return weights.map((_, index) => through.reduce((sum, g, row) => sum + g * u[row]![index]!, 0));
  };
  const before = weightGradient([1, 1]);
  expect(flatNumbers(batchNormForward(preActivations([3, 3])).output)).toEqual(
    flatNumbers(batchNormForward(preActivations([1, 1])).output).map((value) => expect.closeTo(value, 12)),
  );
  expect(Math.abs(before[0]!)).toBeGreaterThan(0.01);
  expect(weightGradient([3, 3])).toEqual(before.map((value) => expect.closeTo(value / 3, 12)));
});

test('an upstream gradient of another shape is refused', () => {
  expect(() => batchNormBackward(tensor([[1], [2]]), new Tensor([2], [1, 1]))).toThrow(
    'batchNormBackward: upstream gradient 2 for an input 2×1, expected the same shape',
  );
});
