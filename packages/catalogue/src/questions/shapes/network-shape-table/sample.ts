import type { Draw, Level } from '@variorum/generator';
import {
  type Layer,
  leftOver,
  networks,
  type Params,
  type PublishedNetwork,
  publishedLayers,
  rowsOf,
  type Setting,
  settings,
  solutionsFor,
  valuesOf,
} from './network.ts';

/** Orders of convolutions (c) and pools (p) by level. */
const orders: Readonly<Record<Level, readonly string[]>> = {
  easy: ['cpc', 'ccp', 'pcp'],
  medium: ['cpcp', 'cpcc', 'ccpc'],
  hard: ['cpcpc', 'ccpcp', 'cpccp'],
};
const filters = [
  [4, 6, 8, 16],
  [10, 12, 16, 20, 32],
  [24, 30, 32, 40, 64],
];

/** Networks that a level draws now and then, and how many settings are then deduced. */
const published: Readonly<Record<Level, Partial<Record<PublishedNetwork, number>>>> = {
  easy: {},
  medium: { 'lenet-5': 0 },
  hard: { alexnet: 5, 'vgg-11': 2, 'vgg-13': 2, 'vgg-16': 2, 'vgg-19': 1 },
};

const imageSizes: Partial<Record<PublishedNetwork, readonly number[]>> = {
  'lenet-5': [32, 36, 40, 44],
  ...Object.fromEntries(
    networks.filter((name) => name.startsWith('vgg')).map((name) => [name, [160, 192, 224, 256]]),
  ),
};

/** A published network where the user names one, or in some variants; a random one otherwise. */
export function sample(
  draw: Draw,
  level: Level,
  _form: string,
  given: Readonly<Partial<Params>>,
): Params | null {
  const network = given.network ?? (given.layers === undefined ? drawName(draw, level) : 'random');
  const base =
    network === 'random' ? drawNetwork(draw, level, given) : publishedNetwork(draw, network, given);
  if (base === null) return null;
  const usual = { easy: 0, medium: 1, hard: 2 }[level];
  const wanted = network === 'random' ? usual : (published[level][network] ?? usual);
  const deduce = given.deduce ?? drawDeduced(draw, base, wanted);
  if (deduce === null) return null;
  return { ...base, network, deduce, askParameters: level === 'hard' && network === 'random' };
}

function drawName(draw: Draw, level: Level): Params['network'] {
  const names = Object.keys(published[level]) as PublishedNetwork[];
  return names.length > 0 && draw.chance('publish', 0.3) ? draw.pick('network', names) : 'random';
}

type Base = Omit<Params, 'network' | 'deduce' | 'askParameters'>;

function publishedNetwork(
  draw: Draw,
  network: PublishedNetwork,
  given: Readonly<Partial<Params>>,
): Base | null {
  const layers = publishedLayers(network);
  const drawn =
    given.network === undefined ? draw.pick('size', imageSizes[network] ?? [layers.size]) : layers.size;
  const base = { ...layers, size: given.size ?? drawn };
  // Where the user names the network, core says which of its layers does not fit.
  return given.network !== undefined || lastSize(base) >= 1 ? base : null;
}

function drawNetwork(draw: Draw, level: Level, given: Readonly<Partial<Params>>): Base | null {
  const order = [...draw.pick('order', orders[level])];
  let convolutions = 0;
  const layers = order.map((letter, index): Layer => {
    if (letter === 'p') return drawPool(draw);
    const kernel = draw.pick('kernel', index === 0 ? [3, 5, 7] : [3, 5]);
    return {
      type: 'convolution',
      filters: draw.pick('filters', filters[convolutions++]!),
      kernel,
      stride: index === 0 ? draw.integer('stride', 1, 2) : 1,
      padding: draw.integer('padding', 0, (kernel - 1) / 2),
    };
  });
  const base: Base = {
    channels: draw.pick('channels', [1, 3]),
    size: given.size ?? draw.integer('size', level === 'easy' ? 20 : 28, level === 'hard' ? 64 : 48),
    layers: given.layers ?? layers,
    dense:
      level === 'hard'
        ? [draw.pick('units', [40, 50, 60, 80, 100]), draw.pick('classes', [4, 5, 8, 10])]
        : [],
    bias: true,
    pooling: draw.pick('pooling', ['max', 'average']),
  };
  return given.layers === undefined && !isReasonable(base) ? null : base;
}

function drawPool(draw: Draw): Layer {
  const kernel = draw.integer('poolKernel', 2, 3);
  return { type: 'pool', kernel, stride: 2, padding: kernel === 3 ? draw.integer('poolPadding', 0, 1) : 0 };
}

/** Height and width after the last layer; 0 where a window does not fit. */
const lastSize = ({ size, layers }: Base): number =>
  layers.reduce(
    (before, { kernel, stride, padding }) =>
      before === 0 || kernel > before + 2 * padding
        ? 0
        : Math.floor((before + 2 * padding - kernel) / stride) + 1,
    size,
  );

/** Sizes stay at 2 or more, a pool leaves something out, and the flattened map stays small. */
function isReasonable(base: Base): boolean {
  if (lastSize(base) < 2) return false;
  const rows = rowsOf(base);
  return rows.some((row) => row.layer.type === 'pool' && leftOver(row) > 0) && valuesOf(rows) <= 2500;
}

/** Settings that sizes determine, of different layers; null where there are too few. */
function drawDeduced(draw: Draw, base: Base, wanted: number): Params['deduce'] | null {
  const candidates = rowsOf(base).flatMap((row, index) =>
    settings
      .filter((setting) => solutionsFor(row, setting, row.before).length === 1 && telling(row.layer, setting))
      .map((setting): { layer: number; setting: Setting } => ({ layer: index + 1, setting })),
  );
  const chosen: Params['deduce'] = [];
  for (const one of draw.shuffle('deduce', candidates))
    if (chosen.length < wanted && chosen.every(({ layer }) => layer !== one.layer)) chosen.push(one);
  return chosen.length < wanted ? null : chosen.sort((a, b) => a.layer - b.layer);
}

/** A padding or a kernel of a convolution, or a stride other than 1. */
const telling = (layer: Layer, setting: Setting): boolean =>
  setting === 'stride' ? layer.stride > 1 : layer.type === 'convolution';
