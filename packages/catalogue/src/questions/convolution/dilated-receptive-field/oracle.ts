import { defineOracle } from '@variorum/generator';
import question from './question.ts';
import type { Axis, Layer } from './stack.ts';

/** Input positions along one axis whose values reach an output through the layers. */
function reached(output: number, layers: readonly Layer[], axis: Axis): number[] {
  let positions = new Set([output]);
  for (const { kernel, dilation } of layers.toReversed()) {
    const before = new Set<number>();
    for (const start of positions) {
      let position = start;
      for (let weight = 0; weight < kernel[axis]; weight++, position += dilation) before.add(position);
    }
    positions = before;
  }
  return [...positions].sort((a, b) => a - b);
}

const ends = (positions: readonly number[]): [number, number] => [positions[0]!, positions.at(-1)!];

function extents(layers: readonly Layer[]): number[] {
  return ([0, 1] as const).map((axis) => {
    const [first, last] = ends(reached(11, layers, axis));
    let extent = 0;
    for (let position = first; position <= last; position++) extent++;
    return extent;
  });
}

export default defineOracle(question, {
  method: 'sends an output back through the layers as a set of positions and looks at the first and the last',
  answers({ layers, output, askRange, askFormula }) {
    return {
      after1: extents(layers.slice(0, 1)),
      ...(layers.length > 2 ? { after2: extents(layers.slice(0, 2)) } : {}),
      ...(layers.length > 3 ? { after3: extents(layers.slice(0, 3)) } : {}),
      last: extents(layers),
      ...(askRange
        ? { rows: ends(reached(output[0], layers, 0)), columns: ends(reached(output[1], layers, 1)) }
        : {}),
      ...(askFormula ? { formula: 'sum' } : {}),
    };
  },
});
