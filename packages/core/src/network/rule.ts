import type { ReceptiveFieldAxis } from '../receptive-field/receptive-field.ts';
import type { Shape } from '../tensor/shape.ts';
import type { Layer } from './layer.ts';

/** What one output of a layer sees of the network's input image, along height and width. */
export interface ReceptiveField {
  readonly height: ReceptiveFieldAxis;
  readonly width: ReceptiveFieldAxis;
}

/** What flows between two layers. */
export interface LayerState {
  /** [C, H, W], or [N] once flattened. */
  readonly shape: Shape;
  /** Null where an output sees no window of its own: after flattening, dense layers and global gates. */
  readonly receptiveField: ReceptiveField | null;
}

/** What one layer does to the state, and what it costs for one example. */
export interface LayerOutcome extends LayerState {
  readonly parameters: number;
  /** Multiply–accumulate operations of convolutions and dense layers; other arithmetic is not counted. */
  readonly macs: number;
  /** The layers inside a composite one. */
  readonly children?: readonly LayerRow[];
}

/** One row of a network's table. */
export interface LayerRow extends Omit<LayerOutcome, 'shape'> {
  /** The layer's own name, or its type and place: `conv2d-1`. */
  readonly name: string;
  readonly type: Layer['type'];
  readonly inputShape: Shape;
  readonly outputShape: Shape;
}

/** A run of layers, as a composite layer sees its body. */
export interface SequenceOutcome extends LayerState {
  readonly rows: readonly LayerRow[];
  readonly parameters: number;
  readonly macs: number;
}

/** Runs a sequence of layers from a state; composite layers get it handed in. */
export type Walk = (
  layers: readonly Layer[],
  before: LayerState,
  path: readonly (string | number)[],
) => SequenceOutcome;

/** The shape, parameter, cost and receptive-field rules of one layer type. Throws VariorumError. */
export type LayerRule<L> = (layer: L, before: LayerState, walk: Walk) => LayerOutcome;
