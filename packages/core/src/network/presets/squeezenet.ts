import type { Layer, Network } from '../layer.ts';
import { activate } from './blocks.ts';

export type SqueezeNetVersion = '1.0' | '1.1';

const pool: Layer = { type: 'maxPool2d', kernel: 3, stride: 2, rounding: 'ceil' };

/** Squeeze and expand widths of the eight fire modules, fire2 to fire9. */
const fires = [
  [16, 64],
  [16, 64],
  [32, 128],
  [32, 128],
  [48, 192],
  [48, 192],
  [64, 256],
  [64, 256],
] as const;

/** What comes first, and after which fire modules (2 to 9) a pool follows. */
const versions = {
  '1.0': { stem: { filters: 96, kernel: 7 }, poolsAfter: [4, 8] },
  '1.1': { stem: { filters: 64, kernel: 3 }, poolsAfter: [3, 5] },
} as const;

/**
 * SqueezeNet on 3×224×224 as in torchvision: 1,248,424 (1.0) or 1,235,496 (1.1) parameters.
 *
 * Source: Iandola et al., "SqueezeNet" (2016), table 1; 1.1 is the authors' later release.
 */
export function squeezeNet(version: SqueezeNetVersion): Network {
  const { stem, poolsAfter } = versions[version];
  return {
    name: `SqueezeNet ${version}`,
    input: [3, 224, 224],
    layers: [
      { type: 'conv2d', name: 'conv1', stride: 2, ...stem },
      activate('relu'),
      pool,
      ...fires.flatMap(([squeeze, expand], index) => {
        const number = index + 2;
        const pooled = poolsAfter.some((after) => after === number);
        return [...fire(number, squeeze, expand), ...(pooled ? [pool] : [])];
      }),
      { type: 'dropout', probability: 0.5 },
      { type: 'conv2d', name: 'conv10', filters: 1000, kernel: 1 },
      activate('relu'),
      { type: 'adaptiveAvgPool2d' },
      { type: 'flatten' },
    ],
  };
}

/** Fire module: squeeze 1×1, then 1×1 and 3×3 side by side. */
function fire(number: number, squeeze: number, expand: number): Layer[] {
  return [
    { type: 'conv2d', name: `fire${number}.squeeze`, filters: squeeze, kernel: 1 },
    activate('relu'),
    {
      type: 'parallel',
      name: `fire${number}.expand`,
      branches: [
        [{ type: 'conv2d', filters: expand, kernel: 1 }],
        [{ type: 'conv2d', filters: expand, kernel: 3, padding: 1 }],
      ],
    },
    activate('relu'),
  ];
}
