import type { ReferenceCase } from './case.ts';

const convolution = (filters: number) => ({ type: 'convolution', filters, kernel: 3, stride: 1, padding: 1 });
const pool = { type: 'pool', kernel: 2, stride: 2, padding: 0 };
const block = (filters: number, count: number) => [
  ...Array.from({ length: count }, () => convolution(filters)),
  pool,
];

/** VGG-16; its pools are layers 3, 6, 10, 14 and 18. */
const vgg16 = {
  network: 'vgg-16',
  channels: 3,
  size: 224,
  layers: [...block(64, 2), ...block(128, 2), ...block(256, 3), ...block(512, 3), ...block(512, 3)],
  dense: [4096, 4096, 1000],
};
const vggSizes = [224, 224, 112, 112, 112, 56, 56, 56, 56, 28, 28, 28, 28, 14, 14, 14, 14, 7];

const dilated = (kernel: readonly [number, number]) => ({
  input: [64, 64],
  layers: [1, 2, 4].map((dilation) => ({ kernel, dilation })),
  askRange: false,
});

/** Sizes of feature maps and receptive fields, and how long a training runs. */
export const shapeCases: readonly ReferenceCase[] = [
  {
    id: 'a1-q2',
    about: '100,000 iterations with mini-batches of 100 out of 4,000 examples',
    question: 'training-arithmetic',
    params: { examples: 4000, batch: 100, given: 'iterations', amount: 100_000 },
    stated: { total: 2500 },
    verdict: 'right',
  },
  {
    id: 'a1-q7',
    about: 'sizes along a network that is written as code, up to its 320 flattened values',
    question: 'network-shape-table',
    params: {
      channels: 1,
      size: 28,
      layers: [10, 20].flatMap((filters) => [{ ...convolution(filters), kernel: 5, padding: 0 }, pool]),
      dense: [50, 10],
    },
    stated: { table: { size1: 24, size2: 12, size3: 8, size4: 4, values: 320 } },
    verdict: 'right',
  },
  {
    id: 'a3-d2a',
    about: 'padding 2 listed for the convolutions of 28 × 28 in VGG-16, which keep the size',
    question: 'network-shape-table',
    params: { ...vgg16, deduce: [11, 12, 13].map((layer) => ({ layer, setting: 'padding' })) },
    stated: { table: { padding11: 2, padding12: 2, padding13: 2 } },
    correct: { table: { padding11: 1, padding12: 1, padding13: 1 } },
    verdict: 'wrong',
    misconceptions: {
      'table.padding11': ['padding-on-both-sides-together'],
      'table.padding12': ['padding-on-both-sides-together'],
      'table.padding13': ['padding-on-both-sides-together'],
    },
  },
  {
    id: 'a3-d2b',
    about: 'four convolutions instead of three in the last block of VGG-16',
    question: 'network-shape-table',
    params: { ...vgg16, askParameters: true },
    stated: { table: { total: 140_717_352 } },
    correct: { table: { total: 138_357_544 } },
    verdict: 'wrong',
    remark: 'stated as a row too many; its 2,359,808 parameters show in the total',
  },
  {
    id: 'a3-d2c',
    about: 'all sizes along VGG-16',
    question: 'network-shape-table',
    params: vgg16,
    stated: { table: Object.fromEntries(vggSizes.map((size, index) => [`size${index + 1}`, size])) },
    verdict: 'right',
    remark: 'the stride of the pools was left out, which no stated value shows',
  },
  {
    id: 'a4-2.2',
    about: 'rows seen through dilated convolutions, the previous field taken for the distance of the weights',
    question: 'dilated-receptive-field',
    params: dilated([3, 1]),
    stated: { after1: [3, 1], after2: [9, 1], last: [19, 1] },
    correct: { after1: [3, 1], after2: [7, 1], last: [15, 1] },
    verdict: 'wrong',
    misconceptions: {
      after2: ['multiplied-by-kernels', 'multiplied-last', 'dilation-counted-as-gaps'],
      last: ['field-as-jump', 'dilation-counted-as-gaps'],
    },
    remark: 'stated as formulas; at kernels of 3 and dilations 1, 2, 4',
  },
  {
    id: 'a4-2.2',
    about: 'columns seen through dilated convolutions, stated by another formula than the rows',
    question: 'dilated-receptive-field',
    params: dilated([1, 3]),
    stated: { after1: [1, 3], after2: [1, 7], last: [1, 21] },
    correct: { after1: [1, 3], after2: [1, 7], last: [1, 15] },
    verdict: 'wrong',
    misconceptions: { last: ['multiplied-last'] },
    remark: 'stated as formulas; at kernels of 3 and dilations 1, 2, 4',
  },
  {
    id: 'a4-2.3',
    about: 'the number of outputs of a dilated convolution as a formula',
    question: 'dilated-output-size',
    params: { filters: 4, dilation: 2, kernel: 3, size: 10 },
    stated: { formula: 'D*(I-(K-1)*N)*(I-(K-1)*N)', count: 144 },
    verdict: 'right',
    remark: 'the words beside it called N(K − 1) the extent of the kernel, which is one more',
  },
  {
    id: 'a5-q6a',
    about: 'receptive field of a 3 × 3 convolution and a 3 × 3 pool with stride 2',
    question: 'receptive-field',
    params: {
      input: [256, 256],
      layers: [
        { type: 'convolution', kernel: [3, 3], stride: 1, padding: 1, dilation: 1 },
        { type: 'pool', kernel: [3, 3], stride: 2, padding: 1 },
      ],
    },
    stated: { receptiveField: [5, 5] },
    verdict: 'right',
  },
  {
    id: 'a5-q6b',
    about: 'sizes in that network, its paddings left out of account',
    question: 'network-shape-table',
    params: {
      channels: 3,
      size: 256,
      layers: [convolution(32), { ...pool, kernel: 3, padding: 1 }],
    },
    stated: { table: { size1: 254, size2: 126 } },
    correct: { table: { size1: 256, size2: 128 } },
    verdict: 'wrong',
    misconceptions: { 'table.size1': ['ignored-padding'], 'table.size2': ['ignored-padding'] },
  },
  {
    id: 'a5-q7',
    about: '128 filters of 7 × 7 with stride 2 and padding 3 over 96 channels of 128 × 128',
    question: 'conv-output-shape',
    params: { input: [96, 128, 128], filters: 128, kernel: [7, 7], stride: 2, padding: [3, 3] },
    stated: { shape: [128, 64, 64] },
    verdict: 'right',
  },
];
