export {
  type BlockDiagramSpec,
  blockDiagram,
  type DiagramBox,
  type DiagramNode,
  type DiagramSkip,
} from './block-diagram/block-diagram.ts';
export type { Axis } from './chart/axes.ts';
export type { Series } from './chart/series.ts';
export type { PerAxis } from './common/axes.ts';
export { FigureError } from './common/error.ts';
export type { FigureOptions } from './common/figure.ts';
export type { CellValue } from './common/words.ts';
export { type ContoursSpec, contours, type Quadratic } from './contours/contours.ts';
export { type CurvesSpec, curves } from './curves/curves.ts';
export {
  type FeatureBlock,
  type FeatureBlocksSpec,
  type FeatureStep,
  featureBlocks,
} from './feature-blocks/feature-blocks.ts';
export type { Matrix } from './grid/grid.ts';
export { type ImageGridSpec, imageGrid, type NamedMatrix } from './image-grid/image-grid.ts';
export {
  type FieldStage,
  type ReceptiveFieldSpec,
  receptiveField,
} from './receptive-field/receptive-field.ts';
export { type Sequence, type SequencesSpec, sequences } from './sequences/sequences.ts';
export { type ToeplitzSpec, toeplitz } from './toeplitz/toeplitz.ts';
export {
  type UnitConnectionsSpec,
  type UnitLayer,
  unitConnections,
} from './unit-connections/unit-connections.ts';
