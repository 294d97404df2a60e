import type { ReferenceCase } from './case.ts';

// The filter adds x(i, j) and x(i+1, j+1). The largest outputs of the two windows, 4 and 5, stand at (1, 1) and (2, 4).
const network = {
  input: [
    [
      [1, 0, 2, 0, 1],
      [0, 3, 0, 1, 0],
      [2, 0, 0, 0, 4],
    ],
  ],
  kernel: [
    [
      [1, 0],
      [0, 1],
    ],
  ],
  head: [[2, 3]],
  upstream: 2,
};
const remark = 'symbols in the case; at numbers of our own';

/** Gradients through layers. */
export const backpropagationCases: readonly ReferenceCase[] = [
  {
    id: 'a4-3.1',
    about: 'the gradient of a max-pool reaches the largest cell of each window',
    question: 'backprop-conv-maxpool',
    params: network,
    stated: {
      pooled: [[4, 6]],
      routed: [
        [4, 0, 0, 0],
        [0, 0, 0, 6],
      ],
    },
    verdict: 'right',
    remark,
  },
  {
    id: 'a4-3.2',
    about: 'the gradient of a filter taken at one position instead of the sum over positions',
    question: 'backprop-conv-maxpool',
    params: network,
    stated: {
      kernel1: [
        [4, 0],
        [0, 12],
      ],
    },
    correct: {
      kernel1: [
        [10, 0],
        [0, 36],
      ],
    },
    verdict: 'wrong',
    misconceptions: { kernel1: ['first-window-only'] },
    remark,
  },
  {
    id: 'a4-6.1',
    about: 'the derivative of a residual block of two layers',
    question: 'residual-gradient',
    // z₁ = −3, z₂ = −0.6 and the sum −2.6 are negative, where the slope is 0.1: 0.1 · (1 + 2 · 0.1 · 1.5).
    params: { input: -2, blocks: [{ w1: 1.5, w2: 2 }], activation: 'leakyRelu', slope: 0.1 },
    stated: { residual: 0.13 },
    verdict: 'right',
    remark: `${remark}; for matrices the transposes were left out`,
  },
];
