import { describe, expect, test } from 'vitest';
import { analyse, flattenRows } from './analyse.ts';
import type { Layer, Network } from './layer.ts';
import type { NetworkPreset } from './presets/presets.ts';
import { networkPresets } from './presets/presets.ts';

describe('published networks', () => {
  // Parameters and billions of multiply–accumulates as torchvision documents its models.
  test.each([
    ['alexnet', 61_100_840, '0.71'],
    ['vgg-11', 132_863_336, '7.61'],
    ['vgg-13', 133_047_848, '11.31'],
    ['vgg-16', 138_357_544, '15.47'],
    ['vgg-19', 143_667_240, '19.63'],
    ['resnet-18', 11_689_512, '1.81'],
    ['resnet-34', 21_797_672, '3.66'],
    ['resnet-50', 25_557_032, '4.09'],
    ['resnet-101', 44_549_160, '7.80'],
    ['mobilenet-v2', 3_504_872, '0.30'],
    ['squeezenet-1.0', 1_248_424, '0.82'],
    ['squeezenet-1.1', 1_235_496, '0.35'],
  ] as const)('%s has %i parameters and costs %s billion MACs', (preset, parameters, gigaMacs) => {
    const analysis = analyse(networkPresets[preset]());
    expect(analysis.parameters).toBe(parameters);
    expect((analysis.macs / 1e9).toFixed(2)).toBe(gigaMacs);
    expect(analysis.outputShape).toEqual([1000]);
  });

  test('LeNet-5 has 156, 2,416, 48,120, 10,164 and 850 parameters, 61,706 in all', () => {
    const { rows, parameters } = analyse(networkPresets['lenet-5']());
    const learned = rows.filter((row) => row.parameters > 0).map((row) => [row.name, row.parameters]);
    expect(learned).toEqual([
      ['C1', 156],
      ['C3', 2416],
      ['C5', 48_120],
      ['F6', 10_164],
      ['output', 850],
    ]);
    expect(parameters).toBe(61_706);
    expect(rows.map((row) => row.outputShape.join('×'))).toEqual([
      '6×28×28',
      '6×28×28',
      '6×14×14',
      '16×10×10',
      '16×10×10',
      '16×5×5',
      '120×1×1',
      '120×1×1',
      '120',
      '84',
      '84',
      '10',
    ]);
  });

  test.each([
    ['alexnet', 'pool5', 195],
    ['vgg-16', 'pool5', 212],
    ['resnet-50', 'layer4.2', 427],
  ] as const)('%s sees at %s the published %i pixels each way', (preset, layer, size) => {
    const row = analyse(networkPresets[preset]()).rows.find(({ name }) => name === layer);
    expect(row?.receptiveField?.height.size).toBe(size);
    expect(row?.receptiveField?.width.size).toBe(size);
  });

  test('every preset is plain JSON data', () => {
    for (const preset of Object.keys(networkPresets) as NetworkPreset[]) {
      const network = networkPresets[preset]();
      expect(analyse(JSON.parse(JSON.stringify(network)) as Network)).toEqual(analyse(network));
    }
  });
});

describe('reference a1-q7: the network read from PyTorch', () => {
  test('shapes 10×24×24 to 10, 21,840 parameters', () => {
    const { rows, parameters } = analyse({
      input: [1, 28, 28],
      layers: [
        { type: 'conv2d', filters: 10, kernel: 5 },
        { type: 'maxPool2d', kernel: 2 },
        { type: 'conv2d', filters: 20, kernel: 5 },
        { type: 'dropout', unit: 'channel' },
        { type: 'maxPool2d', kernel: 2 },
        { type: 'flatten' },
        { type: 'dense', units: 50 },
        { type: 'dense', units: 10 },
      ],
    });
    expect(rows.map((row) => row.outputShape.join('×'))).toEqual([
      '10×24×24',
      '10×12×12',
      '20×8×8',
      '20×8×8',
      '20×4×4',
      '320',
      '50',
      '10',
    ]);
    expect(parameters).toBe(260 + 5020 + 16_050 + 510);
    expect(rows.map((row) => row.name).slice(0, 2)).toEqual(['conv2d-1', 'maxPool2d-2']);
  });
});

