import { add, multiply } from '../../arithmetic.ts';
import type { Derivation, Scalar } from '../../derivation.ts';
import { Rational } from '../../rational.ts';
import { symbol } from '../../symbols.ts';
import type { TrainableRule } from '../layer.ts';
import { requireAxes, requireSame } from '../read-block.ts';
import {
  elementName,
  elementSymbol,
  gradientName,
  gradientSymbol,
  plainSum,
  productSum,
  stageOf,
} from '../stage.ts';
import type { DenseLayer } from './dense.ts';

/** Squeeze (mean of each channel), two dense layers with ReLU and sigmoid, scale the channels by the gates. */
export interface SqueezeExcitationLayer {
  readonly type: 'squeezeExcitation';
  /** C → C/r. */
  readonly first: Omit<DenseLayer, 'type'>;
  /** C/r → C. */
  readonly second: Omit<DenseLayer, 'type'>;
}

export const squeezeExcitation: TrainableRule<SqueezeExcitationLayer> = (layer, input, recorder, chain) => {
  requireAxes('input of squeezeExcitation', input.shape, 3);
  const [channels, height, width] = input.shape as readonly [number, number, number];
  const area = height * width;
  const share = new Rational(1, area);
  const n = symbol('n', area, 'positions of a channel');
  const channelOf = (position: number) => Math.floor(position / area);
  const placesOf = (channel: number) => Array.from({ length: area }, (_, place) => channel * area + place);

  const squeezedName = { letter: recorder.letter('m'), noun: 'channel mean', shape: [channels] };
  const means = Array.from({ length: channels }, (_, channel): Derivation<Scalar> => {
    const places = placesOf(channel);
    const { expression, symbols } = plainSum(places.map((place) => elementSymbol(input, place)));
    return {
      ...elementName(squeezedName, channel),
      expression: `\\frac{${expression}}{\\sym{n}}`,
      symbols: { ...symbols, n },
      value: multiply(share, add(...places.map((place) => input.values[place]!))),
    };
  });
  const squeezed = recorder.stage(stageOf(squeezedName, means), means);
  const gates = chain(
    [
      { type: 'dense', ...layer.first },
      { type: 'activation', activation: 'relu' },
      { type: 'dense', ...layer.second },
      { type: 'activation', activation: 'sigmoid' },
    ],
    squeezed,
  );
  requireSame('squeezeExcitation', 'gates', gates.output.shape, [channels]);

  const name = { letter: recorder.letter('y'), noun: 'scaled value', shape: input.shape };
  const forward = input.values.map((value, position) => ({
    ...elementName(name, position),
    expression: '\\sym{gate}\\by\\sym{x}',
    symbols: {
      gate: elementSymbol(gates.output, channelOf(position)),
      x: elementSymbol(input, position),
    },
    value: multiply(gates.output.values[channelOf(position)]!, value),
  }));
  const output = recorder.stage(stageOf(name, forward), forward);

  return {
    output,
    backward: (upstream) => {
      const toGates = Array.from({ length: channels }, (_, channel) => ({
        ...gradientName(gates.output, channel),
        ...productSum(
          placesOf(channel).map((place) => [
            gradientSymbol(output, place, upstream),
            elementSymbol(input, place),
          ]),
        ),
        value: add(...placesOf(channel).map((place) => multiply(upstream[place]!, input.values[place]!))),
      }));
      const toMeans = gates.backward(toGates);
      recorder.gradient(squeezed, toMeans);
      const meanGradients = toMeans.map(({ value }) => value);
      return upstream.map((value, position) => {
        const channel = channelOf(position);
        return {
          ...gradientName(input, position),
          expression: '\\sym{gate}\\by\\sym{g} + \\frac{\\sym{mean}}{\\sym{n}}',
          symbols: {
            gate: elementSymbol(gates.output, channel),
            g: gradientSymbol(output, position, upstream),
            mean: gradientSymbol(squeezed, channel, meanGradients),
            n,
          },
          value: add(
            multiply(gates.output.values[channel]!, value),
            multiply(share, meanGradients[channel]!),
          ),
        };
      });
    },
  };
};
