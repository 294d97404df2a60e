import { blocks, shape, table } from '@variorum/document';
import { featureBlocks } from '@variorum/figures';
import { choiceField, defineQuestion, integerField, shapeField, vectorField } from '@variorum/generator';
import { dot, macsOf, type Params, parametersOf, params } from './params.ts';
import { sample } from './sample.ts';
import { workedSolution } from './solution.ts';

const figure = ({ input: [channels, height, width], filters }: Params) =>
  featureBlocks({
    blocks: [
      { name: 'input', channels, height, width },
      { name: 'output', channels: null, height: null, width: null },
    ],
    steps: [{ kernel: { count: filters, channels: null, height: 1, width: 1 } }],
  });

const pixelTable = ({ input: [channels], pixel, weights, biases, bias }: Params) =>
  table({
    header: [
      '',
      ...Array.from({ length: channels }, (_, index) => `channel ${index + 1}`),
      ...(bias ? ['bias'] : []),
    ],
    rows: [
      ['input', ...pixel, ...(bias ? [''] : [])],
      ...weights.map((row, filter) => [`filter ${filter + 1}`, ...row, ...(bias ? [biases[filter]!] : [])]),
    ],
    align: ['left', ...Array.from({ length: channels + (bias ? 1 : 0) }, () => 'right' as const)],
  });

const mixing = ({ input: [channels, height, width] }: Params) => [
  { id: 'pixel', content: blocks(`the ${channels} input values at the same position`) },
  { id: 'neighbours', content: blocks('the 3 × 3 input values around the position, in one channel') },
  { id: 'single', content: blocks('the one input value at the same position in one channel') },
  { id: 'channel', content: blocks(`all ${height} × ${width} input values of one channel`) },
];

