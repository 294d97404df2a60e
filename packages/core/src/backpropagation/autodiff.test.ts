import { lax, numpy as np } from '@jax-js/jax';
import * as fc from 'fast-check';
import { test } from 'vitest';
import { tensor } from '../tensor/tensor.ts';
import { flatNumbers } from '../testing.test.helper.ts';
import type { Argument } from './autodiff.test.helper.ts';
import { array, autodiff, expectClose } from './autodiff.test.helper.ts';
import { backpropagate } from './backpropagate.ts';

const cases = { numRuns: 25 };
const hundredths = fc.integer({ min: -150, max: 150 }).map((value) => value / 100);
const argument = (...shape: number[]): fc.Arbitrary<Argument> => {
  const length = shape.reduce((product, extent) => product * extent, 1);
  return fc.array(hundredths, { minLength: length, maxLength: length }).map((values) => ({ values, shape }));
};
const values = ({ values, shape }: Argument) => tensor(values).reshape(shape);

const activations = {
  sigmoid: (z: np.Array) => array([1], []).div(np.exp(z.neg()).add(1)),
  tanh: (z: np.Array) => np.tanh(z),
  leakyRelu: (z: np.Array) => np.maximum(z.ref, z.mul(0.1)),
};
const names = fc.constantFrom('sigmoid' as const, 'tanh' as const, 'leakyRelu' as const);

test('two dense layers with squared error agree with autodiff', async () => {
  await fc.assert(
    fc.asyncProperty(
      argument(3),
      argument(2, 3),
      argument(2),
      argument(2, 2),
      argument(2),
      names,
      async (x, w1, b1, w2, b2, name) => {
        const act = activations[name];
        const target = [0.3, -0.7];
        const expected = await autodiff(
          (x, w1, b1, w2, b2) => {
            const hidden = act(np.matmul(w1, x).add(b1));
            return np
              .sum(
                np.square(
                  np
                    .matmul(w2, hidden)
                    .add(b2)
                    .sub(array(target, [2])),
                ),
              )
              .mul(0.5);
          },
          [x, w1, b1, w2, b2],
        );
        const { stages, parameters } = backpropagate(
          [
            { type: 'dense', weights: values(w1), bias: values(b1) },
            { type: 'activation', activation: name, slope: 0.1 },
            { type: 'dense', weights: values(w2), bias: values(b2) },
          ],
          values(x),
          { type: 'squaredError', target, half: true },
        );
        const got = [stages[0]!, ...parameters].map(({ gradient }) => gradient);
        for (const [index, gradient] of got.entries()) expectClose(gradient, expected[index]!);
      },
    ),
    cases,
  );
});

test('rows times weights with softmax and cross-entropy agree with autodiff', async () => {
  await fc.assert(
    fc.asyncProperty(argument(2), argument(2, 3), argument(3), async (x, w, b) => {
      const expected = await autodiff(
        (x, w, b) => {
          const z = np.matmul(x, w).add(b);
          return np.log(np.sum(np.exp(z.ref))).sub(np.sum(z.mul(array([0, 1, 0], [3]))));
        },
        [x, w, b],
      );
      const { stages, parameters } = backpropagate(
        [{ type: 'dense', weights: values(w), bias: values(b), order: 'inputs-by-units' }],
        values(x),
        { type: 'softmaxCrossEntropy', trueClass: 1 },
      );
      const got = [stages[0]!, ...parameters].map(({ gradient }) => gradient);
      for (const [index, gradient] of got.entries()) expectClose(gradient, expected[index]!);
    }),
    cases,
  );
});

test('convolution, tanh, max-pool and a dense head agree with autodiff', async () => {
  await fc.assert(
    fc.asyncProperty(
      argument(2, 5, 5),
      argument(1, 2, 2, 2),
      argument(1),
      argument(1, 4),
      async (x, w, b, head) => {
        const expected = await autodiff(
          (x, w, b, head) => {
            const z = lax.conv(x.reshape([1, 2, 5, 5]), w, [1, 1], 'VALID').add(b.reshape([1, 1, 1, 1]));
            const pooled = np.max(np.tanh(z).reshape([2, 2, 2, 2]), [1, 3]);
            return np.sum(np.matmul(head, pooled.reshape([4]))).mul(3);
          },
          [x, w, b, head],
        );
        const { stages, parameters } = backpropagate(
          [
            { type: 'convolution2d', weights: values(w), bias: values(b) },
            { type: 'activation', activation: 'tanh' },
            { type: 'maxPool2d', kernel: 2, ties: 'first' },
            { type: 'flatten' },
            { type: 'dense', weights: values(head) },
          ],
          values(x),
          { type: 'upstream', gradient: [3] },
        );
        fc.pre(new Set(flatNumbers(stages[2]!.values)).size === 16);
        const got = [stages[0]!, ...parameters].map(({ gradient }) => gradient);
        for (const [index, gradient] of got.entries()) expectClose(gradient, expected[index]!);
      },
    ),
    cases,
  );
});

