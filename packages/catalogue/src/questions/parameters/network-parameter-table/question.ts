import { shape } from '@variorum/document';
import { defineQuestion, tableField } from '@variorum/generator';
import { floors, params, rowsOf, rowsOfKind } from './network.ts';
import { sample } from './sample.ts';
import { workedSolution } from './solution.ts';
import { fill, follow, shapesOf, tableOf } from './table.ts';

export default defineQuestion({
  id: 'network-parameter-table',
  version: 1,
  title: 'Parameter table of a convolutional network',
  summary: 'The kernels, the parameters of each layer and their total for a network such as LeNet.',
  topics: ['parameters', 'convolution', 'fully connected layers'],
  forms: ['open', 'choice'],
  params,

  sample,

  unfair(p) {
    const rows = rowsOf(p);
    const dense = rowsOfKind(rows, 'dense');
    if (dense.length < 2) return 'there are fewer than two fully connected layers';
    if (dense.some(({ inputs, units }) => inputs === units))
      return 'a fully connected layer has as many units as inputs';
    if (dense[0]!.inputs > 1200) return 'the flattened feature map is large';
    if (rowsOfKind(rows, 'convolution').some(({ channels, filters }) => channels === filters)) {
      return 'a convolution has as many filters as input channels';
    }
    return floors(rows) ? 'a pool does not divide its input' : null;
  },

  fields: (p) => ({ table: tableField(tableOf(rowsOf(p))) }),

  choice: { fields: ['table.total'] },

  solve(p) {
    const rows = rowsOf(p);
    return { answers: { table: fill(rows) }, work: { rows } };
  },

  misconceptions: [
    {
      id: 'dense-bias-per-input',
      title: 'counted one bias per input of a fully connected layer',
      answers: (_, { work }) => ({
        table: fill(work.rows, { dense: ({ inputs, units }) => inputs * (units + 1) }),
      }),
    },
    {
      id: 'forgot-dense-bias',
      title: 'forgot the biases of the fully connected layers',
      answers: (_, { work }) => ({
        table: fill(work.rows, { dense: ({ inputs, units }) => inputs * units }),
      }),
    },
    {
      id: 'forgot-convolution-bias',
      title: 'forgot the biases of the convolutions',
      answers: (_, { work }) => ({
        table: fill(work.rows, {
          convolution: ({ channels, filters, kernel }) => filters * channels * kernel * kernel,
        }),
      }),
    },
    {
      id: 'convolution-bias-per-layer',
      title: 'counted one bias per convolution',
      answers: (_, { work }) => ({
        table: fill(work.rows, {
          convolution: ({ channels, filters, kernel }) => filters * channels * kernel * kernel + 1,
        }),
      }),
    },
    {
      id: 'forgot-input-channels',
      title: 'counted a single channel per filter',
      answers: (_, { work }) => ({
        table: fill(work.rows, { convolution: ({ filters, kernel }) => filters * (kernel * kernel + 1) }),
      }),
    },
    {
      id: 'multiplied-by-positions',
      title: 'multiplied by the positions of the output',
      answers: (_, { work }) => ({
        table: fill(work.rows, {
          convolution: ({ channels, filters, kernel, shape: [, height, width] }) =>
            filters * (channels * kernel * kernel + 1) * height! * width!,
        }),
      }),
    },
    {
      id: 'pooling-has-parameters',
      title: 'gave the pools a weight per cell of their window',
      answers: (p, { work }) =>
        p.convolutions.some(({ pool }) => pool)
          ? { table: fill(work.rows, { pool: (channels) => 4 * channels }) }
          : null,
    },
    {
      id: 'kernel-without-plus-one',
      title: 'took the difference of the sizes as the kernel',
      answers: (_, { work }) => ({ table: fill(work.rows, { kernel: (kernel) => kernel - 1 }) }),
    },
  ],

  stem(p) {
    const rows = rowsOf(p);
    return {
      channels: p.input[0],
      input: shape(...p.input),
      pools: rowsOfKind(rows, 'pool').length,
      pooling: p.pooling,
      floors: floors(rows),
      activation: p.activation,
      shapes: shapesOf(rows),
    };
  },

  solution: (_, { answers, work }) => workedSolution(work.rows, answers.table.total as number),

  followThrough(p, given) {
    return given.table === null ? {} : { table: follow(rowsOf(p), given.table) };
  },

  effort: ({ convolutions, dense }) => 7 * convolutions.length + 3 * dense.length - 1,
});
