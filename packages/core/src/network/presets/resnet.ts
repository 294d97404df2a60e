import type { Layer, Network } from '../layer.ts';
import { activate, convNorm } from './blocks.ts';

/** Layers with weights. */
export type ResNetDepth = 18 | 34 | 50 | 101;

const blocksPerStage: Readonly<Record<ResNetDepth, readonly number[]>> = {
  18: [2, 2, 2, 2],
  34: [3, 4, 6, 3],
  50: [3, 4, 6, 3],
  101: [3, 4, 23, 3],
};

/**
 * ResNet on 3×224×224 as in torchvision: projections where the shape changes, and in bottlenecks the stride
 * on the 3×3 convolution (the paper has it on the first 1×1).
 *
 * Source: He et al., "Deep residual learning for image recognition" (2016), table 1.
 */
export function resNet(depth: ResNetDepth): Network {
  const block = depth < 50 ? basicBlock : bottleneck;
  const expansion = depth < 50 ? 1 : 4;
  const stages = blocksPerStage[depth].flatMap((count, stage) =>
    Array.from({ length: count }, (_, index): Layer[] => {
      const width = 64 * 2 ** stage;
      const stride = stage > 0 && index === 0 ? 2 : 1;
      const projected = index === 0 && (stride > 1 || expansion > 1);
      const filters = width * expansion;
      return [
        {
          type: 'residual',
          name: `layer${stage + 1}.${index}`,
          body: block(width, filters, stride),
          ...(projected && { shortcut: convNorm({ filters, kernel: 1, stride }) }),
        },
        activate('relu'),
      ];
    }).flat(),
  );
  return {
    name: `ResNet-${depth}`,
    input: [3, 224, 224],
    layers: [
      ...convNorm({ name: 'conv1', filters: 64, kernel: 7, stride: 2, padding: 3 }),
      activate('relu'),
      { type: 'maxPool2d', name: 'maxpool', kernel: 3, stride: 2, padding: 1 },
      ...stages,
      { type: 'adaptiveAvgPool2d', name: 'avgpool' },
      { type: 'flatten' },
      { type: 'dense', name: 'fc', units: 1000 },
    ],
  };
}

function basicBlock(width: number, filters: number, stride: number): Layer[] {
  return [
    ...convNorm({ filters: width, kernel: 3, stride, padding: 1 }),
    activate('relu'),
    ...convNorm({ filters, kernel: 3, padding: 1 }),
  ];
}

function bottleneck(width: number, filters: number, stride: number): Layer[] {
  return [
    ...convNorm({ filters: width, kernel: 1 }),
    activate('relu'),
    ...convNorm({ filters: width, kernel: 3, stride, padding: 1 }),
    activate('relu'),
    ...convNorm({ filters, kernel: 1 }),
  ];
}
