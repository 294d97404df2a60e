import { multiply } from '../../arithmetic.ts';
import { symbol } from '../../symbols.ts';
import type { Activation } from '../activations.ts';
import { activationDerivative, applyActivation } from '../activations.ts';
import type { TrainableRule } from '../layer.ts';
import { elementName, elementSymbol, gradientName, gradientSymbol, stageOf } from '../stage.ts';

/** An activation function, value by value. */
export interface ActivationLayer extends Activation {
  readonly type: 'activation';
}

export const activation: TrainableRule<ActivationLayer> = (layer, input, recorder) => {
  const name = { letter: recorder.letter('a'), noun: 'activation', shape: input.shape };
  const forward = input.values.map((_, position) => ({
    ...elementName(name, position),
    ...applyActivation(layer, elementSymbol(input, position)),
  }));
  const output = recorder.stage(stageOf(name, forward), forward);
  return {
    output,
    backward: (upstream) =>
      upstream.map((value, position) => {
        const slope = activationDerivative(
          layer,
          elementSymbol(input, position),
          elementSymbol(output, position),
        );
        return {
          ...gradientName(input, position),
          expression: '\\sym{g}\\by\\sym{slope}',
          symbols: {
            g: gradientSymbol(output, position, upstream),
            slope: symbol(slope.quantity, slope.value, slope.meaning),
          },
          value: multiply(value, slope.value),
          steps: [slope],
        };
      }),
  };
};
