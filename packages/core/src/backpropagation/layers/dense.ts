import type { DenseWeightOrder } from '../../layers/dense.ts';
import type { TrainableRule } from '../layer.ts';
import { applyLinear } from '../linear.ts';
import type { Values } from '../read-block.ts';
import { readBlock, requireAxes, requireSame } from '../read-block.ts';

/** A fully connected layer: Wx + b on column vectors, or xW + b on rows with the other order of the weights. */
export interface DenseLayer {
  readonly type: 'dense';
  /** Matrix, units × inputs unless `order` says otherwise. */
  readonly weights: Values;
  /** One per unit; without it the layer has none. */
  readonly bias?: Values;
  readonly order?: DenseWeightOrder;
}

export const dense: TrainableRule<DenseLayer> = (layer, input, recorder) => {
  const weights = readBlock(layer.weights);
  requireAxes('dense weights', weights.shape, 2);
  requireAxes('input of dense', input.shape, 1);
  const byUnits = (layer.order ?? 'units-by-inputs') === 'units-by-inputs';
  const [units, inputs] = (byUnits ? weights.shape : weights.shape.toReversed()) as [number, number];
  requireSame('dense', 'input', input.shape, [inputs]);
  const bias = layer.bias === undefined ? null : readBlock(layer.bias);
  if (bias !== null) requireSame('dense', 'bias', bias.shape, [units]);
  recorder.nextLayer();
  const range = (count: number) => Array.from({ length: count }, (_, index) => index);
  return applyLinear(
    {
      output: { letter: recorder.letter('z'), noun: 'pre-activation', shape: [units] },
      weights: recorder.parameter('weights', { letter: recorder.letter('w'), noun: 'weight', ...weights }),
      bias: bias && recorder.parameter('bias', { letter: recorder.letter('b'), noun: 'bias', ...bias }),
      terms: range(units).map((unit) =>
        range(inputs).map((place) => ({
          input: place,
          weight: byUnits ? unit * inputs + place : place * units + unit,
        })),
      ),
      biasOf: (unit) => unit,
    },
    input,
    recorder,
  );
};