export default defineQuestion({
  id: 'pointwise-conv',
  version: 1,
  title: 'Pointwise convolution',
  summary: 'What a 1 × 1 convolution mixes, the depth of its kernels, its output and its cost.',
  topics: ['convolution', 'parameters', 'cost'],
  forms: ['open', 'choice'],
  params,

  sample,

  unfair({ input: [channels, height, width], filters, pixel, weights, biases }) {
    if (channels < 2) return 'there is a single input channel';
    if (channels === filters) return 'the filters are as many as the input channels';
    if (Math.min(height, width) < 5) return 'the feature map is small';
    if (pixel.length === 0) return null;
    if (new Set(weights.map((row) => dot(row, pixel))).size < weights.length)
      return 'two filters respond alike';
    if (new Set(pixel).size === 1) return 'all channels have the same value';
    return biases.every((one) => one === biases[0]) ? 'all biases are equal' : null;
  },

  fields: (p) => ({
    depth: integerField({ label: 'depth of each kernel' }),
    mixing: choiceField({ label: 'what an output value depends on', options: mixing(p) }),
    output: shapeField({ label: 'shape of the output', axes: ['channels', 'height', 'width'] }),
    ...(p.operations ? { padding: integerField({ label: 'padding that keeps height and width' }) } : {}),
    parameters: integerField({ label: 'number of learnable parameters' }),
    ...(p.operations ? { macs: integerField({ label: 'number of multiplications' }) } : {}),
    ...(p.pixel.length > 0
      ? {
          values: vectorField({
            label: 'output values at the pixel',
            length: p.filters,
            precision: { exact: true },
            weight: 2,
          }),
        }
      : {}),
  }),

  choice: { fields: ['output', 'parameters'] },

  solve(p) {
    return {
      answers: {
        depth: p.input[0],
        mixing: 'pixel',
        output: [p.filters, p.input[1], p.input[2]],
        ...(p.operations ? { padding: 0 } : {}),
        parameters: parametersOf(p),
        ...(p.operations ? { macs: macsOf(p) } : {}),
        ...(p.pixel.length > 0
          ? { values: p.weights.map((row, filter) => dot(row, p.pixel) + (p.biases[filter] ?? 0)) }
          : {}),
      },
      work: null,
    };
  },

  misconceptions: [
    {
      id: 'depth-one',
      title: 'gave the kernel a depth of 1',
      answers: (p) => ({ depth: 1, parameters: p.filters * (p.bias ? 2 : 1), mixing: 'single' }),
    },
    {
      id: 'depth-of-output',
      title: 'took the number of filters for the depth of the kernel',
      answers: (p) => ({ depth: p.filters, parameters: p.input[0] * (p.filters + (p.bias ? 1 : 0)) }),
    },
    {
      id: 'kept-input-channels',
      title: 'kept the number of input channels',
      answers: ({ input }) => ({ output: [...input] }),
    },
    {
      id: 'one-map-per-pair',
      title: 'made an output channel for every pair of filter and input channel',
      answers: ({ input: [channels, height, width], filters }) => ({
        output: [channels * filters, height, width],
      }),
    },
    {
      id: 'needs-padding',
      title: 'thought that a border is lost without padding',
      answers: ({ input: [, height, width], filters, operations }) => ({
        ...(height > 2 && width > 2 ? { output: [filters, height - 2, width - 2] } : {}),
        ...(operations ? { padding: 1 } : {}),
        mixing: 'neighbours',
      }),
    },
    {
      id: 'kept-channels-and-lost-border',
      title: 'kept the number of input channels and lost a border',
      answers: ({ input: [channels, height, width] }) =>
        height > 2 && width > 2 ? { output: [channels, height - 2, width - 2] } : null,
    },
    {
      id: 'pooled-positions',
      title: 'thought that a single position is left',
      answers: ({ filters }) => ({ output: [filters, 1, 1], mixing: 'channel' }),
    },
    {
      id: 'forgot-bias',
      title: 'forgot the biases',
      answers: (p) =>
        p.bias
          ? {
              parameters: p.filters * p.input[0],
              ...(p.pixel.length > 0 ? { values: p.weights.map((row) => dot(row, p.pixel)) } : {}),
            }
          : null,
    },
    {
      id: 'added-bias',
      title: 'counted biases that the layer does not have',
      answers: (p) => (p.bias ? null : { parameters: p.filters * (p.input[0] + 1) }),
    },
    {
      id: 'one-bias-per-layer',
      title: 'counted one bias for the layer',
      answers: (p) => (p.bias ? { parameters: p.filters * p.input[0] + 1 } : null),
    },
    {
      id: 'multiplied-by-positions',
      title: 'gave every position weights of its own',
      answers: (p, { answers }) => ({ parameters: answers.parameters * p.input[1] * p.input[2] }),
    },
    {
      id: 'macs-for-one-position',
      title: 'counted the multiplications of one position',
      answers: (p) => (p.operations ? { macs: p.filters * p.input[0] } : null),
    },
    {
      id: 'macs-without-channels',
      title: 'counted one multiplication per output value',
      answers: (p) => (p.operations ? { macs: p.filters * p.input[1] * p.input[2] } : null),
    },
    {
      id: 'biases-multiplied',
      title: 'counted the biases as multiplications',
      answers: (p, { answers }) =>
        p.operations && p.bias ? { macs: answers.parameters * p.input[1] * p.input[2] } : null,
    },
    {
      id: 'summed-pixel',
      title: 'multiplied the sum of the weights by the sum of the pixel',
      answers({ pixel, weights, biases }) {
        if (pixel.length === 0) return null;
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        return { values: weights.map((row, filter) => sum(row) * sum(pixel) + (biases[filter] ?? 0)) };
      },
    },
  ],

  stem: (p, form) => ({
    input: shape(...p.input),
    channels: p.input[0],
    filters: p.filters,
    bias: p.bias,
    operations: p.operations && form === 'open',
    hasPixel: p.pixel.length > 0 && form === 'open',
    pixelTable: p.pixel.length > 0 ? pixelTable(p) : [],
    figure: figure(p),
  }),

  solution: (p, { answers }, form) => workedSolution(p, answers.parameters, form),

  effort: ({ input, filters, bias, operations, pixel }) =>
    6 + (bias ? 1 : 0) + (operations ? 4 : 0) + (pixel.length > 0 ? 2 * filters * input[0] : 0),
});
