import { describe, expect, it } from 'vitest';
import { expectSound, shownTexts } from '../testing/sound.ts';
import { type FeatureBlocksSpec, featureBlocks } from './feature-blocks.ts';

const convolution = (output: number | null): FeatureBlocksSpec => ({
  blocks: [
    { name: 'input', channels: 96, height: 128, width: 128 },
    { name: 'output', channels: output, height: null, width: null },
  ],
  steps: [{ kernel: { count: 128, channels: 96, height: 7, width: 7 }, notes: ['stride 2', 'padding 3'] }],
});

describe('featureBlocks', () => {
  it.each<[string, FeatureBlocksSpec]>([
    ['a convolution', convolution(128)],
    [
      'the smallest and the largest sizes',
      {
        blocks: [
          { channels: 1, height: 1, width: 1 },
          { channels: 4096, height: 500, width: 1 },
          { name: 'wide', channels: 3, height: 1, width: 100000 },
        ],
        steps: [{ kernel: { height: 1, width: 1 } }, { label: 'flatten' }],
      },
    ],
    [
      'a kernel of unknown size',
      { ...convolution(null), steps: [{ kernel: { count: null, height: null, width: null } }] },
    ],
  ])('draws %s as a sound figure', (_, spec) => {
    expectSound(() => featureBlocks(spec));
  });

  it('labels each edge, and what is asked by a question mark', () => {
    const texts = shownTexts(featureBlocks(convolution(null)));
    expect(texts).toEqual(
      expect.arrayContaining(['C = 96', 'H = 128', 'C = ?', 'H = ?', 'W = ?', '128 kernels', '96 × 7 × 7']),
    );
  });

  it('says sizes with plurals and groups, and unknown for what is asked', () => {
    const { alt } = featureBlocks({
      blocks: [
        { name: 'input', channels: 1, height: 1824, width: 5 },
        { channels: null, height: null, width: null },
      ],
      steps: [
        { label: 'convolution', kernel: { count: 1, channels: 1, height: 3, width: 3 }, notes: ['stride 1'] },
      ],
    });
    expect(alt).toBe(
      'Feature maps as blocks. Input: 1 channel × height 1,824 × width 5. ' +
        'Then convolution, 1 kernel of 1 channel × height 3 × width 3, stride 1. ' +
        'Output: unknown channels × height unknown × width unknown.',
    );
  });

  it.each<[FeatureBlocksSpec, string]>([
    [{ blocks: [], steps: [] }, 'featureBlocks: 0 blocks given; expected two or more'],
    [{ ...convolution(1), steps: [] }, 'featureBlocks: 0 steps given between 2 blocks; expected 1'],
    [convolution(0), 'featureBlocks: blocks[1].channels is 0; expected a whole number of at least 1'],
  ])('refuses data that cannot be drawn: %#', (spec, message) => {
    expect(() => featureBlocks(spec)).toThrow(message);
  });
});
