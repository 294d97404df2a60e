import {
  convolutionOutputShape,
  convolutionParameters,
  convolutionWeightShape,
  type Derivation,
  symbol,
} from '@variorum/core';
import { shape } from '@variorum/document';
import { defineQuestion, integerField, shapeField } from '@variorum/generator';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';
import { count, imageShape, pair } from '../../../parameters/schemas.ts';

const params = z
  .strictObject({
    input: imageShape({ channels: 4096, size: 4096 }, 'shape of the input: channels, height, width'),
    filters: count(1, 4096, 'number of filters'),
    kernel: pair(1, 31, 'kernel height and width'),
    bias: z.boolean().describe('whether each filter has a bias').default(true),
    groups: count(
      1,
      4096,
      'number of groups the channels are split into; 1 for an ordinary convolution',
    ).default(1),
    stride: count(1, 16, 'stride along both axes; not needed for the answer').default(1),
    padding: count(0, 32, 'padding on every side; not needed for the answer').default(0),
  })
  .check(
    feasible((p) => convolutionWeightShape({ ...p, channels: p.input[0] })),
    feasible((p) => convolutionOutputShape(p)),
  );

type Params = z.output<typeof params>;

const layer = (p: Params) => ({
  channels: p.input[0],
  filters: p.filters,
  kernel: p.kernel,
  groups: p.groups,
  bias: p.bias,
});

/** The numbers that formulas and mistakes are made of. */
function parts(p: Params) {
  const channelsPerFilter = p.input[0] / p.groups;
  const area = p.kernel[0] * p.kernel[1];
  return {
    channelsPerFilter,
    area,
    weightsPerFilter: channelsPerFilter * area,
    biases: p.bias ? p.filters : 0,
  };
}

