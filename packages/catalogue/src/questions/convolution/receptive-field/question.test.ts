import { alexNet, type Network, pairOf, vgg } from '@variorum/core';
import { drawVariant, levels } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/receptive-field.gen.ts';
import oracle from './oracle.ts';
import definition from './question.ts';
import { effective, type Layer, type Params } from './stack.ts';

const layer = (type: Layer['type'], kernel: number | [number, number], rest: Partial<Layer> = {}): Layer => ({
  type,
  kernel: typeof kernel === 'number' ? [kernel, kernel] : kernel,
  stride: 1,
  padding: 0,
  dilation: 1,
  ...rest,
});

const given = (params: Partial<Params>) =>
  drawVariant(question, { seed: 'test', index: 0, level: 'medium', form: 'open', params });
const fieldOf = (variant: ReturnType<typeof given>, name: string) =>
  variant.fields.find(({ view }) => view.name === name)!;

/** Convolutions and max pools of a network before its first layer of another kind. */
function windowed({ layers }: Network): Layer[] {
  return layers.flatMap((one): Layer[] => {
    if (one.type !== 'conv2d' && one.type !== 'maxPool2d') return [];
    const kernel = pairOf(one.kernel);
    const [stride] = pairOf(one.stride ?? (one.type === 'conv2d' ? 1 : kernel));
    const [padding] = pairOf(one.padding ?? 0);
    return [layer(one.type === 'conv2d' ? 'convolution' : 'pool', [...kernel], { stride, padding })];
  });
}

describe('reference cases', () => {
  it.each([
    [
      'a 3 × 3 convolution and a 3 × 3 pool of stride 2',
      [layer('convolution', 3), layer('pool', 3, { stride: 2 })],
      5,
      2,
    ],
    [
      'three dilated 3 × 3 convolutions',
      [1, 2, 4].map((dilation) => layer('convolution', 3, { dilation })),
      15,
      1,
    ],
    ['AlexNet up to its last pool', windowed(alexNet()), 195, 32],
    ['VGG-16 up to its last pool', windowed(vgg(16)), 212, 32],
  ])('gives the published field of %s', (_, layers, field, jump) => {
    const variant = given({ input: [224, 224], layers });
    expect(fieldOf(variant, 'receptiveField').key).toEqual([field, field]);
    expect(fieldOf(variant, 'jump').key).toBe(jump);
  });

  it.each([
    [alexNet(), 6],
    [vgg(16), 7],
  ])('ends at the published output size', (network, size) => {
    expect(fieldOf(given({ input: [224, 224], layers: windowed(network) }), 'output').key).toEqual([
      size,
      size,
    ]);
  });
});

describe('misconceptions', () => {
  // Kernels 3, 5 (dilation 2, so it covers 9), 2; strides 2, 1, 2. Field: 1 + 2·1 + 8·2 + 1·2 = 21, jump 4.
  const params: Params = {
    input: [40, 41],
    layers: [
      layer('convolution', [3, 5], { stride: 2, padding: 1 }),
      layer('convolution', [5, 3], { dilation: 2 }),
      layer('pool', 2, { stride: 2 }),
    ],
    askOutput: true,
  };
  const variant = given(params);

  it('solves the example worked out by hand', () => {
    // Columns: 1 + 4·1 + 4·2 + 1·2 = 15. Rows 40 → ⌊39/2⌋ + 1 = 20 → 12 → 6; columns 41 → ⌊38/2⌋ + 1 = 20 → 16 → 8.
    expect(fieldOf(variant, 'receptiveField').key).toEqual([21, 15]);
    expect(fieldOf(variant, 'jump').key).toBe(4);
    expect(fieldOf(variant, 'output').key).toEqual([6, 8]);
  });

  it.each([
    ['added-kernels', 'receptiveField', [14, 12]],
    ['multiplied-kernels', 'receptiveField', [54, 50]],
    ['whole-kernels', 'receptiveField', [26, 20]],
    ['ignored-stride', 'receptiveField', [12, 10]],
    ['stride-used-too-early', 'receptiveField', [25, 21]],
    ['ignored-pools', 'receptiveField', [19, 13]],
    ['ignored-dilation', 'receptiveField', [13, 11]],
    ['dilation-counted-as-gaps', 'receptiveField', [29, 19]],
    ['swapped-axes', 'receptiveField', [15, 21]],
    ['jump-without-last-stride', 'jump', 2],
    ['added-strides', 'jump', 5],
    ['output-without-padding', 'output', [5, 7]],
    ['output-without-plus-one', 'output', [4, 6]],
    ['output-rounded-up', 'output', [7, 8]],
  ])('gives the value worked out by hand for %s', (id, field, expected) => {
    const found = fieldOf(variant, field).mistakes.filter(({ misconceptions }) =>
      misconceptions.includes(id),
    );
    expect(found.map(({ answer }) => answer)).toEqual([expected]);
  });
});

it('points at the layer whose kernel does not fit', () => {
  expect(() => given({ input: [8, 8], layers: [layer('convolution', 5), layer('convolution', 5)] })).toThrow(
    /exceeds/,
  );
});

describe.each(levels)('at level %s', (level) => {
  const variants = Array.from({ length: 120 }, (_, index) =>
    drawVariant(question, { seed: 'law', index, level, form: 'open' }),
  );
  const drawn = variants.map(({ params }) => params as unknown as Params);

  it('draws a stride that is followed by a larger kernel', () => {
    for (const { layers } of drawn) {
      const strided = layers.findIndex(({ stride }) => stride > 1);
      expect(layers.slice(strided + 1).some(({ kernel }) => Math.max(...kernel) > 1)).toBe(true);
    }
  });

  it('draws an input larger than the receptive field', () => {
    for (const params of drawn) {
      definition
        .solve(params)
        .answers.receptiveField.forEach((size, axis) => expect(size).toBeLessThan(params.input[axis]!));
    }
  });

  it('never lets the sum of the kernels come out right', () => {
    for (const params of drawn) {
      const sum = params.layers.reduce(
        (total, { kernel, dilation }) =>
          total + effective({ kernel: kernel[0], dilation, stride: 1, padding: 0 }),
        0,
      );
      expect(definition.solve(params).answers.receptiveField[0]).not.toBe(sum);
    }
  });

  it('keeps the hand work within a quarter', () => {
    const efforts = variants.map(({ effort }) => effort);
    expect(Math.max(...efforts)).toBeLessThanOrEqual(1.25 * Math.min(...efforts));
  });

  it('agrees with a one-hot gradient sent back through the layers', async () => {
    for (const params of drawn)
      expect(await oracle.answers(params)).toEqual(definition.solve(params).answers);
  });
});
