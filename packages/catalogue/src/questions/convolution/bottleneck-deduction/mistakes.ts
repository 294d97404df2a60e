import { channelsOf, type LayerSize, layersOf, type Params, parametersOf, sum, unknownOf } from './block.ts';

/** The answers that a wrong way to size the two unknown layers leads to. */
export function answersBy(p: Params, change: (layer: LayerSize, index: number) => LayerSize | null) {
  const layers = layersOf(p);
  const unknown = unknownOf(p);
  const changed = layers.map((layer, index) => (unknown.includes(index) ? change(layer, index) : layer));
  if (changed.some((layer) => layer === null || layer.some((size) => size < 1))) return null;
  const sizes = changed as LayerSize[];
  return {
    layerA: [...sizes[unknown[0]!]!],
    layerB: [...sizes[unknown[1]!]!],
    ...(p.askParameters ? { parameters: parametersOf(sizes) } : {}),
  };
}

/** The unknown kernels where their sum is taken to be another one; null where that is no kernel. */
export function answersBySum(p: Params, total: number) {
  const [a, b] = unknownOf(p) as [number, number];
  const first = p.hint === 'one' ? p.kernels[a]! : total / 2;
  const second = total - first;
  if (!Number.isInteger(first) || first < 1 || second < 1) return null;
  return answersBy(p, ([filters, depth], index) => [filters, depth, index === b ? second : first]);
}

/** What the kernels that are asked add up to. */
export const kernelSum = (p: Params): number => sum(unknownOf(p).map((index) => p.kernels[index]!));

/** Depths replaced by the channels that a student takes for those of a layer's input. */
export const depthBy = (p: Params, depth: (index: number) => number) =>
  answersBy(p, ([filters, , kernel], index) => [filters, depth(index), kernel]);

/** Numbers of filters replaced likewise. */
export const filtersBy = (p: Params, filters: (index: number) => number) =>
  answersBy(p, ([, depth, kernel], index) => [filters(index), depth, kernel]);

export const channelsAfter = (p: Params, index: number): number => channelsOf(p)[index + 1]!;
