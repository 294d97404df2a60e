import type { Layer } from '../layer.ts';
import type { ActivationFunction } from '../layers/activation.ts';
import type { Conv2dLayer } from '../layers/conv2d.ts';

/** An activation layer. */
export function activate(name: ActivationFunction): Layer {
  return { type: 'activation', function: name };
}

/** A convolution without bias and the batch normalisation whose shift replaces the bias. */
export function convNorm(options: Omit<Conv2dLayer, 'type' | 'bias'>): Layer[] {
  return [{ type: 'conv2d', bias: false, ...options }, { type: 'batchNorm2d' }];
}
