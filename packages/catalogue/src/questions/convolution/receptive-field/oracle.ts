import { defineOracle } from '@variorum/generator';
import question from './question.ts';
import type { Layer } from './stack.ts';

type Axis = 0 | 1;

/** Positions of a layer's input that influence any of the given outputs; they may be padding. */
function inputsOf(outputs: ReadonlySet<number>, layer: Layer, axis: Axis): Set<number> {
  const inputs = new Set<number>();
  for (const output of outputs) {
    let position = output * layer.stride - layer.padding;
    for (let weight = 0; weight < layer.kernel[axis]; weight++, position += layer.dilation)
      inputs.add(position);
  }
  return inputs;
}

const seenBy = (output: number, layers: readonly Layer[], axis: Axis): Set<number> =>
  layers.reduceRight((seen, layer) => inputsOf(seen, layer, axis), new Set([output]));

const extent = (seen: ReadonlySet<number>): number => Math.max(...seen) - Math.min(...seen) + 1;

/** Outputs of a layer whose windows touch only cells of its padded input. */
function countOutputs(size: number, layer: Layer, axis: Axis): number {
  const cells = new Set<number>();
  for (let cell = -layer.padding; cell < size + layer.padding; cell++) cells.add(cell);
  let output = 0;
  while ([...inputsOf(new Set([output]), layer, axis)].every((cell) => cells.has(cell))) output++;
  return output;
}

export default defineOracle(question, {
  method:
    'sends a one-hot gradient back through the layers as a set of positions and measures the extent of what it reaches',
  answers({ input, layers, askOutput }) {
    const axes = [0, 1] as const;
    return {
      receptiveField: axes.map((axis) => extent(seenBy(7, layers, axis))),
      jump: Math.min(...seenBy(8, layers, 0)) - Math.min(...seenBy(7, layers, 0)),
      ...(askOutput
        ? {
            output: axes.map((axis) =>
              layers.reduce((size, layer) => countOutputs(size, layer, axis), input[axis]),
            ),
          }
        : {}),
    };
  },
});
