import { describe, expect, test } from 'vitest';
import { expectConsistent } from '../derivation-laws.test.helper.ts';
import { toNumber } from '../scalar.ts';
import { asNumbers, flatNumbers } from '../testing.test.helper.ts';
import { backpropagate, deriveBackpropagation, deriveParameterUpdate } from './backpropagate.ts';
import type { TrainableLayer } from './layer.ts';
import type { LossHead } from './loss-head.ts';

const relu: TrainableLayer = { type: 'activation', activation: 'relu' };

describe('a network of two dense layers with ReLU', () => {
  const layers: TrainableLayer[] = [
    {
      type: 'dense',
      weights: [
        [1, -2],
        [0.5, 1],
      ],
      bias: [0, -1],
    },
    relu,
    { type: 'dense', weights: [[2, -1]], bias: [0.5] },
  ];
  // z = (3 − 2, 1.5 + 1 − 1) = (1, 1.5); y = 2 − 1.5 + 0.5 = 1; residual 1 − 3 = −2.
  const pass = backpropagate(layers, [3, 1], { type: 'squaredError', target: [3], half: true });

  test('values and gradients are those worked by hand, exactly', () => {
    expect(pass.stages.map(({ letter, values }) => [letter, asNumbers(values)])).toEqual([
      ['x', [3, 1]],
      ['z^{(1)}', [1, 1.5]],
      ['a^{(1)}', [1, 1.5]],
      ['z^{(2)}', [1]],
    ]);
    expect(toNumber(pass.loss!)).toBe(2);
    expect(pass.stages.map(({ gradient }) => asNumbers(gradient))).toEqual([
      // (−4·1 + 2·0.5, −4·(−2) + 2·1)
      [-3, 10],
      [-4, 2],
      [-4, 2],
      [-2],
    ]);
    expect(pass.parameters.map(({ letter, gradient }) => [letter, asNumbers(gradient)])).toEqual([
      [
        'w^{(1)}',
        [
          [-12, -4],
          [6, 2],
        ],
      ],
      ['b^{(1)}', [-4, 2]],
      ['w^{(2)}', [[-2, -3]]],
      ['b^{(2)}', [-2]],
    ]);
    expect(flatNumbers(pass.parameters.map(({ gradient }) => gradient)).every(Number.isInteger)).toBe(true);
  });

  test('an update moves each weight against its gradient', () => {
    const { parameters } = deriveBackpropagation(layers, [3, 1], {
      type: 'squaredError',
      target: [3],
      half: true,
    });
    const update = deriveParameterUpdate(parameters[0]!, 0.1);
    expect(update.map(({ value }) => toNumber(value))).toEqual([2.2, -1.6, -0.1, 0.8]);
    expect(update[1]!.quantity).toBe('{w^{(1)}_{1,2}}^\\text{new}');
    update.forEach(expectConsistent);
  });

  test('a dead unit passes nothing back', () => {
    const dead = backpropagate(layers, [0, 1], { type: 'upstream', gradient: [5] });
    expect(asNumbers(dead.stages[1]!.values)).toEqual([-2, 0]);
    expect(asNumbers(dead.stages[1]!.gradient)).toEqual([0, 0]);
    expect(dead.loss).toBeNull();
  });
});

