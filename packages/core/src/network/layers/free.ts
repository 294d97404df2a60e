import type { LayerOutcome, LayerState } from '../rule.ts';

/** A layer that changes neither shape nor field and learns nothing. */
export function unchanged({ shape, receptiveField }: LayerState): LayerOutcome {
  return { shape, receptiveField, parameters: 0, macs: 0 };
}
