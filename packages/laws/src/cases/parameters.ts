import type { ReferenceCase } from './case.ts';

const lenet = {
  input: [1, 32, 32],
  convolutions: [
    { filters: 6, kernel: 5, pool: true },
    { filters: 16, kernel: 5, pool: true },
    { filters: 120, kernel: 5 },
  ],
  dense: [84, 10],
};
const first = { input: [1, 32, 32], filters: 6, kernel: [5, 5] };
const second = { input: [6, 14, 14], filters: 16, kernel: [5, 5] };
const third = { input: [16, 5, 5], filters: 120, kernel: [5, 5] };
const fourth = { input: [120, 1, 1], units: 84 };
const last = { input: [84, 1, 1], units: 10 };

const convolution = (id: string, params: ReferenceCase['params'], parameters: number): ReferenceCase => ({
  id,
  about: `parameters of a convolution of LeNet-5, stated as ${parameters}`,
  question: 'conv-parameters',
  params,
  stated: { parameters },
  verdict: 'right',
});

/** Parameters of layers and networks. */
export const parameterCases: readonly ReferenceCase[] = [
  convolution('a1-q3a', first, 156),
  convolution('a1-q3b', second, 2416),
  convolution('a1-q3c', third, 48_120),
  {
    id: 'a1-q3d',
    about: 'a fully connected layer of 120 inputs and 84 units, a bias counted for each input',
    question: 'dense-parameters',
    params: fourth,
    stated: { parameters: 10_200 },
    correct: { parameters: 10_164 },
    verdict: 'wrong',
    misconceptions: { parameters: ['bias-per-input'] },
  },
  {
    id: 'a1-q3e',
    about: 'a fully connected layer of 84 inputs and 10 units, a bias counted for each input',
    question: 'dense-parameters',
    params: last,
    stated: { parameters: 924 },
    correct: { parameters: 850 },
    verdict: 'wrong',
    misconceptions: { parameters: ['bias-per-input'] },
  },
  {
    id: 'a1-q3total',
    about: 'all parameters of LeNet-5, the biases of its fully connected layers counted for each input',
    question: 'network-parameter-table',
    params: lenet,
    stated: {
      table: {
        convolution1: 156,
        convolution2: 2416,
        convolution3: 48_120,
        dense1: 10_200,
        dense2: 924,
        total: 61_816,
      },
    },
    correct: {
      table: {
        convolution1: 156,
        convolution2: 2416,
        convolution3: 48_120,
        dense1: 10_164,
        dense2: 850,
        total: 61_706,
      },
    },
    verdict: 'wrong',
    misconceptions: {
      'table.dense1': ['dense-bias-per-input'],
      'table.dense2': ['dense-bias-per-input'],
      'table.total': ['dense-bias-per-input'],
    },
  },
  {
    id: 'a1-q7',
    about:
      'parameters of a network that is written as code: 28 × 28 pixels, filters 10 and 20, units 50 and 10',
    question: 'network-parameter-table',
    params: {
      input: [1, 28, 28],
      convolutions: [
        { filters: 10, kernel: 5, pool: true },
        { filters: 20, kernel: 5, pool: true },
      ],
      dense: [50, 10],
    },
    stated: { table: { convolution1: 260, convolution2: 5020, dense1: 16_050, dense2: 510, total: 21_840 } },
    verdict: 'right',
  },
  convolution('a2-q1a', first, 156),
  convolution('a2-q1b', second, 2416),
  convolution('a2-q1c', third, 48_120),
  {
    id: 'a2-q1d',
    about: 'a fully connected layer of 120 inputs and 84 units',
    question: 'dense-parameters',
    params: fourth,
    stated: { parameters: 10_164 },
    verdict: 'right',
  },
  {
    id: 'a2-q1e',
    about: 'a fully connected layer of 84 inputs and 10 units',
    question: 'dense-parameters',
    params: last,
    stated: { parameters: 850 },
    verdict: 'right',
  },
  {
    id: 'a2-q1f',
    about: 'all parameters of LeNet-5',
    question: 'network-parameter-table',
    params: lenet,
    stated: { table: { total: 61_706 } },
    verdict: 'right',
  },
  {
    id: 'a5-q1',
    about: 'a fully connected layer of 100 units behind a colour image of 500 × 500 pixels',
    question: 'dense-parameters',
    params: { input: [3, 500, 500], units: 100 },
    stated: { weights: [750_000, 100], biases: 100, parameters: 75_000_100 },
    verdict: 'right',
  },
  {
    id: 'a5-q2',
    about: 'ten filters of 5 × 5 over the same image',
    question: 'conv-parameters',
    params: { input: [3, 500, 500], filters: 10, kernel: [5, 5] },
    stated: { parameters: 760 },
    verdict: 'right',
  },
];
