import type { Derivation, Scalar } from '../derivation.ts';
import type { ActivationLayer } from './layers/activation.ts';
import type { ConvolutionLayer } from './layers/convolution2d.ts';
import type { DenseLayer } from './layers/dense.ts';
import type { FlattenLayer } from './layers/flatten.ts';
import type { MaxPoolLayer } from './layers/max-pool2d.ts';
import type { MeanPoolLayer } from './layers/mean-pool2d.ts';
import type { ResidualLayer } from './layers/residual.ts';
import type { SqueezeExcitationLayer } from './layers/squeeze-excitation.ts';
import type { Recorder } from './recorder.ts';
import type { Stage } from './stage.ts';

/** A layer with its numbers, for networks small enough to be worked by hand. */
export interface TrainableLayers {
  readonly dense: DenseLayer;
  readonly activation: ActivationLayer;
  readonly convolution2d: ConvolutionLayer;
  readonly maxPool2d: MaxPoolLayer;
  readonly meanPool2d: MeanPoolLayer;
  readonly flatten: FlattenLayer;
  readonly residual: ResidualLayer;
  readonly squeezeExcitation: SqueezeExcitationLayer;
}

export type TrainableLayer = TrainableLayers[keyof TrainableLayers];

/** Derivations of ∂L with respect to each value of a stage, in row-major order. */
export type Gradients = readonly Derivation<Scalar>[];

/** A layer that has seen its input. */
export interface Applied {
  readonly output: Stage;
  /** From ∂L with respect to the output, recorded in passing, to that with respect to the input. */
  readonly backward: (upstream: readonly Scalar[]) => Gradients;
}

/** Runs layers one after another. */
export type Chain = (layers: readonly TrainableLayer[], input: Stage) => AppliedChain;

export interface AppliedChain {
  readonly output: Stage;
  readonly backward: (upstream: Gradients) => Gradients;
}

/** One layer type: what it computes, and how a gradient passes back. */
export type TrainableRule<L extends TrainableLayer> = (
  layer: L,
  input: Stage,
  recorder: Recorder,
  chain: Chain,
) => Applied;
