import type { Layer, Network } from '../layer.ts';
import { activate } from './blocks.ts';

/** Layers with weights. */
export type VggDepth = 11 | 13 | 16 | 19;

const blockWidths = [64, 128, 256, 512, 512] as const;
const convolutionsPerBlock: Readonly<Record<VggDepth, readonly number[]>> = {
  11: [1, 1, 2, 2, 2],
  13: [2, 2, 2, 2, 2],
  16: [2, 2, 3, 3, 3],
  19: [2, 2, 4, 4, 4],
};

/**
 * VGG on 3×224×224 without batch normalisation.
 *
 * Source: Simonyan and Zisserman, "Very deep convolutional networks" (2015), table 1, columns A, B, D, E.
 */
export function vgg(depth: VggDepth): Network {
  return {
    name: `VGG-${depth}`,
    input: [3, 224, 224],
    layers: [
      ...convolutionsPerBlock[depth].flatMap((count, block) =>
        vggBlock(block + 1, count, blockWidths[block]!),
      ),
      { type: 'flatten' },
      { type: 'dense', name: 'fc6', units: 4096 },
      activate('relu'),
      { type: 'dropout', probability: 0.5 },
      { type: 'dense', name: 'fc7', units: 4096 },
      activate('relu'),
      { type: 'dropout', probability: 0.5 },
      { type: 'dense', name: 'fc8', units: 1000 },
    ],
  };
}

function vggBlock(block: number, count: number, filters: number): Layer[] {
  const convolutions = Array.from({ length: count }, (_, index): Layer[] => [
    { type: 'conv2d', name: `conv${block}_${index + 1}`, filters, kernel: 3, padding: 1 },
    activate('relu'),
  ]);
  return [...convolutions.flat(), { type: 'maxPool2d', name: `pool${block}`, kernel: 2 }];
}
