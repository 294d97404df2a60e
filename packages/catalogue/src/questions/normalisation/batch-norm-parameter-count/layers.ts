import { type InlineContent, shape, type Table, table } from '@variorum/document';
import { z } from 'zod';
import { count, imageShape } from '../../../parameters/schemas.ts';

const dense = z.strictObject({
  type: z.literal('dense').describe('a fully connected layer'),
  units: count(1, 65536, 'number of units'),
});

const convolution = z.strictObject({
  type: z.literal('convolution').describe('a convolutional layer'),
  output: imageShape({ channels: 4096, size: 4096 }, 'shape of the output: channels, height, width'),
});

export const params = z.strictObject({
  layers: z
    .array(z.discriminatedUnion('type', [convolution, dense]))
    .min(1)
    .max(12)
    .describe('the layers that are followed by batch normalisation'),
  batch: count(2, 4096, 'number of examples in a mini-batch; not needed for the answer'),
  askGrowth: z
    .boolean()
    .describe('whether to ask by how much the network grows if the biases in front are removed')
    .default(false),
});

export type Params = z.output<typeof params>;
export type Layer = Params['layers'][number];

/** What shares a scale and a shift: channels of a convolution, units of a dense layer. */
export const channelsOf = (layer: Layer): number => (layer.type === 'dense' ? layer.units : layer.output[0]);

/** Values that one example has in a layer’s output. */
export const valuesOf = (layer: Layer): number =>
  layer.type === 'dense' ? layer.units : layer.output[0] * layer.output[1] * layer.output[2];

export const shapeOf = (layer: Layer): InlineContent =>
  layer.type === 'dense' ? shape(layer.units) : shape(...layer.output);

/** "convolution 1", "dense layer": numbered by kind where there are several. */
export function namesOf(layers: readonly Layer[]): string[] {
  const words = { convolution: 'convolution', dense: 'dense layer' };
  return layers.map(({ type }, index) => {
    const same = layers.filter((one) => one.type === type).length;
    const number = layers.slice(0, index + 1).filter((one) => one.type === type).length;
    return same > 1 ? `${words[type]} ${number}` : words[type];
  });
}

/** The layers with the shape that batch normalisation sees, for one example. */
export function layerTable(layers: readonly Layer[]): Table {
  const names = namesOf(layers);
  return table({
    header: ['Layer', 'Output for one example'],
    rows: layers.map((layer, index) => [names[index]!, shapeOf(layer)]),
    align: ['left', 'left'],
  });
}
