import { defineOracle } from '@variorum/generator';
import { gradientOf, mapNested, type Nested } from '../../../oracles/finite-differences.ts';
import type { Params } from './params.ts';
import question from './question.ts';

const activations: Readonly<Record<Params['activation'], (z: number, slope: number) => number>> = {
  relu: (z) => (z + Math.abs(z)) / 2,
  leakyRelu: (z, slope) => Math.max(z, slope * z),
  sigmoid: (z) => (1 + Math.tanh(z / 2)) / 2,
  tanh: (z) => 1 - 2 / (Math.exp(2 * z) + 1),
};

interface Weights {
  readonly first: readonly (readonly number[])[];
  readonly second: readonly number[];
  readonly hidden: readonly number[];
  readonly output: number;
}

/** One run forward, written out as loops over plain numbers. */
function run(p: Params, { first, second, hidden, output }: Weights) {
  const units = first.map((row, unit) => {
    let z = hidden[unit]!;
    row.forEach((weight, place) => {
      z += weight * p.input[place]!;
    });
    return activations[p.activation](z, p.slope);
  });
  let z = output;
  units.forEach((unit, index) => {
    z += second[index]! * unit;
  });
  if (p.loss === 'half-squared') return { units, prediction: z, loss: (z - p.target) ** 2 / 2 };
  const loss = Math.log1p(Math.exp(p.target === 1 ? -z : z));
  return { units, prediction: activations.sigmoid(z, 0), loss };
}

export default defineOracle(question, {
  method: 'takes differences of the loss along every weight and bias',
  answers(p) {
    const start: Weights = {
      first: p.weights1,
      second: p.weights2,
      hidden: p.biases?.hidden ?? p.weights2.map(() => 0),
      output: p.biases?.output ?? 0,
    };
    const exact = p.loss === 'half-squared' && (p.activation === 'relu' || p.activation === 'leakyRelu');
    // Differences leave round-off behind; exact values have few decimals.
    const clean = <T extends Nested>(value: T): T =>
      exact ? mapNested(value, (one) => Number(one.toFixed(8))) : value;
    const along = <Name extends keyof Weights>(name: Name): Weights[Name] =>
      clean(gradientOf<Weights[Name]>((value) => run(p, { ...start, [name]: value }).loss, start[name]));
    const { units, prediction, loss } = run(p, start);
    const weights1 = along('first').map((row) => [...row]);
    return {
      hidden: clean(units),
      prediction: clean(prediction),
      loss: clean(loss),
      weights2: [...along('second')],
      weights1,
      ...(p.biases && { bias1: [...along('hidden')], bias2: along('output') }),
      updated: clean(
        p.weights1.map((row, unit) =>
          row.map((weight, place) => weight - p.learningRate * weights1[unit]![place]!),
        ),
      ),
    };
  },
});
