export {
  type BlockDiagramSpec,
  blockDiagram,
  type DiagramBox,
  type DiagramNode,
  type DiagramSkip,
} from './block-diagram/block-diagram.ts';
export type { PerAxis } from './common/axes.ts';
export { FigureError } from './common/error.ts';
export type { FigureOptions } from './common/figure.ts';
export type { CellValue } from './common/words.ts';
export {
  type FeatureBlock,
  type FeatureBlocksSpec,
  type FeatureStep,
  featureBlocks,
} from './feature-blocks/feature-blocks.ts';
export type { Matrix } from './grid/grid.ts';
export { type ImageGridSpec, imageGrid, type NamedMatrix } from './image-grid/image-grid.ts';
