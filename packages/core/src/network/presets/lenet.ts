import type { Network } from '../layer.ts';
import { activate } from './blocks.ts';

/**
 * LeNet-5 on 1×32×32, every feature map connected to all below (in the 1998 paper C3 is sparse) and pools
 * without parameters: 61,706 parameters.
 *
 * Source: LeCun et al., "Gradient-based learning applied to document recognition" (1998).
 */
export function leNet5(): Network {
  return {
    name: 'LeNet-5',
    input: [1, 32, 32],
    layers: [
      { type: 'conv2d', name: 'C1', filters: 6, kernel: 5 },
      activate('tanh'),
      { type: 'avgPool2d', name: 'S2', kernel: 2 },
      { type: 'conv2d', name: 'C3', filters: 16, kernel: 5 },
      activate('tanh'),
      { type: 'avgPool2d', name: 'S4', kernel: 2 },
      { type: 'conv2d', name: 'C5', filters: 120, kernel: 5 },
      activate('tanh'),
      { type: 'flatten' },
      { type: 'dense', name: 'F6', units: 84 },
      activate('tanh'),
      { type: 'dense', name: 'output', units: 10 },
    ],
  };
}
