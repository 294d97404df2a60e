import type { Layer, Network } from '../layer.ts';
import { activate, convNorm } from './blocks.ts';

/** Expansion, output channels, blocks and first stride of each stage: the paper's table 2. */
const stages = [
  [1, 16, 1, 1],
  [6, 24, 2, 2],
  [6, 32, 3, 2],
  [6, 64, 4, 2],
  [6, 96, 3, 1],
  [6, 160, 3, 2],
  [6, 320, 1, 1],
] as const;

/**
 * MobileNetV2 of width 1 on 3×224×224: 3,504,872 parameters.
 *
 * Source: Sandler et al., "MobileNetV2: inverted residuals and linear bottlenecks" (2018), table 2.
 */
export function mobileNetV2(): Network {
  let channels = 32;
  const blocks: Layer[] = [];
  for (const [expansion, filters, count, firstStride] of stages) {
    for (let index = 0; index < count; index++) {
      blocks.push(...invertedResidual(channels, filters, index === 0 ? firstStride : 1, expansion));
      channels = filters;
    }
  }
  return {
    name: 'MobileNetV2',
    input: [3, 224, 224],
    layers: [
      ...convNorm({ filters: 32, kernel: 3, stride: 2, padding: 1 }),
      activate('relu6'),
      ...blocks,
      ...convNorm({ filters: 1280, kernel: 1 }),
      activate('relu6'),
      { type: 'adaptiveAvgPool2d' },
      { type: 'flatten' },
      { type: 'dropout', probability: 0.2 },
      { type: 'dense', units: 1000 },
    ],
  };
}

/** Expand 1×1, depthwise 3×3, project 1×1 without activation; added to the input where shapes agree. */
function invertedResidual(channels: number, filters: number, stride: number, expansion: number): Layer[] {
  const hidden = channels * expansion;
  const expand = expansion === 1 ? [] : [...convNorm({ filters: hidden, kernel: 1 }), activate('relu6')];
  const body = [
    ...expand,
    ...convNorm({ filters: hidden, kernel: 3, stride, padding: 1, groups: hidden }),
    activate('relu6'),
    ...convNorm({ filters, kernel: 1 }),
  ];
  return stride === 1 && channels === filters ? [{ type: 'residual', body }] : body;
}