describe('layer types', () => {
  const one = (layer: Layer, input: readonly number[] = [8, 12, 12]) => analyse({ input, layers: [layer] });

  test.each([
    ['activation', { type: 'activation', function: 'relu' }, [8, 12, 12], 0],
    ['average pool', { type: 'avgPool2d', kernel: 3, stride: 2 }, [8, 5, 5], 0],
    ['maximum pool rounded up', { type: 'maxPool2d', kernel: 3, stride: 2, rounding: 'ceil' }, [8, 6, 6], 0],
    ['global average pool', { type: 'adaptiveAvgPool2d' }, [8, 1, 1], 0],
    ['adaptive pool', { type: 'adaptiveAvgPool2d', output: [7, 5] }, [8, 7, 5], 0],
    ['batch normalisation', { type: 'batchNorm2d' }, [8, 12, 12], 16],
    ['batch normalisation without scale', { type: 'batchNorm2d', affine: false }, [8, 12, 12], 0],
    ['local response normalisation', { type: 'localResponseNorm' }, [8, 12, 12], 0],
    [
      'squeeze-and-excitation',
      { type: 'squeezeExcitation', reduction: 4 },
      [8, 12, 12],
      8 * 2 + 2 + 2 * 8 + 8,
    ],
    ['the same without bias', { type: 'squeezeExcitation', reduction: 4, bias: false }, [8, 12, 12], 32],
    ['depthwise convolution', { type: 'conv2d', filters: 8, kernel: 3, groups: 8 }, [8, 10, 10], 80],
  ] as const)('%s', (_, layer, shape, parameters) => {
    const analysis = one(layer);
    expect(analysis.outputShape).toEqual(shape);
    expect(analysis.parameters).toBe(parameters);
  });

  test('batch normalisation of vectors learns two values per feature', () => {
    expect(one({ type: 'batchNorm1d' }, [84]).parameters).toBe(168);
  });

  test('branches are concatenated along the channels, and the widest gives the field', () => {
    const { rows, outputShape } = one({
      type: 'parallel',
      branches: [
        [{ type: 'conv2d', filters: 3, kernel: 1 }],
        [{ type: 'conv2d', filters: 5, kernel: 3, padding: 1 }],
      ],
    });
    expect(outputShape).toEqual([8, 12, 12]);
    expect(rows[0]?.receptiveField?.width).toEqual({ size: 3, jump: 1, start: -1 });
    expect(flattenRows(rows).map((row) => row.type)).toEqual(['parallel', 'conv2d', 'conv2d']);
  });

  test('a residual block counts body and shortcut', () => {
    const { rows, parameters, macs } = one({
      type: 'residual',
      body: [{ type: 'conv2d', filters: 4, kernel: 3, padding: 1, stride: 2 }],
      shortcut: [{ type: 'conv2d', filters: 4, kernel: 1, stride: 2 }],
    });
    expect(parameters).toBe(4 * (8 * 9 + 1) + 4 * (8 + 1));
    expect(macs).toBe(36 * 4 * 8 * 9 + 36 * 4 * 8);
    expect(rows[0]?.children?.map((row) => row.name)).toEqual(['conv2d-1', 'conv2d-1']);
  });

  test('reference a4-5.2: the inverted bottleneck has 72 + 180 + 57 parameters', () => {
    const { rows, parameters } = analyse({
      input: [3, 28, 28],
      layers: [
        { type: 'conv2d', filters: 18, kernel: 1 },
        { type: 'conv2d', filters: 18, kernel: 3, padding: 1, groups: 18 },
        { type: 'conv2d', filters: 3, kernel: 1 },
      ],
    });
    expect(rows.map((row) => row.parameters)).toEqual([72, 180, 57]);
    expect(parameters).toBe(309);
  });

  test('activations count the outputs of every row', () => {
    const { activations } = analyse({
      input: [1, 4, 4],
      layers: [{ type: 'flatten' }, { type: 'dense', units: 3 }],
    });
    expect(activations).toBe(16 + 3);
  });
});

