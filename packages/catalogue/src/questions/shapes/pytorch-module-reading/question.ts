import { code } from '@variorum/document';
import { defineQuestion, integerField, type Scalar, shapeField, tableField } from '@variorum/generator';
import { answersBy, follow, tableOf } from './methods.ts';
import { leftOver, type Params, params, traced } from './network.ts';
import { sample } from './sample.ts';
import { workedSolution } from './solution.ts';
import { sourceOf } from './source.ts';

const asksParameters = ({ parameters }: Params): boolean => parameters !== 'none';

export default defineQuestion({
  id: 'pytorch-module-reading',
  version: 1,
  title: 'Reading a PyTorch module',
  summary: 'Complete a blanked argument of a PyTorch module, follow its shapes and count its parameters.',
  topics: ['shapes', 'convolution', 'parameters'],
  forms: ['open', 'choice'],
  params,

  sample,

  unfair(p) {
    const { stages, linear } = traced(p);
    if (stages.some(({ channels, filters }) => channels === filters))
      return 'a convolution has as many filters as input channels';
    if (linear.some(({ inputs, units }) => inputs === units))
      return 'a linear layer has as many units as inputs';
    if (!stages.some((stage) => leftOver(stage) > 0)) return 'no pool leaves anything out';
    if (p.batch === p.size || stages.some(({ filters }) => filters === p.batch))
      return 'the batch size is also another number of the module';
    return stages.at(-1)!.after < 2 ? 'a single position is left' : null;
  },

  fields: (p) => ({
    blank: integerField({ label: 'number in the blank', weight: 2 }),
    ...(p.shapeAfter > 0
      ? {
          shape: shapeField({
            label: `shape of the output of conv${p.shapeAfter}`,
            axes: ['batch', 'channels', 'height', 'width'],
          }),
        }
      : {}),
    ...(asksParameters(p) ? { table: tableField(tableOf(p)) } : {}),
  }),

  choice: { fields: ['blank'] },

  solve(p) {
    const trace = traced(p);
    return { answers: answersBy(p, {}, trace)!, work: { trace } };
  },

  misconceptions: [
    {
      id: 'ignored-pooling',
      title: 'ignored the pools',
      answers: (p) => answersBy(p, { pool: (_, convolved) => convolved }),
    },
    {
      id: 'ignored-floor',
      title: 'rounded up in the pools',
      answers: (p) =>
        answersBy(p, {
          pool: ({ pool }, convolved) => (pool > 0 ? Math.ceil(convolved / pool) : convolved),
        }),
    },
    {
      id: 'forgot-first-position',
      title: 'left out the “+ 1” of the convolutions',
      answers: (p) =>
        answersBy(p, {
          convolve: ({ kernel, padding }, before) => before + 2 * padding - kernel,
          kernel: ({ padding }, before, after) => before + 2 * padding - after,
        }),
    },
    {
      id: 'kernel-without-plus-one',
      title: 'took the difference of the sizes as the kernel',
      answers: (p) =>
        p.blank === 'kernel_size'
          ? answersBy(p, { kernel: ({ padding }, before, after) => before + 2 * padding - after })
          : null,
    },
    {
      id: 'ignored-padding',
      title: 'ignored the padding',
      answers: (p) =>
        answersBy(p, {
          convolve: ({ kernel }, before) => before - kernel + 1,
          kernel: (_, before, after) => before - after + 1,
        }),
    },
    {
      id: 'convolution-keeps-size',
      title: 'let the convolutions keep the size',
      answers: (p) => answersBy(p, { convolve: (_, before) => before }),
    },
    {
      id: 'flattened-batch',
      title: 'flattened the batch as well',
      answers: (p) =>
        p.blank === 'in_features'
          ? answersBy(p, { flatten: ({ filters }, size) => p.batch * filters * size * size })
          : null,
    },
    {
      id: 'flattened-one-axis',
      title: 'flattened one axis only',
      answers: (p) =>
        p.blank === 'kernel_size'
          ? null
          : answersBy(p, {
              flatten: ({ filters }, size) => filters * size,
              filters: (values, _, size) => values / size,
            }),
    },
    {
      id: 'flattened-one-channel',
      title: 'flattened a single channel',
      answers: (p) =>
        p.blank === 'in_features' ? answersBy(p, { flatten: (_, size) => size * size }) : null,
    },
    {
      id: 'dropout-removes-values',
      title: 'let dropout remove values',
      answers: (p) =>
        p.blank === 'in_features' && p.dropoutAfter > 0
          ? answersBy(p, {
              flatten: ({ filters }, size) => filters * size * size * (1 - Number(p.probability)),
            })
          : null,
    },
    {
      id: 'values-as-channels',
      title: 'took the number of flattened values for the channels',
      answers: (p) => (p.blank === 'out_channels' ? answersBy(p, { filters: (values) => values }) : null),
    },
    {
      id: 'kept-channels',
      title: 'let the last convolution keep the channels',
      answers: (p) =>
        p.blank === 'out_channels' ? answersBy(p, { filters: (_, { channels }) => channels }) : null,
    },
    {
      id: 'channels-as-units',
      title: 'took the units of the linear layer for the channels',
      answers: (p) => (p.blank === 'out_channels' ? answersBy(p, { filters: () => p.linear[0]! }) : null),
    },
    {
      id: 'size-as-kernel',
      title: 'took the size of the feature map for the kernel',
      answers: (p) =>
        p.blank === 'kernel_size' ? answersBy(p, { kernel: (_, _before, after) => after }) : null,
    },
    {
      id: 'forgot-biases',
      title: 'forgot the biases',
      answers: (p) =>
        asksParameters(p)
          ? answersBy(p, {
              convolution: ({ channels, filters, kernel }) => filters * channels * kernel * kernel,
              linear: ({ inputs, units }) => inputs * units,
            })
          : null,
    },
    {
      id: 'bias-per-input',
      title: 'counted one bias per input of a linear layer',
      answers: (p) =>
        asksParameters(p) ? answersBy(p, { linear: ({ inputs, units }) => inputs * (units + 1) }) : null,
    },
    {
      id: 'forgot-input-channels',
      title: 'counted a single channel per filter',
      answers: (p) =>
        asksParameters(p)
          ? answersBy(p, { convolution: ({ filters, kernel }) => filters * (kernel * kernel + 1) })
          : null,
    },
    {
      id: 'dropout-has-a-parameter',
      title: 'counted the probability of dropout as a parameter',
      answers: (p) => (asksParameters(p) ? answersBy(p, { dropout: 1 }) : null),
    },
  ],

  stem: (p, form) => ({
    batch: p.batch,
    channels: p.channels,
    size: p.size,
    source: code(sourceOf(p, traced(p).values), 'python'),
    shapeAfter: form === 'open' ? p.shapeAfter : 0,
    asksParameters: form === 'open' && asksParameters(p),
    all: p.parameters === 'all',
  }),

  solution: (p, { answers, work }, form) => workedSolution(p, work.trace, answers.blank, form),

  followThrough: (p, given) =>
    follow(p, given.blank, (given.table ?? null) as Readonly<Record<string, Scalar>> | null),

  effort: ({ stages, linear, shapeAfter, parameters }) =>
    stages.length * 4 +
    3 +
    (shapeAfter > 0 ? 2 : 0) +
    { none: 0, some: 7, all: 4 * (stages.length + linear.length) }[parameters],
});
