import type { InvertedBottleneckCost } from '@variorum/core';

interface Counting {
  readonly expand?: number;
  readonly depthwise?: number;
  readonly project?: number;
}

/** A wrong count of some layers, with the total that follows. */
export function consequences(right: InvertedBottleneckCost, wrong: Counting) {
  const { expand, depthwise, project } = { ...right, ...wrong };
  return { ...wrong, total: expand + depthwise + project };
}
