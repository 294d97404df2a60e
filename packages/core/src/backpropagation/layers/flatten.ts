import type { TrainableRule } from '../layer.ts';
import { elementName, elementSymbol, gradientName, gradientSymbol, stageOf } from '../stage.ts';

/** The values in row-major order (channel, row, column) as a vector. */
export interface FlattenLayer {
  readonly type: 'flatten';
}

export const flatten: TrainableRule<FlattenLayer> = (_, input, recorder) => {
  const name = { letter: recorder.letter('f'), noun: 'flattened value', shape: [input.values.length] };
  const forward = input.values.map((value, position) => ({
    ...elementName(name, position),
    expression: '\\sym{x}',
    symbols: { x: elementSymbol(input, position) },
    value,
  }));
  const output = recorder.stage(stageOf(name, forward), forward);
  return {
    output,
    backward: (upstream) =>
      upstream.map((value, position) => ({
        ...gradientName(input, position),
        expression: '\\sym{g}',
        symbols: { g: gradientSymbol(output, position, upstream) },
        value,
      })),
  };
};
