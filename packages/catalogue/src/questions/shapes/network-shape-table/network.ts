import {
  convolutionOutputSize,
  convolutionParameters,
  denseParameters,
  type Network,
  networkPresets,
  pairOf,
  poolingOutputSize,
} from '@variorum/core';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';
import { count } from '../../../parameters/schemas.ts';

const window = {
  kernel: count(1, 31, 'height and width of the window'),
  stride: count(1, 16, 'stride'),
  padding: count(0, 15, 'padding on each side'),
};

const layer = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('convolution'), filters: count(1, 4096, 'number of filters'), ...window }),
  z.strictObject({ type: z.literal('pool'), ...window }),
]);

export const settings = ['kernel', 'stride', 'padding'] as const;
export type Setting = (typeof settings)[number];

/** Published networks; of ResNet only the layers before its residual blocks. */
export const networks = [
  'lenet-5',
  'alexnet',
  'vgg-11',
  'vgg-13',
  'vgg-16',
  'vgg-19',
  'resnet-stem',
] as const;
export type PublishedNetwork = (typeof networks)[number];

export const params = z
  .strictObject({
    network: z
      .enum(['random', ...networks])
      .describe('a published network, or random')
      .default('random'),
    channels: count(1, 1024, 'channels of the input'),
    size: count(1, 1024, 'height and width of the input'),
    layers: z.array(layer).min(1).max(30).describe('convolutions and pools, in order'),
    dense: z
      .array(count(1, 16384, 'number of units'))
      .max(5)
      .describe('fully connected layers')
      .default([]),
    bias: z.boolean().describe('whether filters and units have biases').default(true),
    pooling: z.enum(['max', 'average']).describe('kind of the pools').default('max'),
    deduce: z
      .array(
        z.strictObject({
          layer: count(1, 30, 'number of the layer'),
          setting: z.enum(settings).describe('which setting is asked in place of the size'),
        }),
      )
      .max(10)
      .describe('settings to be deduced from sizes')
      .default([]),
    askParameters: z.boolean().describe('whether parameters are asked as well').default(false),
  })
  .check(
    feasible((p) => rowsOf(p)),
    (context) => {
      const p = context.value;
      const refuse = (path: (string | number)[], message: string) =>
        context.issues.push({ code: 'custom', message, path, input: p });
      if (
        p.network !== 'random' &&
        JSON.stringify(p.layers) !== JSON.stringify(publishedLayers(p.network).layers)
      )
        refuse(['layers'], `these are not the layers of ${p.network}; expected network: random`);
      p.deduce.forEach(({ layer: number, setting }, index) => {
        const row = rowsOf(p)[number - 1];
        if (row === undefined)
          refuse(['deduce', index, 'layer'], `expected a layer from 1 to ${p.layers.length}`);
        else if (solutionsFor(row, setting, row.before).length !== 1)
          refuse(['deduce', index, 'setting'], `several values of the ${setting} of layer ${number} fit`);
      });
      if (new Set(p.deduce.map(({ layer: number }) => number)).size < p.deduce.length)
        refuse(['deduce'], 'expected at most one setting for each layer');
    },
  );

export type Params = z.output<typeof params>;
export type Layer = z.output<typeof layer>;
export type Task = Pick<Params, 'channels' | 'size' | 'layers' | 'bias'>;

/** One convolution or pool with what enters and leaves it. */
export interface Row {
  readonly layer: Layer;
  /** "convolution 2", "pool 1". */
  readonly name: string;
  /** Height and width of its input. */
  readonly before: number;
  readonly channelsBefore: number;
  readonly channels: number;
  readonly size: number;
  readonly parameters: number;
}

/** Height and width after a layer. Throws VariorumError where the window does not fit. */
export const sizeAfter = (layer: Layer, size: number): number =>
  layer.type === 'pool' ? poolingOutputSize({ ...layer, size }) : convolutionOutputSize({ ...layer, size });

export function rowsOf({ channels, size, layers, bias }: Task): Row[] {
  const numbers = { convolution: 0, pool: 0 };
  let [depth, extent] = [channels, size];
  return layers.map((one) => {
    const [before, channelsBefore] = [extent, depth];
    extent = sizeAfter(one, before);
    if (one.type === 'convolution') depth = one.filters;
    return {
      layer: one,
      name: `${one.type} ${++numbers[one.type]}`,
      before,
      channelsBefore,
      channels: depth,
      size: extent,
      parameters: one.type === 'pool' ? 0 : convolutionParameters({ ...one, channels: channelsBefore, bias }),
    };
  });
}

/** Values after the last convolution or pool. */
export const valuesOf = (rows: readonly Row[]): number => rows.at(-1)!.channels * rows.at(-1)!.size ** 2;

/** Inputs, units and parameters of the fully connected layers. */
export function denseRows(values: number, { dense, bias }: Pick<Params, 'dense' | 'bias'>) {
  return dense.map((units, index) => {
    const inputs = dense[index - 1] ?? values;
    return {
      name: `fully connected ${index + 1}`,
      inputs,
      units,
      parameters: denseParameters({ inputs, units, bias }),
    };
  });
}

/** Positions that a window of this layer leaves out at the end of its padded input. */
export const leftOver = ({ layer: { kernel, stride, padding }, before }: Row): number =>
  (before + 2 * padding - kernel) % stride;

const changed = ({ kernel, stride, padding }: Layer, setting: Setting, value: number) => ({
  kernel: setting === 'kernel' ? value : kernel,
  stride: setting === 'stride' ? value : stride,
  padding: setting === 'padding' ? value : padding,
});

/** All values of a setting, up to 15, with which the layer leads from a size to the row's. */
export function solutionsFor(row: Row, setting: Setting, before: number): number[] {
  const found: number[] = [];
  for (let value = setting === 'padding' ? 0 : 1; value <= 15; value++) {
    const { kernel, stride, padding } = changed(row.layer, setting, value);
    if (row.layer.type === 'pool' && padding > kernel / 2) continue;
    if (kernel > before + 2 * padding) continue;
    if (Math.floor((before + 2 * padding - kernel) / stride) + 1 === row.size) found.push(value);
  }
  return found;
}

/** The layers that shape a published network, as core knows it; what changes no shape is left out. */
export function publishedLayers(
  name: PublishedNetwork,
): Omit<Params, 'network' | 'deduce' | 'askParameters'> {
  const stem = name === 'resnet-stem';
  const network: Network = networkPresets[stem ? 'resnet-18' : name]();
  const end = network.layers.findIndex(({ type }) => type === 'residual');
  const shaping = end === -1 ? network.layers : network.layers.slice(0, end);
  const layers: Layer[] = [];
  const dense: number[] = [];
  let pooling: Params['pooling'] = 'max';
  for (const one of shaping) {
    if (one.type === 'dense') dense.push(one.units);
    if (one.type !== 'conv2d' && one.type !== 'maxPool2d' && one.type !== 'avgPool2d') continue;
    const [kernel] = pairOf(one.kernel);
    const [stride] = pairOf(one.stride ?? (one.type === 'conv2d' ? 1 : kernel));
    const [padding] = pairOf(one.padding ?? 0);
    if (one.type === 'avgPool2d') pooling = 'average';
    const sliding = { kernel, stride, padding };
    layers.push(
      one.type === 'conv2d'
        ? { type: 'convolution', filters: one.filters, ...sliding }
        : { type: 'pool', ...sliding },
    );
  }
  const [channels, size] = network.input as readonly [number, number, number];
  return { channels, size, layers, dense, bias: !stem, pooling };
}
