import { type InlineContent, table } from '@variorum/document';
import { defineQuestion, tableField } from '@variorum/generator';
import {
  type Layer,
  leftOver,
  type Params,
  type PublishedNetwork,
  params,
  rowsOf,
  valuesOf,
} from './network.ts';
import { sample } from './sample.ts';
import { workedSolution } from './solution.ts';
import { fill, follow, type Method, settingRows, tableOf } from './table.ts';

const names: Readonly<Record<PublishedNetwork, string>> = {
  'lenet-5': 'the layers of LeNet-5, here with filters that see all channels and pools without parameters',
  alexnet: 'the layers of AlexNet, as torchvision has it',
  'vgg-11': 'the layers of VGG-11',
  'vgg-13': 'the layers of VGG-13',
  'vgg-16': 'the layers of VGG-16',
  'vgg-19': 'the layers of VGG-19',
  'resnet-stem': 'the first layers of a ResNet, before its residual blocks',
};

const steps = ({ kernel, stride, padding }: Layer, size: number): number =>
  (size + 2 * padding - kernel) / stride;
const down = (quotient: number): number => Math.floor(quotient) + 1;

/** A wrong method as answers; null where it leaves no size. */
function answersBy(p: Params, method: Method): { table: Record<string, number> } | null {
  const cells = fill(p, method);
  return cells === null ? null : { table: cells };
}

const settingMethod = (p: Params, method: NonNullable<Method['setting']>) =>
  p.deduce.length === 0 ? null : answersBy(p, { setting: method });

