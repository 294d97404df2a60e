import type { ActivationLayer } from './layers/activation.ts';
import type { AdaptiveAvgPool2dLayer } from './layers/adaptive-avg-pool2d.ts';
import type { AvgPool2dLayer } from './layers/avg-pool2d.ts';
import type { BatchNorm1dLayer } from './layers/batch-norm1d.ts';
import type { BatchNorm2dLayer } from './layers/batch-norm2d.ts';
import type { Conv2dLayer } from './layers/conv2d.ts';
import type { DenseLayer } from './layers/dense.ts';
import type { DropoutLayer } from './layers/dropout.ts';
import type { FlattenLayer } from './layers/flatten.ts';
import type { LocalResponseNormLayer } from './layers/local-response-norm.ts';
import type { MaxPool2dLayer } from './layers/max-pool2d.ts';
import type { ParallelLayer } from './layers/parallel.ts';
import type { ResidualLayer } from './layers/residual.ts';
import type { SqueezeExcitationLayer } from './layers/squeeze-excitation.ts';

/** Any layer of a network, as plain data. */
export type Layer =
  | ActivationLayer
  | AdaptiveAvgPool2dLayer
  | AvgPool2dLayer
  | BatchNorm1dLayer
  | BatchNorm2dLayer
  | Conv2dLayer
  | DenseLayer
  | DropoutLayer
  | FlattenLayer
  | LocalResponseNormLayer
  | MaxPool2dLayer
  | ParallelLayer
  | ResidualLayer
  | SqueezeExcitationLayer;

export type LayerType = Layer['type'];

/** The layer with a given type tag. */
export type LayerOf<T extends LayerType> = Extract<Layer, { readonly type: T }>;

/** A feed-forward network as plain JSON data. */
export interface Network {
  readonly name?: string;
  /** [C, H, W] for images, [N] for vectors; without the batch. */
  readonly input: readonly number[];
  readonly layers: readonly Layer[];
}