describe('convolution and max-pool', () => {
  const image = [
    [
      [1, 0, 2],
      [0, 3, 1],
      [2, 1, 1],
    ],
  ];
  const layers: TrainableLayer[] = [
    {
      type: 'convolution2d',
      weights: [
        [
          [
            [1, 2],
            [0, -1],
          ],
        ],
      ],
    },
    { type: 'maxPool2d', kernel: 2 },
  ];

  test('the gradient goes to the largest value, and the kernel’s is the window under it', () => {
    const pass = backpropagate(layers, image, { type: 'upstream', gradient: [[[2]]] });
    // z = (1 + 0 − 3, 0 + 4 − 1; 0 + 6 − 1, 3 + 2 − 1)
    expect(asNumbers(pass.stages[1]!.values)).toEqual([
      [
        [-2, 3],
        [5, 4],
      ],
    ]);
    expect(asNumbers(pass.stages[1]!.gradient)).toEqual([
      [
        [0, 0],
        [2, 0],
      ],
    ]);
    expect(asNumbers(pass.parameters[0]!.gradient)).toEqual([
      [
        [
          [0, 6],
          [4, 2],
        ],
      ],
    ]);
    expect(asNumbers(pass.stages[0]!.gradient)).toEqual([
      [
        [0, 0, 0],
        [2, 4, 0],
        [0, -2, 0],
      ],
    ]);
  });

  test('in a network of one layer the letters carry no number', () => {
    const { stages, parameters } = deriveBackpropagation(layers, image, {
      type: 'upstream',
      gradient: [[[2]]],
    });
    expect([...stages, ...parameters].map(({ letter }) => letter)).toEqual(['x', 'z', 'p', 'w']);
    expect(parameters[0]!.backward[1]!.quantity).toBe('\\frac{\\partial L}{\\partial w_{1,2}}');
  });
});

describe('pools', () => {
  const image = [
    [
      [1, 5, 2],
      [0, 3, 4],
    ],
  ];
  const upstream: LossHead = { type: 'upstream', gradient: [[[2, 10]]] };

  test('overlapping max-pool windows add their gradients at a shared maximum', () => {
    const { stages } = backpropagate([{ type: 'maxPool2d', kernel: 2, stride: 1 }], image, upstream);
    expect(asNumbers(stages[1]!.values)).toEqual([[[5, 5]]]);
    expect(asNumbers(stages[0]!.gradient)).toEqual([
      [
        [0, 12, 0],
        [0, 0, 0],
      ],
    ]);
  });

  test('mean-pool shares each gradient among its window', () => {
    const { stages } = backpropagate([{ type: 'meanPool2d', kernel: 2, stride: 1 }], image, upstream);
    expect(asNumbers(stages[1]!.values)).toEqual([[[2.25, 3.5]]]);
    expect(asNumbers(stages[0]!.gradient)).toEqual([
      [
        [0.5, 3, 2.5],
        [0.5, 3, 2.5],
      ],
    ]);
  });

  test('a tie is refused, or goes to the first on request', () => {
    const tied = [
      [
        [1, 4],
        [4, 2],
      ],
    ];
    const head: LossHead = { type: 'upstream', gradient: [[[7]]] };
    expect(() => backpropagate([{ type: 'maxPool2d', kernel: 2 }], tied, head)).toThrow(
      'maxPool2d: x_{1,2} and x_{2,1} are both the largest of their window',
    );
    const { stages } = backpropagate([{ type: 'maxPool2d', kernel: 2, ties: 'first' }], tied, head);
    expect(flatNumbers(stages[0]!.gradient)).toEqual([0, 7, 0, 0]);
  });
});

const column: TrainableLayer = { type: 'dense', weights: [[0.5], [-1]] };
test.each<[readonly TrainableLayer[], number[], LossHead, string]>([
  [
    [{ type: 'dens' } as never],
    [1],
    { type: 'upstream', gradient: [1] },
    'unknown layer dens (did you mean dense?)',
  ],
  [[column], [1, 2], { type: 'upstream', gradient: [1, 1] }, 'dense: input has shape 2, expected 1'],
  [[column], [1], { type: 'upstream', gradient: [1] }, 'upstream: gradient has shape 1, expected 2'],
  [[column], [1], { type: 'hinge' } as never, 'unknown loss hinge, expected one of squaredError'],
  [
    [relu],
    [2],
    { type: 'binaryCrossEntropy', label: 1 },
    'the output is 2, expected a prediction between 0 and 1',
  ],
  [
    [{ type: 'residual', body: [column] }],
    [1],
    { type: 'upstream', gradient: [1] },
    'output of the body has shape 2',
  ],
  [
    [{ type: 'flatten' }, { type: 'maxPool2d', kernel: 2 }],
    [1],
    { type: 'upstream', gradient: [1] },
    'has 1 axes',
  ],
])('%j on %j is refused', (layers, input, head, message) => {
  expect(() => backpropagate(layers, input, head)).toThrow(message);
});