export default defineQuestion({
  id: 'network-shape-table',
  version: 1,
  title: 'Sizes along a convolutional network',
  summary:
    'The size after each layer of a network such as VGG-16, settings deduced from sizes, and parameters.',
  topics: ['shapes', 'convolution', 'parameters'],
  forms: ['open', 'choice'],
  params,

  sample,

  unfair(p) {
    if (p.network !== 'random') return null;
    const rows = rowsOf(p);
    if (
      rows.some(
        ({ layer, channels, channelsBefore }) => layer.type === 'convolution' && channels === channelsBefore,
      )
    )
      return 'a convolution has as many filters as input channels';
    if (!rows.some((row) => row.layer.type === 'pool' && leftOver(row) > 0))
      return 'no pool leaves anything out';
    return rows.at(-1)!.size < 2 ? 'a single position is left' : null;
  },

  fields: (p) => ({ table: tableField(tableOf(p)) }),

  choice: { fields: ['table.values'] },

  solve: (p) => ({ answers: { table: fill(p)! }, work: { rows: rowsOf(p) } }),

  misconceptions: [
    {
      id: 'forgot-first-position',
      title: 'left out the “+ 1” for the first position',
      answers: (p) => answersBy(p, { size: (layer, before) => Math.floor(steps(layer, before)) }),
    },
    {
      id: 'ignored-padding',
      title: 'ignored the padding',
      answers: (p) =>
        answersBy(p, { size: (layer, before) => down(steps({ ...layer, padding: 0 }, before)) }),
    },
    {
      id: 'padded-one-side',
      title: 'counted the padding on one side only',
      answers: (p) =>
        answersBy(p, { size: (layer, before) => down(steps(layer, before) - layer.padding / layer.stride) }),
    },
    {
      id: 'rounded-up',
      title: 'rounded the number of steps up',
      answers: (p) => answersBy(p, { size: (layer, before) => Math.ceil(steps(layer, before)) + 1 }),
    },
    {
      id: 'pool-stride-ignored',
      title: 'ignored the stride of the pools',
      answers: (p) =>
        answersBy(p, {
          size: (layer, before) =>
            down(steps(layer.type === 'pool' ? { ...layer, stride: 1 } : layer, before)),
        }),
    },
    {
      id: 'convolution-stride-ignored',
      title: 'ignored the stride of the convolutions',
      answers: (p) =>
        answersBy(p, {
          size: (layer, before) =>
            down(steps(layer.type === 'convolution' ? { ...layer, stride: 1 } : layer, before)),
        }),
    },
    {
      id: 'pool-padded',
      title: 'gave the pools a padding that they do not have',
      answers: (p) =>
        answersBy(p, {
          size: (layer, before) =>
            down(
              steps(
                layer.type === 'pool' && layer.padding === 0
                  ? { ...layer, padding: Math.floor(layer.kernel / 2) }
                  : layer,
                before,
              ),
            ),
        }),
    },
    {
      id: 'pool-halves',
      title: 'let every pool halve the size exactly, rounded up',
      answers: (p) =>
        answersBy(p, {
          size: (layer, before) =>
            layer.type === 'pool' ? Math.ceil(before / layer.stride) : down(steps(layer, before)),
        }),
    },
    {
      id: 'flattened-one-axis',
      title: 'flattened one axis only',
      answers: (p) => answersBy(p, { values: (channels, size) => channels * size }),
    },
    {
      id: 'flattened-one-channel',
      title: 'flattened a single channel',
      answers: (p) => answersBy(p, { values: (_, size) => size * size }),
    },
    {
      id: 'padding-on-both-sides-together',
      title: 'gave the padding of both sides together',
      answers: (p) =>
        settingMethod(p, ({ layer }, setting) => (setting === 'padding' ? 2 * layer.padding : null)),
    },
    {
      id: 'padding-ignored-in-kernel',
      title: 'deduced the kernel without the padding',
      answers: (p) =>
        settingMethod(p, ({ layer, before, size }, setting) =>
          setting === 'kernel' && before - (size - 1) * layer.stride >= 1
            ? before - (size - 1) * layer.stride
            : null,
        ),
    },
    {
      id: 'kernel-without-plus-one',
      title: 'deduced the kernel without the “+ 1”',
      answers: (p) =>
        settingMethod(p, ({ layer }, setting) => (setting === 'kernel' ? layer.kernel - layer.stride : null)),
    },
    {
      id: 'forgot-biases',
      title: 'forgot the biases',
      answers: (p) =>
        p.askParameters && p.bias
          ? answersBy(p, {
              convolution: ({ channels, parameters }) => parameters - channels,
              dense: (inputs, units) => inputs * units,
            })
          : null,
    },
    {
      id: 'bias-per-input',
      title: 'counted one bias per input of a fully connected layer',
      answers: (p) =>
        p.askParameters && p.bias ? answersBy(p, { dense: (inputs, units) => inputs * (units + 1) }) : null,
    },
    {
      id: 'forgot-input-channels',
      title: 'counted a single channel per filter',
      answers: (p) =>
        p.askParameters
          ? answersBy(p, {
              convolution: ({ layer, channels }) => channels * (layer.kernel ** 2 + (p.bias ? 1 : 0)),
            })
          : null,
    },
  ],

  stem(p, form) {
    const rows = rowsOf(p);
    const header: InlineContent[] = ['Layer', 'Window', 'Stride', 'Padding', 'Channels'];
    return {
      network: p.network === 'random' ? 'a convolutional network' : names[p.network],
      channels: p.channels,
      size: p.size,
      pooling: p.pooling,
      pools: rows.some(({ layer }) => layer.type === 'pool'),
      dense: p.dense.length > 0,
      bias: p.bias,
      asksParameters: p.askParameters && form === 'open',
      deduces: p.deduce.length > 0 && form === 'open',
      settings: table({ header, rows: settingRows(p) }),
    };
  },

  solution: (p, { work }, form) => workedSolution(p, work.rows, valuesOf(work.rows), form),

  followThrough(p, given) {
    return given.table === null ? {} : { table: follow(p, given.table) };
  },

  effort(p) {
    const rows = rowsOf(p);
    // A size kept again and again, as in VGG, is seen at a glance.
    const kept = p.network === 'random' ? 2 : 1;
    const sizes = rows.reduce((total, { before, size }) => total + (before === size ? kept : 4), 0);
    const weighted = rows.filter(({ layer }) => layer.type === 'convolution').length + p.dense.length;
    return sizes + 2 + 3 * p.deduce.length + (p.askParameters ? 4 * weighted : 0);
  },
});