describe('errors', () => {
  const failing = (layers: readonly unknown[], input: readonly number[] = [3, 8, 8]) => {
    try {
      analyse({ input, layers: layers as Layer[] });
    } catch (error) {
      return error;
    }
    throw new Error('expected a failure');
  };

  test.each([
    [
      'a kernel that does not fit, inside a block',
      [{ type: 'residual', body: [{ type: 'conv2d', name: 'big', filters: 3, kernel: 11, padding: 1 }] }],
      'kernel-exceeds-input',
      ['layers', 0, 'body', 0, 'kernel'],
      'layers[0].body[0] (big): conv2d: kernel 11 exceeds the padded input 10 (height 8, padding 1)',
    ],
    [
      'a dense layer on an image',
      [{ type: 'dense', units: 3 }],
      'invalid-shape',
      ['layers', 0],
      'layers[0]: dense: input 3×8×8 is not a vector; put a flatten layer before it',
    ],
    [
      'an addition of different shapes',
      [{ type: 'residual', body: [{ type: 'conv2d', filters: 4, kernel: 3, padding: 1 }] }],
      'shape-mismatch',
      ['layers', 0, 'body'],
      'layers[0]: residual: the body gives 4×8×8, the shortcut 3×8×8; they are added, so they must agree',
    ],
    [
      'branches of different size',
      [{ type: 'parallel', branches: [[], [{ type: 'maxPool2d', kernel: 2 }]] }],
      'shape-mismatch',
      ['layers', 0, 'branches', 1],
      'layers[0]: parallel: branch 0 gives 3×8×8, branch 1 3×4×4; all but the channels must agree',
    ],
    [
      'no branches',
      [{ type: 'parallel', branches: [] }],
      'invalid-value',
      ['layers', 0, 'branches'],
      'layers[0]: parallel: no branches, expected at least one',
    ],
    [
      'a reduction that does not divide',
      [{ type: 'squeezeExcitation', reduction: 2 }],
      'invalid-value',
      ['layers', 0, 'reduction'],
      'layers[0]: squeezeExcitation: reduction 2 does not divide the channels 3',
    ],
    [
      'a drop probability of 1',
      [{ type: 'dropout', probability: 1 }],
      'invalid-value',
      ['layers', 0, 'probability'],
      'layers[0]: dropout: probability is 1, expected a drop probability from 0, below 1',
    ],
  ])('%s is refused with its place', (_, layers, code, path, message) => {
    expect(failing(layers)).toMatchObject({ name: 'VariorumError', code, path, message });
  });

  test.each([
    ['conv2D', 'did you mean conv2d; known are'],
    ['maxpool2d', 'did you mean maxPool2d; known are'],
    ['toString', 'unknown layer type "toString"; known are activation, '],
  ])('the layer type %s is refused with the known ones', (type, message) => {
    const error = failing([{ type }]) as Error;
    expect(error).toMatchObject({ code: 'unknown-layer', path: ['layers', 0, 'type'] });
    expect(error.message).toContain(message);
  });

  test('an input of two axes is refused', () => {
    expect(failing([], [3, 8])).toMatchObject({
      message: 'analyse: shape 3×8 has 2 axes, expected 1 or 3 axes',
    });
  });

  test('endless nesting is refused', () => {
    let layer: Layer = { type: 'flatten' };
    for (let depth = 0; depth < 100; depth++) layer = { type: 'residual', body: [layer] };
    expect(failing([layer])).toMatchObject({ code: 'invalid-value' });
  });
});
