import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectConsistent } from '../derivation-laws.test.helper.ts';
import { convolutionParameters } from '../layers/convolution-parameters.ts';
import { convolutionMacs } from '../layers/cost.ts';
import { analyse } from '../network/analyse.ts';
import { tensor } from '../tensor/tensor.ts';
import { asNumbers } from '../testing.test.helper.ts';
import {
  deriveSeparableMacs,
  deriveSeparableParameters,
  deriveSeparableRatio,
  separableMacs,
  separableParameters,
  separableRatio,
} from './depthwise-separable.ts';
import {
  deriveInvertedBottleneckMacs,
  deriveInvertedBottleneckParameters,
  invertedBottleneckMacs,
  invertedBottleneckParameters,
} from './inverted-bottleneck.ts';
import {
  deriveExcite,
  deriveScaleChannels,
  deriveSqueeze,
  excite,
  scaleChannels,
  squeeze,
} from './squeeze-excitation.ts';
import {
  deriveSqueezeExcitationParameters,
  squeezeExcitationParameters,
  squeezeExcitationShapes,
} from './squeeze-excitation-cost.ts';

const sizes = fc.record({
  channels: fc.integer({ min: 1, max: 64 }),
  filters: fc.integer({ min: 1, max: 64 }),
  kernel: fc.constantFrom(1, 3, 5, [3, 5] as const),
  bias: fc.boolean(),
});

describe('depthwise-separable convolution', () => {
  test('3 to 128 channels, 3×3 with biases: 30 + 512 = 542 parameters against 3584', () => {
    const cost = separableParameters({ channels: 3, filters: 128, kernel: 3 });
    expect(cost).toEqual({ depthwise: 30, pointwise: 512, total: 542, standard: 3584 });
    expect(separableRatio(cost).toFraction()).toBe('271/1792');
  });

  test('the counts are those of grouped and 1×1 convolutions, and formulas come to them', () => {
    fc.assert(
      fc.property(sizes, (options) => {
        const { channels, filters, kernel, bias } = options;
        const derived = deriveSeparableParameters(options);
        const grouped = { channels, filters: channels, groups: channels, kernel, bias };
        expect(derived.depthwise.value).toBe(convolutionParameters(grouped));
        expect(derived.pointwise.value).toBe(convolutionParameters({ channels, filters, kernel: 1, bias }));
        for (const derivation of Object.values(derived)) expectConsistent(derivation);
        expectConsistent(deriveSeparableRatio(derived));
      }),
    );
  });

  test('without biases both ratios are 1/D + 1/K², the count of MobileNet’s paper', () => {
    const cost = separableMacs({ input: [16, 14, 14], filters: 32, kernel: 3, padding: 1 });
    expect(separableRatio(cost).toFraction()).toBe('41/288');
    const parameters = separableParameters({ channels: 16, filters: 32, kernel: 3, bias: false });
    expect(separableRatio(parameters).equals(separableRatio(cost))).toBe(true);
  });

  test('a stride makes both convolutions cheaper', () => {
    const options = { input: [8, 9, 9] as const, filters: 4, kernel: 3, padding: 1, stride: 2 };
    expect(separableMacs(options)).toEqual({
      depthwise: 25 * 8 * 9,
      pointwise: 25 * 8 * 4,
      total: 25 * 8 * 13,
      standard: convolutionMacs(options),
    });
    for (const derivation of Object.values(deriveSeparableMacs(options))) expectConsistent(derivation);
  });
});

describe('inverted bottleneck', () => {
  test('3 → 18 → 18 → 3 channels, 3×3 with biases: 72 + 180 + 57 = 309 parameters', () => {
    expect(invertedBottleneckParameters({ channels: 3, expansion: 6, filters: 3, kernel: 3 })).toEqual({
      hidden: 18,
      expand: 72,
      depthwise: 180,
      project: 57,
      total: 309,
    });
  });

  test('the counts are those of the network with the three convolutions', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 6 }), (options, expansion) => {
        const { channels, filters, kernel, bias } = options;
        const hidden = expansion * channels;
        const network = analyse({
          input: [channels, 9, 9],
          layers: [
            { type: 'conv2d', filters: hidden, kernel: 1, bias },
            { type: 'conv2d', filters: hidden, kernel, groups: hidden, bias, stride: 2 },
            { type: 'conv2d', filters, kernel: 1, bias },
          ],
        });
        const parameters = deriveInvertedBottleneckParameters({ ...options, expansion });
        const macs = deriveInvertedBottleneckMacs({
          input: [channels, 9, 9],
          expansion,
          filters,
          kernel,
          stride: 2,
        });
        expect(parameters.total.value).toBe(network.parameters);
        expect(macs.total.value).toBe(network.macs);
        for (const derivation of [...Object.values(parameters), ...Object.values(macs)])
          expectConsistent(derivation);
      }),
    );
    expect(
      invertedBottleneckMacs({ input: [2, 4, 4], expansion: 3, filters: 5, kernel: 3, padding: 1 }),
    ).toEqual({ hidden: 6, expand: 192, depthwise: 864, project: 480, total: 1536 });
  });
});

describe('squeeze-and-excitation', () => {
  test.each([
    [{ channels: 64, reduction: 16, bias: false }, 512],
    [{ channels: 64, reduction: 16 }, 580],
    [{ channels: 8, reduction: 2, bias: true }, 76],
  ])('%o adds %d parameters', (options, count) => {
    expect(squeezeExcitationParameters(options)).toBe(count);
    expectConsistent(deriveSqueezeExcitationParameters(options));
  });

  test('shapes pass through the bottleneck and come back', () => {
    expect(squeezeExcitationShapes([8, 5, 7], 4)).toEqual({
      input: [8, 5, 7],
      squeezed: [8],
      hidden: [2],
      gates: [8],
      output: [8, 5, 7],
    });
    expect(() => squeezeExcitationShapes([8, 5, 7], 3)).toThrow('reduction 3 does not divide the channels 8');
  });

  const image = tensor([
    [
      [1, 2],
      [3, 4],
    ],
    [
      [-4, 0],
      [0, 8],
    ],
  ]);

  test('squeeze averages each channel, excite and scale weigh it', () => {
    expect(squeeze(image).map(Number)).toEqual([2.5, 1]);
    expect(excite([0, Math.log(3)]).map(Number)).toEqual([0.5, expect.closeTo(0.75, 12)]);
    expect(asNumbers(scaleChannels(image, [0.5, 0.75]))).toEqual([
      [
        [0.5, 1],
        [1.5, 2],
      ],
      [
        [-3, 0],
        [0, 6],
      ],
    ]);
  });

  test('the formulas come to their values', () => {
    const derivations = [
      ...deriveSqueeze(image),
      ...deriveExcite([-1, 2]),
      ...deriveScaleChannels(image, [0.25, '3/4']),
    ];
    for (const derivation of derivations) expectConsistent(derivation);
    expect(derivations).toHaveLength(12);
  });

  test('a gate too few is refused', () => {
    expect(() => scaleChannels(image, [1])).toThrow('1 gates for an image 2×2×2, expected one per channel');
  });
});