test('a padded convolution with stride and two filters, mean-pooled, agrees with autodiff', async () => {
  await fc.assert(
    fc.asyncProperty(argument(1, 4, 6), argument(2, 1, 3, 3), async (x, w) => {
      const expected = await autodiff(
        (x, w) => {
          const z = lax.conv(
            np.pad(x.reshape([1, 1, 4, 6]), [
              [0, 0],
              [0, 0],
              [1, 1],
              [1, 1],
            ]),
            w,
            [1, 2],
            'VALID',
          );
          return np.sum(np.square(np.mean(z.reshape([2, 2, 2, 3]), 2)));
        },
        [x, w],
      );
      const { stages, parameters } = backpropagate(
        [
          { type: 'convolution2d', weights: values(w), padding: 1, stride: [1, 2] },
          { type: 'meanPool2d', kernel: [2, 1] },
          { type: 'flatten' },
        ],
        values(x),
        { type: 'squaredError', target: new Array(12).fill(0) },
      );
      expectClose(stages[0]!.gradient, expected[0]!);
      expectClose(parameters[0]!.gradient, expected[1]!);
    }),
    cases,
  );
});

test('a residual block with an activation after the sum agrees with autodiff', async () => {
  await fc.assert(
    fc.asyncProperty(argument(2), argument(3, 2), argument(2, 3), names, async (x, w1, w2, name) => {
      const act = activations[name];
      const upstream = [1.5, -2];
      const expected = await autodiff(
        (x, w1, w2) => {
          const inner = np.matmul(w2, act(np.matmul(w1, x.ref)));
          return np.sum(act(inner.add(x)).mul(array(upstream, [2])));
        },
        [x, w1, w2],
      );
      const step = { type: 'activation', activation: name, slope: 0.1 } as const;
      const { stages, parameters } = backpropagate(
        [
          {
            type: 'residual',
            body: [{ type: 'dense', weights: values(w1) }, step, { type: 'dense', weights: values(w2) }],
          },
          step,
        ],
        values(x),
        { type: 'upstream', gradient: upstream },
      );
      const got = [stages[0]!, ...parameters].map(({ gradient }) => gradient);
      for (const [index, gradient] of got.entries()) expectClose(gradient, expected[index]!);
    }),
    cases,
  );
});

test('squeeze-and-excitation agrees with autodiff', async () => {
  await fc.assert(
    fc.asyncProperty(
      argument(2, 2, 2),
      argument(1, 2),
      argument(1),
      argument(2, 1),
      argument(2),
      argument(2, 2, 2),
      async (x, w1, b1, w2, b2, upstream) => {
        const expected = await autodiff(
          (x, w1, b1, w2, b2) => {
            const means = np.mean(x.ref.reshape([2, 4]), 1);
            const hidden = np.maximum(np.matmul(w1, means).add(b1), array([0], [1]));
            const gates = activations.sigmoid(np.matmul(w2, hidden).add(b2));
            return np.sum(
              gates
                .reshape([2, 1, 1])
                .mul(x)
                .mul(array(upstream.values, [2, 2, 2])),
            );
          },
          [x, w1, b1, w2, b2],
        );
        const { stages, parameters } = backpropagate(
          [
            {
              type: 'squeezeExcitation',
              first: { weights: values(w1), bias: values(b1) },
              second: { weights: values(w2), bias: values(b2) },
            },
          ],
          values(x),
          { type: 'upstream', gradient: values(upstream) },
        );
        const got = [stages[0]!, ...parameters].map(({ gradient }) => gradient);
        for (const [index, gradient] of got.entries()) expectClose(gradient, expected[index]!);
      },
    ),
    cases,
  );
});
