import { Rational } from '@variorum/core';
import type { Params } from './params.ts';

/** A way to count the parameters, layer by layer. */
export interface Counting {
  readonly depthwise?: number;
  readonly pointwise?: number;
  readonly total?: number;
  readonly standard?: number;
}

interface Counts {
  readonly depthwise: number;
  readonly pointwise: number;
  readonly standard: number;
}

/** The answers that follow from a wrong count: its layers, their sum and, where asked, the comparison. */
export function consequences(p: Params, right: Counts, wrong: Counting) {
  const { depthwise, pointwise, standard } = { ...right, ...wrong };
  const total = wrong.total ?? depthwise + pointwise;
  return {
    ...(wrong.depthwise !== undefined && { depthwise }),
    ...(wrong.pointwise !== undefined && { pointwise }),
    ...(total !== right.depthwise + right.pointwise && { total }),
    ...(p.compare && {
      ...(wrong.standard !== undefined && { standard }),
      ratio: new Rational(standard, total),
    }),
  };
}

/** Channels C, filters D, weights per channel K, and 1 or 0 biases per filter. */
export const letters = ({ input, filters, kernel, bias }: Params) => ({
  C: input[0],
  D: filters,
  K: kernel[0] * kernel[1],
  b: bias ? 1 : 0,
});
