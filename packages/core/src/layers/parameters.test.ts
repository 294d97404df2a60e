import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectConsistent } from '../derivation-laws.test.helper.ts';
import { batchNormParameters, deriveBatchNormParameters } from './batch-norm-parameters.ts';
import {
  convolutionParameters,
  convolutionWeightShape,
  deriveConvolutionParameters,
  deriveConvolutionWeightShape,
} from './convolution-parameters.ts';
import {
  activationCount,
  convolutionMacs,
  denseMacs,
  deriveConvolutionMacs,
  deriveDenseMacs,
} from './cost.ts';
import {
  denseParameters,
  denseWeightShape,
  deriveDenseParameters,
  deriveFlattenedSize,
  flattenedSize,
} from './dense.ts';

describe('convolution parameters', () => {
  test.each([
    ['a1-q3a', { channels: 1, filters: 6, kernel: 5 }, 156],
    ['a1-q3b', { channels: 6, filters: 16, kernel: 5 }, 2416],
    ['a1-q3c', { channels: 16, filters: 120, kernel: 5 }, 48_120],
    ['a5-q2', { channels: 3, filters: 10, kernel: 5 }, 760],
    ['a4-5.1a, depthwise', { channels: 3, filters: 3, kernel: 3, groups: 3 }, 30],
    ['a4-5.1b, pointwise', { channels: 3, filters: 128, kernel: 1 }, 512],
    ['a4-5.1d', { channels: 3, filters: 128, kernel: 3 }, 3584],
    ['a1-q7, first', { channels: 1, filters: 10, kernel: 5 }, 260],
    ['a1-q7, second', { channels: 10, filters: 20, kernel: 5 }, 5020],
    ['without bias', { channels: 3, filters: 24, kernel: 5, bias: false }, 1800],
  ])('reference %s', (_, options, expected) => {
    expect(convolutionParameters(options)).toBe(expected);
  });

  const layer = fc
    .record({
      perGroup: fc.integer({ min: 1, max: 4 }),
      filtersPerGroup: fc.integer({ min: 1, max: 4 }),
      groups: fc.integer({ min: 1, max: 3 }),
      kernel: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
      bias: fc.boolean(),
    })
    .map(({ perGroup, filtersPerGroup, groups, kernel, bias }) => ({
      channels: perGroup * groups,
      filters: filtersPerGroup * groups,
      groups,
      kernel,
      bias,
    }));

  /** Builds every weight and bias, one object each, and counts them. */
  function allocate({
    channels,
    filters,
    groups,
    kernel: [height, width],
    bias,
  }: typeof layer extends fc.Arbitrary<infer L> ? L : never): number {
    const parameters = new Set<object>();
    for (let filter = 0; filter < filters; filter++) {
      const group = Math.floor(filter / (filters / groups));
      for (let channel = 0; channel < channels; channel++) {
        if (Math.floor(channel / (channels / groups)) !== group) continue;
        for (let u = 0; u < height; u++) for (let v = 0; v < width; v++) parameters.add({});
      }
      if (bias) parameters.add({});
    }
    return parameters.size;
  }

  test('agree with building every weight and bias', () => {
    fc.assert(
      fc.property(layer, (options) => {
        expect(convolutionParameters(options)).toBe(allocate(options));
        expectConsistent(deriveConvolutionParameters(options));
        expectConsistent(deriveConvolutionWeightShape(options));
      }),
    );
  });

  test('the derivation goes by way of one filter', () => {
    const { steps } = deriveConvolutionParameters({ channels: 3, filters: 24, kernel: 5 });
    expect(steps?.map((step) => step.value)).toEqual([75, 76]);
  });

  test('the weight tensor is filters × channels per group × height × width', () => {
    expect(convolutionWeightShape({ channels: 6, filters: 4, kernel: [3, 5], groups: 2 })).toEqual([
      4, 3, 3, 5,
    ]);
  });

  test.each([
    [{ channels: 3, filters: 4, kernel: 3, groups: 2 }, 'conv2d: groups 2 does not divide the channels 3'],
    [{ channels: 4, filters: 3, kernel: 3, groups: 2 }, 'conv2d: groups 2 does not divide the filters 3'],
    [{ channels: 0, filters: 3, kernel: 3 }, 'conv2d: channels is 0, expected an integer of at least 1'],
  ])('%o is refused', (options, message) => {
    expect(() => convolutionParameters(options)).toThrow(message);
  });

  test('a count beyond 2^53 is refused rather than rounded', () => {
    const huge = { channels: 2 ** 40, filters: 2 ** 40, kernel: 1 };
    expect(() => convolutionParameters(huge)).toThrow(expect.objectContaining({ code: 'overflow' }));
  });
});

describe('dense layers', () => {
  test.each([
    ['a2-q1d', { inputs: 120, units: 84 }, 10_164],
    ['a2-q1e', { inputs: 84, units: 10 }, 850],
    ['a5-q1', { inputs: 750_000, units: 100 }, 75_000_100],
    ['a1-q7', { inputs: 320, units: 50 }, 16_050],
    ['without bias', { inputs: 7, units: 3, bias: false }, 21],
  ])('reference %s', (_, options, expected) => {
    expect(denseParameters(options)).toBe(expected);
    expectConsistent(deriveDenseParameters(options));
  });

  test('flattening 3×500×500 gives 750,000 inputs', () => {
    expect(flattenedSize([3, 500, 500])).toBe(750_000);
    expectConsistent(deriveFlattenedSize([3, 500, 500]));
  });

  test('the weight matrix is stated in either order', () => {
    const layer = { inputs: 750_000, units: 100 };
    expect(denseWeightShape(layer)).toEqual([750_000, 100]);
    expect(denseWeightShape(layer, 'units-by-inputs')).toEqual([100, 750_000]);
  });
});

test('batch normalisation learns two and stores two values per channel', () => {
  expect(batchNormParameters(64)).toEqual({ learnable: 128, running: 128 });
  const { learnable, running } = deriveBatchNormParameters(64);
  expectConsistent(learnable);
  expectConsistent(running);
});

describe('cost', () => {
  test.each([
    ['a3-d1b', { input: [3, 128, 128], filters: 64, kernel: 1 }, 3_145_728],
    ['depthwise', { input: [8, 10, 10], filters: 8, kernel: 3, padding: 1, groups: 8 }, 7200],
    ['strided', { input: [3, 224, 224], filters: 64, kernel: 7, stride: 2, padding: 3 }, 118_013_952],
  ] as const)('convolution %s', (_, options, expected) => {
    expect(convolutionMacs(options)).toBe(expected);
    expectConsistent(deriveConvolutionMacs(options));
  });

  test('a dense layer costs one MAC per weight', () => {
    expect(denseMacs({ inputs: 4096, units: 1000 })).toBe(4_096_000);
    expectConsistent(deriveDenseMacs({ inputs: 4096, units: 1000 }));
  });

  test('activations of a batch add up', () => {
    expect(activationCount([[6, 28, 28], [6, 14, 14], [10]], 2)).toBe(2 * (4704 + 1176 + 10));
  });
});
