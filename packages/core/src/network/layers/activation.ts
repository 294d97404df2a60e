import type { LayerRule } from '../rule.ts';
import { unchanged } from './free.ts';
import type { NamedLayer } from './named.ts';

export type ActivationFunction =
  | 'relu'
  | 'relu6'
  | 'leakyRelu'
  | 'elu'
  | 'gelu'
  | 'swish'
  | 'sigmoid'
  | 'tanh'
  | 'softmax'
  | 'logSoftmax';

/** An activation function, applied to each value (softmax: over the channels). */
export interface ActivationLayer extends NamedLayer {
  readonly type: 'activation';
  readonly function: ActivationFunction;
  /** Slope of a leaky ReLU for negative inputs. */
  readonly slope?: number;
}

export const activation: LayerRule<ActivationLayer> = (_layer, before) => unchanged(before);