export default defineQuestion({
  id: 'conv-parameters',
  version: 1,
  title: 'Parameters of a convolution',
  summary: 'The shape of a convolution’s weight tensor and the number of its learnable parameters.',
  topics: ['convolution', 'parameters'],
  forms: ['open', 'choice'],
  params,

  sample(draw, level): Params | null {
    const groups = level === 'hard' ? draw.pick('groups', [2, 3, 4]) : 1;
    const kernelHeight =
      level === 'easy' ? draw.pick('kernelHeight', [3, 5]) : draw.pick('kernelHeight', [2, 3, 4, 5]);
    const kernelWidth = level === 'hard' ? draw.pick('kernelWidth', [1, 2, 3, 5]) : kernelHeight;
    const size = draw.pick('size', [24, 28, 32, 48, 64, 96, 128]);
    const channels =
      level === 'easy' ? draw.pick('channels', [2, 3, 4, 6]) : draw.pick('channels', [3, 6, 8, 12, 16, 24]);
    const filters = draw.pick(
      'filters',
      level === 'easy' ? [4, 5, 8, 10, 16, 20] : [8, 10, 12, 16, 20, 24, 32, 36, 40, 48, 64],
    );
    if (channels % groups !== 0 || filters % groups !== 0) return null;
    return {
      input: [channels, size, level === 'easy' ? size : draw.pick('width', [24, 32, 40, 64, 96, 128])],
      filters,
      kernel: [kernelHeight, kernelWidth],
      bias: level === 'hard' ? draw.chance('bias', 0.7) : true,
      groups,
      stride: draw.integer('stride', 1, 2),
      padding: draw.integer('padding', 0, 2),
    };
  },

  unfair(p) {
    if (p.input[0] === p.filters) return 'the filters are as many as the input channels';
    if (p.kernel[0] * p.kernel[1] < 2) return 'the kernel is a single weight';
    if (p.input[0] / p.groups < 2) return 'a filter sees a single channel';
    return null;
  },

  fields: () => ({
    weights: shapeField({
      label: 'shape of the weight tensor',
      axes: ['filters', 'channels seen by a filter', 'kernel height', 'kernel width'],
      weight: 1,
    }),
    parameters: integerField({ label: 'number of learnable parameters', weight: 2 }),
  }),

  choice: { fields: ['parameters'] },

  solve: (p) => ({
    answers: { weights: convolutionWeightShape(layer(p)), parameters: convolutionParameters(layer(p)) },
    work: null,
  }),

  misconceptions: [
    {
      id: 'forgot-bias',
      title: 'forgot the biases',
      answers: (p) => (p.bias ? { parameters: p.filters * parts(p).weightsPerFilter } : null),
    },
    {
      id: 'added-bias',
      title: 'counted biases that the layer does not have',
      answers: (p) => (p.bias ? null : { parameters: p.filters * (parts(p).weightsPerFilter + 1) }),
    },
    {
      id: 'one-bias-per-layer',
      title: 'counted one bias for the whole layer',
      answers: (p) => (p.bias ? { parameters: p.filters * parts(p).weightsPerFilter + 1 } : null),
    },
    {
      id: 'bias-per-input-channel',
      title: 'counted a bias for every input channel of a filter',
      answers: (p) => {
        const { channelsPerFilter, area } = parts(p);
        return p.bias && channelsPerFilter > 1
          ? { parameters: p.filters * channelsPerFilter * (area + 1) }
          : null;
      },
    },
    {
      id: 'forgot-input-channels',
      title: 'forgot that a filter spans the input channels',
      answers: (p) => {
        const { area, biases, channelsPerFilter } = parts(p);
        return channelsPerFilter > 1
          ? { weights: [p.filters, 1, ...p.kernel], parameters: p.filters * area + biases }
          : null;
      },
    },
    {
      id: 'swapped-channels',
      title: 'exchanged filters and input channels',
      answers: (p) => {
        const { area, weightsPerFilter } = parts(p);
        if (p.groups > 1) return null;
        return {
          weights: [p.input[0], p.filters, ...p.kernel],
          ...(p.bias
            ? { parameters: p.input[0] * (p.filters * area + 1) }
            : { parameters: p.filters * weightsPerFilter }),
        };
      },
    },
    {
      id: 'ignored-groups',
      title: 'ignored the groups',
      answers: (p) => {
        if (p.groups === 1) return null;
        const { area, biases } = parts(p);
        return {
          weights: [p.filters, p.input[0], ...p.kernel],
          parameters: p.filters * p.input[0] * area + biases,
        };
      },
    },
    {
      id: 'multiplied-by-output-area',
      title: 'multiplied by the number of output positions',
      answers: (p, { answers }) => {
        const [, height, width] = convolutionOutputShape(p);
        return { parameters: answers.parameters * height * width };
      },
    },
  ],

  stem: (p, form) => ({
    channels: p.input[0],
    height: p.input[1],
    width: p.input[2],
    filters: p.filters,
    kernelHeight: p.kernel[0],
    kernelWidth: p.kernel[1],
    stride: p.stride,
    padding: p.padding,
    bias: p.bias,
    groups: p.groups,
    grouped: p.groups > 1,
    asksShape: form === 'open',
  }),

  solution(p, { answers }) {
    const { channelsPerFilter, area, weightsPerFilter } = parts(p);
    const kernel = {
      Kh: symbol('K_h', p.kernel[0], 'kernel height'),
      Kw: symbol('K_w', p.kernel[1], 'kernel width'),
    };
    const groupChannels: Derivation<number> = {
      quantity: 'C_g',
      meaning: 'channels seen by one filter',
      expression: '\\frac{\\sym{C}}{\\sym{g}}',
      symbols: {
        C: symbol('C', p.input[0], 'number of input channels'),
        g: symbol('g', p.groups, 'number of groups'),
      },
      value: channelsPerFilter,
    };
    const perFilter: Derivation<number> = {
      quantity: 'n_w',
      meaning: 'weights of one filter',
      expression: '\\sym{C}\\by\\sym{Kh}\\by\\sym{Kw}',
      symbols: {
        C: symbol(p.groups > 1 ? 'C_g' : 'C', channelsPerFilter, 'channels seen by one filter'),
        ...kernel,
      },
      value: weightsPerFilter,
    };
    const total: Derivation<number> = {
      quantity: 'n',
      meaning: 'learnable parameters of the layer',
      expression: p.bias ? '\\sym{D}\\by(\\sym{nw} + 1)' : '\\sym{D}\\by\\sym{nw}',
      symbols: {
        D: symbol('D', p.filters, 'number of filters'),
        nw: symbol('n_w', weightsPerFilter, 'weights of one filter'),
      },
      value: answers.parameters,
    };
    const [, outputHeight, outputWidth] = convolutionOutputShape(p);
    return {
      channels: p.input[0],
      channelsPerFilter,
      groups: p.groups,
      grouped: p.groups > 1,
      filters: p.filters,
      kernelHeight: p.kernel[0],
      kernelWidth: p.kernel[1],
      kernelArea: area,
      bias: p.bias,
      groupChannels,
      weightsPerFilter: perFilter,
      weightsPerFilterValue: weightsPerFilter,
      parametersPerFilter: weightsPerFilter + 1,
      weightTotal: p.filters * weightsPerFilter,
      weightShape: shape(...answers.weights),
      total,
      parameters: answers.parameters,
      outputHeight,
      outputWidth,
    };
  },

  effort: (p) => 4 + (p.groups > 1 ? 1 : 0) + (p.bias ? 1 : 0),
});
