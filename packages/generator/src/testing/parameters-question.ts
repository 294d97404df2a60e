import { z } from 'zod';
import { integerField } from '../fields/integer/integer.ts';
import { shapeField } from '../fields/shape/shape.ts';
import { bindQuestion } from '../question/bind.ts';
import { defineOracle, defineQuestion } from '../question/define.ts';
import { text } from './templates.ts';

/** A computation in small: parameters of a convolutional layer. */
export const parametersDefinition = defineQuestion({
  id: 'layer-parameters',
  version: 1,
  title: 'Parameters of a layer',
  summary: 'Count the learnable parameters of a convolutional layer.',
  topics: ['convolution', 'parameters'],
  forms: ['open', 'choice'],
  params: z.object({
    channels: z.int().min(1).max(512).describe('channels of the input'),
    filters: z.int().min(1).max(512).describe('number of filters'),
    kernel: z.int().min(1).max(15).describe('height and width of a filter'),
    size: z.int().min(1).max(1024).describe('height and width of the output'),
  }),
  sample: (draw, level) => ({
    channels: draw.integer('channels', 1, level === 'easy' ? 4 : 64),
    filters: draw.integer('filters', 2, level === 'easy' ? 8 : 128),
    kernel: draw.pick('kernel', [1, 3, 5, 7]),
    size: draw.pick('size', [16, 32, 64]),
  }),
  unfair: ({ channels, filters, kernel }) => {
    if (channels === 1) return 'with one channel nothing can be forgotten';
    if (kernel === 1) return 'a 1 × 1 kernel hides the spatial extent';
    return channels === filters ? 'channels and filters are equal' : null;
  },
  fields: () => ({
    weights: shapeField({
      label: 'shape of the weight tensor',
      axes: ['filters', 'channels', 'height', 'width'],
    }),
    count: integerField({ label: 'number of parameters', weight: 2 }),
  }),
  solve: ({ channels, filters, kernel }) => {
    const perFilter = channels * kernel * kernel;
    return {
      answers: { weights: [filters, channels, kernel, kernel], count: filters * (perFilter + 1) },
      work: { perFilter },
    };
  },
  misconceptions: [
    {
      id: 'forgot-bias',
      title: 'forgot the biases',
      answers: ({ filters }, { work }) => ({ count: filters * work.perFilter }),
    },
    {
      id: 'one-bias',
      title: 'counted one bias for the layer',
      answers: ({ filters }, { work }) => ({ count: filters * work.perFilter + 1 }),
    },
    {
      id: 'forgot-channels',
      title: 'forgot the input channels',
      answers: ({ filters, kernel }) => ({
        weights: [filters, 1, kernel, kernel],
        count: filters * (kernel * kernel + 1),
      }),
    },
    {
      id: 'times-positions',
      title: 'multiplied by the positions',
      answers: ({ size }, { answers }) => ({ count: answers.count * size * size }),
    },
  ],
  choice: { fields: ['count'] },
  stem: ({ channels, filters, kernel, size }) => ({ channels, filters, kernel, size }),
  solution: ({ filters }, { answers, work }) => ({
    filters,
    perFilter: work.perFilter,
    count: answers.count,
  }),
  effort: () => 4,
});

const parametersOracle = defineOracle(parametersDefinition, {
  method: 'allocates the arrays and counts their elements',
  answers: ({ channels, filters, kernel }) => {
    const arrays = Array.from({ length: filters }, () =>
      new Array<number>(channels * kernel * kernel + 1).fill(0),
    );
    return { count: arrays.flat().length };
  },
});

export const parametersQuestion = bindQuestion(
  parametersDefinition,
  {
    stem: text('stem.md', '{filters} filters of size {kernel} over {channels} channels, output {size}'),
    solution: text('solution.md', '{perFilter} weights per filter, {count} parameters'),
    feedback: {
      'forgot-bias': text('feedback.md', 'each of the {filters} filters has a bias'),
      'one-bias': text('feedback.md', 'one bias per filter'),
      'forgot-channels': text('feedback.md', 'a filter spans every channel'),
      'times-positions': text('feedback.md', 'weights are shared over positions'),
    },
  },
  parametersOracle,
);
