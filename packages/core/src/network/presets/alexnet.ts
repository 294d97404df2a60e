import type { Network } from '../layer.ts';
import { activate } from './blocks.ts';

/**
 * AlexNet on 3×224×224 as in torchvision: one tower, no local response normalisation, 61,100,840 parameters.
 *
 * Source: Krizhevsky, "One weird trick for parallelizing convolutional neural networks" (2014).
 */
export function alexNet(): Network {
  return {
    name: 'AlexNet',
    input: [3, 224, 224],
    layers: [
      { type: 'conv2d', name: 'conv1', filters: 64, kernel: 11, stride: 4, padding: 2 },
      activate('relu'),
      { type: 'maxPool2d', name: 'pool1', kernel: 3, stride: 2 },
      { type: 'conv2d', name: 'conv2', filters: 192, kernel: 5, padding: 2 },
      activate('relu'),
      { type: 'maxPool2d', name: 'pool2', kernel: 3, stride: 2 },
      { type: 'conv2d', name: 'conv3', filters: 384, kernel: 3, padding: 1 },
      activate('relu'),
      { type: 'conv2d', name: 'conv4', filters: 256, kernel: 3, padding: 1 },
      activate('relu'),
      { type: 'conv2d', name: 'conv5', filters: 256, kernel: 3, padding: 1 },
      activate('relu'),
      { type: 'maxPool2d', name: 'pool5', kernel: 3, stride: 2 },
      { type: 'adaptiveAvgPool2d', output: 6 },
      { type: 'flatten' },
      { type: 'dropout', probability: 0.5 },
      { type: 'dense', name: 'fc6', units: 4096 },
      activate('relu'),
      { type: 'dropout', probability: 0.5 },
      { type: 'dense', name: 'fc7', units: 4096 },
      activate('relu'),
      { type: 'dense', name: 'fc8', units: 1000 },
    ],
  };
}
