import { add } from '../../arithmetic.ts';
import { symbol } from '../../symbols.ts';
import type { TrainableLayer, TrainableRule } from '../layer.ts';
import { requireSame } from '../read-block.ts';
import { elementName, elementSymbol, gradientName, gradientSymbol, stageOf } from '../stage.ts';

/** x + F(x), F being the body; put the activation after the sum behind this layer. */
export interface ResidualLayer {
  readonly type: 'residual';
  /** Must keep the shape. */
  readonly body: readonly TrainableLayer[];
}

export const residual: TrainableRule<ResidualLayer> = (layer, input, recorder, chain) => {
  const body = chain(layer.body, { ...input, gradientLetter: recorder.letter('\\delta') });
  requireSame('residual', 'output of the body', body.output.shape, input.shape);
  const name = { letter: recorder.letter('s'), noun: 'sum', shape: input.shape };
  const forward = input.values.map((value, position) => ({
    ...elementName(name, position),
    expression: '\\sym{x} + \\sym{f}',
    symbols: { x: elementSymbol(input, position), f: elementSymbol(body.output, position) },
    value: add(value, body.output.values[position]!),
  }));
  const output = recorder.stage(stageOf(name, forward), forward);
  return {
    output,
    backward: (upstream) => {
      const throughBody = body.backward(
        upstream.map((value, position) => ({
          ...gradientName(body.output, position),
          expression: '\\sym{g}',
          symbols: { g: gradientSymbol(output, position, upstream) },
          value,
        })),
      );
      return throughBody.map((step, position) => ({
        ...gradientName(input, position),
        expression: '\\sym{g} + \\sym{body}',
        symbols: {
          g: gradientSymbol(output, position, upstream),
          body: symbol(step.quantity, step.value, 'gradient through the body'),
        },
        value: add(upstream[position]!, step.value),
        steps: [{ ...step, meaning: `${step.meaning}, through the body` }],
      }));
    },
  };
};
