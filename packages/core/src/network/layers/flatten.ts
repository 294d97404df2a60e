import { flattenedSize } from '../../layers/dense.ts';
import type { LayerRule } from '../rule.ts';
import type { NamedLayer } from './named.ts';

/** Turns C×H×W into a vector of C·H·W values; the batch axis is not touched. */
export interface FlattenLayer extends NamedLayer {
  readonly type: 'flatten';
}

export const flatten: LayerRule<FlattenLayer> = (_layer, { shape }) => ({
  shape: [flattenedSize(shape)],
  receptiveField: null,
  parameters: 0,
  macs: 0,
});
