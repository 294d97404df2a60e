import { analyse, networkPresets } from '@variorum/core';
import { drawVariant, levels, mark } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/network-shape-table.gen.ts';
import { leftOver, type Params, publishedLayers, rowsOf } from './network.ts';
import oracle from './oracle.ts';
import definition from './question.ts';

const given = (params: Partial<Params>, level: (typeof levels)[number] = 'medium') =>
  drawVariant(question, { seed: 'test', index: 0, level, form: 'open', params });
const cellsOf = (variant: ReturnType<typeof given>) => variant.fields[0]!.key as Record<string, number>;
const mistake = (variant: ReturnType<typeof given>, id: string) =>
  variant.fields[0]!.mistakes.find(({ misconceptions }) => misconceptions.includes(id))?.answer as
    | Record<string, number>
    | undefined;

const sizesOf = (cells: Record<string, number>) =>
  Object.entries(cells).flatMap(([name, value]) => (name.startsWith('size') ? [value] : []));

const published = (network: Exclude<Params['network'], 'random'>, askParameters = true): Params => ({
  ...publishedLayers(network),
  network,
  deduce: [],
  askParameters,
});

describe('published networks', () => {
  it('follows VGG-16 from 224 to 7 × 7 × 512 and to 138,357,544 parameters', () => {
    const cells = cellsOf(given(published('vgg-16')));
    expect(sizesOf(cells)).toEqual([
      224, 224, 112, 112, 112, 56, 56, 56, 56, 28, 28, 28, 28, 14, 14, 14, 14, 7,
    ]);
    expect(cells).toMatchObject({ values: 25_088, dense1: 102_764_544, total: 138_357_544 });
  });

  it.each([
    ['lenet-5', 61_706],
    ['alexnet', 61_100_840],
    ['vgg-11', 132_863_336],
    ['vgg-19', 143_667_240],
  ] as const)('gives %s its %i parameters', (network, total) => {
    expect(cellsOf(given(published(network)))).toMatchObject({ total });
    expect(analyse(networkPresets[network]()).parameters).toBe(total);
  });

  it('follows AlexNet and the first layers of ResNet', () => {
    expect(sizesOf(cellsOf(given(published('alexnet'))))).toEqual([55, 27, 27, 13, 13, 13, 13, 6]);
    expect(sizesOf(cellsOf(given(published('resnet-stem'))))).toEqual([112, 56]);
  });

  it('draws the rest of a network that a user names', () => {
    const params = given({ network: 'vgg-11' }, 'hard').params as unknown as Params;
    expect(params.layers).toEqual(publishedLayers('vgg-11').layers);
    expect(params.size).toBe(224);
  });

  it('draws a network that fits the size a user gives', () => {
    for (let index = 0; index < 20; index++) {
      const request = { seed: 'test', index, level: 'hard', form: 'open', params: { size: 32 } } as const;
      expect(rowsOf(drawVariant(question, request).params as unknown as Params).at(-1)!.size).toBeGreaterThan(
        0,
      );
    }
  });

  it('refuses layers that are not those of the named network', () => {
    const { layers } = publishedLayers('vgg-11');
    expect(() => given({ ...published('vgg-16'), layers })).toThrow(/not the layers of vgg-16/);
  });
});

describe('a small network', () => {
  // 20 → ⌊(20 + 2 − 3)/2⌋ + 1 = 10 → ⌊(10 − 3)/2⌋ + 1 = 4 → 4 + 2 − 3 + 1 = 4; 12 · 16 = 192 values.
  const params: Params = {
    network: 'random',
    channels: 3,
    size: 20,
    layers: [
      { type: 'convolution', filters: 5, kernel: 3, stride: 2, padding: 1 },
      { type: 'pool', kernel: 3, stride: 2, padding: 0 },
      { type: 'convolution', filters: 12, kernel: 3, stride: 1, padding: 1 },
    ],
    dense: [10],
    bias: true,
    pooling: 'max',
    deduce: [{ layer: 3, setting: 'padding' }],
    askParameters: true,
  };
  const right = {
    size1: 10,
    parameters1: 140,
    size2: 4,
    padding3: 1,
    parameters3: 552,
    values: 192,
    dense1: 1930,
    total: 2622,
  };
  const variant = given(params);

  it('is filled in as by hand', () => {
    expect(cellsOf(variant)).toEqual(right);
  });

  it.each([
    ['forgot-first-position', { size1: 9, size2: 3 }],
    ['ignored-padding', { size1: 9 }],
    ['rounded-up', { size1: 11, size2: 5 }],
    ['pool-stride-ignored', { size2: 8 }],
    ['convolution-stride-ignored', { size1: 20, size2: 9 }],
    ['pool-padded', { size2: 5 }],
    ['flattened-one-axis', { values: 48, dense1: 490, total: 1182 }],
    ['flattened-one-channel', { values: 16, dense1: 170, total: 862 }],
    ['padding-on-both-sides-together', { padding3: 2 }],
    ['forgot-biases', { parameters1: 135, parameters3: 540, dense1: 1920, total: 2595 }],
    ['bias-per-input', { dense1: 2112, total: 2804 }],
    ['forgot-input-channels', { parameters1: 50, parameters3: 120, total: 2100 }],
  ])('gives the values worked out by hand for %s', (id, changed) => {
    expect(mistake(variant, id)).toEqual({ ...right, ...changed });
  });

  it('marks what follows from a wrong size', () => {
    const response = { ...right, size1: 9, size2: 4, values: 100, dense1: 1010, total: 1702 };
    const { cells } = mark(question, variant, { table: response }, { points: 12 }).fields[0]!;
    const verdicts = Object.fromEntries(
      cells.map(({ name, verdict, followThrough }) => [name, followThrough ? 'follows' : verdict]),
    );
    expect(verdicts).toMatchObject({
      size1: 'wrong',
      size2: 'right',
      values: 'wrong',
      dense1: 'follows',
      total: 'follows',
    });
  });

  it('refuses to ask for a setting that several values fit', () => {
    expect(() => given({ ...params, deduce: [{ layer: 2, setting: 'kernel' }] })).toThrow(/several values/);
  });
});

describe.each(levels)('at level %s', (level) => {
  const variants = Array.from({ length: 200 }, (_, index) =>
    drawVariant(question, { seed: 'law', index, level, form: 'open' }),
  );
  const drawn = variants.map(({ params }) => params as unknown as Params);

  it('draws a pool that leaves something out, but for published networks', () => {
    for (const params of drawn.filter(({ network }) => network === 'random'))
      expect(rowsOf(params).some((row) => row.layer.type === 'pool' && leftOver(row) > 0)).toBe(true);
  });

  it('keeps the hand work in a band', () => {
    const efforts = variants.map(({ effort }) => effort);
    expect(Math.max(...efforts)).toBeLessThanOrEqual(1.5 * Math.min(...efforts));
  });

  it('agrees with places counted one by one', async () => {
    for (const params of drawn.slice(0, 100))
      expect(await oracle.answers(params)).toEqual(definition.solve(params).answers);
  });
});
