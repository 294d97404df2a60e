import { describe, expect, test } from 'vitest';
import { expectConsistent } from '../derivation-laws.test.helper.ts';
import { toNumber } from '../scalar.ts';
import { flatNumbers, slopes } from '../testing.test.helper.ts';
import { expectClose } from './autodiff.test.helper.ts';
import { backpropagate, deriveBackpropagation } from './backpropagate.ts';
import type { TrainableLayer } from './layer.ts';
import type { LossHead } from './loss-head.ts';

const sigmoid: TrainableLayer = { type: 'activation', activation: 'sigmoid' };
const column: TrainableLayer = { type: 'dense', weights: [[0.5], [-1]] };
const block = [
  [
    [1, -2],
    [0.5, 3],
  ],
  [
    [2, 0.25],
    [-1, 1],
  ],
];

/** Networks that together hold every layer, every activation and every loss. */
const networks: readonly [
  name: string,
  layers: readonly TrainableLayer[],
  input: number[] | number[][][],
  head: LossHead,
][] = [
  [
    'binary cross-entropy through a sigmoid',
    [{ type: 'dense', weights: [[1, -0.5]], bias: [0.25] }, sigmoid],
    [0.5, 2],
    { type: 'binaryCrossEntropy', label: 1 },
  ],
  [
    'softmax with cross-entropy through tanh',
    [column, { type: 'activation', activation: 'tanh' }],
    [1.5],
    { type: 'softmaxCrossEntropy', trueClass: 1 },
  ],
  [
    'squared error through leaky ReLU and the identity',
    [
      column,
      { type: 'activation', activation: 'leakyRelu', slope: 0.1 },
      { type: 'activation', activation: 'identity' },
    ],
    [1.5],
    { type: 'squaredError', target: [1, 1] },
  ],
  [
    'dilated convolution, pools and flatten',
    [
      {
        type: 'convolution2d',
        weights: [[[[1, -2]], [[0.5, 1]]]],
        bias: [0.5],
        dilation: [1, 2],
        padding: [0, 1],
      },
      { type: 'maxPool2d', kernel: [1, 2], stride: 1 },
      { type: 'meanPool2d', kernel: [2, 1] },
      { type: 'flatten' },
    ],
    block,
    { type: 'squaredError', target: [1], half: true },
  ],
  [
    'nested residual blocks',
    [
      {
        type: 'residual',
        body: [
          {
            type: 'dense',
            weights: [
              [0.5, 1],
              [-1, 2],
            ],
          },
          { type: 'residual', body: [sigmoid] },
          {
            type: 'dense',
            weights: [
              [1, 0.5],
              [0.25, -1],
            ],
          },
        ],
      },
      { type: 'activation', activation: 'tanh' },
    ],
    [0.5, -0.25],
    { type: 'squaredError', target: [1, 0] },
  ],
  [
    'squeeze-and-excitation',
    [
      {
        type: 'squeezeExcitation',
        first: { weights: [[1, 0.5]], bias: [0.25] },
        second: { weights: [[1], [-2]], bias: [0, 1] },
      },
      { type: 'flatten' },
    ],
    block,
    { type: 'squaredError', target: [1, 0, 0, 1, 2, 0, 0, 1] },
  ],
];

describe.each(networks)('%s', (_, layers, input, head) => {
  const pass = deriveBackpropagation(layers, input, head);

  test('the input’s gradient agrees with finite differences', () => {
    const shape = pass.stages[0]!.shape;
    const rebuild = (values: readonly number[]) =>
      shape.length === 1
        ? [...values]
        : Array.from({ length: shape[0]! }, (_, c) =>
            Array.from({ length: shape[1]! }, (_, y) =>
              Array.from({ length: shape[2]! }, (_, x) => values[(c * shape[1]! + y) * shape[2]! + x]!),
            ),
          );
    const loss = (values: readonly number[]) => toNumber(backpropagate(layers, rebuild(values), head).loss!);
    expectClose(pass.stages[0]!.gradient, slopes(loss, flatNumbers(input)));
  });

  test('every formula comes to its value, and every value has one', () => {
    if (pass.loss !== null) expectConsistent(pass.loss);
    for (const { shape, forward, backward } of [...pass.stages, ...pass.parameters]) {
      const size = shape.reduce((product, extent) => product * extent, 1);
      expect(backward).toHaveLength(size);
      for (const derivation of [...forward, ...backward]) expectConsistent(derivation);
    }
    for (const { forward, values } of pass.stages.slice(1))
      expect(forward.map(({ value }) => toNumber(value))).toEqual(flatNumbers(values));
  });

  test('no two stages or parameters share a letter', () => {
    const letters = [...pass.stages, ...pass.parameters].map(({ letter }) => letter);
    expect(new Set(letters).size).toBe(letters.length);
  });
});
