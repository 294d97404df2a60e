import { batchNormParameters } from '@variorum/core';
import { defineQuestion, integerField } from '@variorum/generator';
import { channelsOf, type Layer, layerTable, type Params, params, shapeOf, valuesOf } from './layers.ts';
import { sample, unfair } from './sample.ts';
import { workedSolution } from './solution.ts';

const sum = (layers: readonly Layer[], count: (layer: Layer) => number): number =>
  layers.reduce((total, layer) => total + count(layer), 0);
const isConvolution = ({ type }: Layer): boolean => type === 'convolution';

export default defineQuestion({
  id: 'batch-norm-parameter-count',
  version: 1,
  title: 'Parameters of batch normalisation',
  summary: 'How many numbers batch normalisation learns, and how many it keeps as running statistics.',
  topics: ['normalisation', 'parameters'],
  forms: ['open', 'choice'],
  params,

  sample: (draw, level): Params | null => sample(draw, level),
  unfair,

  fields: ({ askGrowth }) => ({
    learnable: integerField({ label: 'learnable parameters', weight: 2 }),
    running: integerField({ label: 'running statistics' }),
    ...(askGrowth ? { growth: integerField({ label: 'additional learnable parameters', weight: 2 }) } : {}),
  }),

  choice: { fields: ['learnable', 'running'] },

  solve({ layers, askGrowth }) {
    const counts = layers.map((layer) => batchNormParameters(channelsOf(layer)));
    const learnable = counts.reduce((total, count) => total + count.learnable, 0);
    const running = counts.reduce((total, count) => total + count.running, 0);
    const biases = sum(layers, channelsOf);
    return {
      answers: { learnable, running, ...(askGrowth ? { growth: learnable - biases } : {}) },
      work: { biases },
    };
  },

  misconceptions: [
    {
      id: 'per-position',
      title: 'counted a pair for every position',
      answers: ({ layers }) =>
        layers.some(isConvolution)
          ? { learnable: 2 * sum(layers, valuesOf), running: 2 * sum(layers, valuesOf) }
          : null,
    },
    {
      id: 'running-are-learned',
      title: 'counted the running statistics as learnable',
      answers: ({ layers }) => ({ learnable: 4 * sum(layers, channelsOf), running: 0 }),
    },
    {
      id: 'one-per-channel',
      title: 'counted one number per channel or unit',
      answers: ({ layers }) => ({ learnable: sum(layers, channelsOf), running: sum(layers, channelsOf) }),
    },
    {
      id: 'one-pair-per-layer',
      title: 'counted one pair for each layer',
      answers: ({ layers }) => ({ learnable: 2 * layers.length, running: 2 * layers.length }),
    },
    {
      id: 'per-example',
      title: 'counted a pair for every example of the mini-batch',
      answers: ({ layers, batch }) => ({
        learnable: 2 * batch * sum(layers, channelsOf),
        running: 2 * batch * sum(layers, channelsOf),
      }),
    },
    {
      id: 'convolutions-only',
      title: 'left out the dense layers',
      answers({ layers }) {
        const kept = layers.filter(isConvolution);
        if (kept.length === 0 || kept.length === layers.length) return null;
        return { learnable: 2 * sum(kept, channelsOf), running: 2 * sum(kept, channelsOf) };
      },
    },
    {
      id: 'biases-kept',
      title: 'did not take off the removed biases',
      answers: ({ askGrowth }, { answers }) => (askGrowth ? { growth: answers.learnable } : null),
    },
    {
      id: 'one-bias-per-layer',
      title: 'took off one bias per layer',
      answers: ({ askGrowth, layers }, { answers }) =>
        askGrowth ? { growth: answers.learnable - layers.length } : null,
    },
    {
      id: 'shift-replaces-bias-only',
      title: 'counted no growth because β replaces the bias',
      answers: ({ askGrowth }) => (askGrowth ? { growth: 0 } : null),
    },
    {
      id: 'running-in-growth',
      title: 'counted the running statistics as growth',
      answers: ({ askGrowth, layers }) => (askGrowth ? { growth: 3 * sum(layers, channelsOf) } : null),
    },
  ],

  stem: ({ layers, batch, askGrowth }, form) => ({
    single: layers.length === 1,
    dense: layers[0]?.type === 'dense',
    channels: channelsOf(layers[0]!),
    shape: shapeOf(layers[0]!),
    layerCount: layers.length,
    table: layerTable(layers),
    mixed: new Set(layers.map(({ type }) => type)).size > 1,
    batch,
    asksGrowth: askGrowth && form === 'open',
  }),

  solution: (p, { answers, work }, form) => workedSolution(p, answers, work, form),

  effort: ({ layers, askGrowth }) => 2 * layers.length + 1 + (askGrowth ? 2 : 0),
});
