import { add, multiply } from '../arithmetic.ts';
import type { Derivation, Scalar } from '../derivation.ts';
import type { Applied } from './layer.ts';
import type { Recorder } from './recorder.ts';
import type { Stage } from './stage.ts';
import {
  elementName,
  elementSymbol,
  gradientName,
  gradientSymbol,
  plainSum,
  productSum,
  stageOf,
} from './stage.ts';

/** One product of a linear layer: an input value times a weight, by their row-major positions. */
export interface Term {
  readonly input: number;
  readonly weight: number;
}

/** A linear layer, dense or convolution: which products each output adds up. */
export interface Linear {
  readonly output: Pick<Stage, 'letter' | 'noun' | 'shape'>;
  readonly weights: Stage;
  readonly bias: Stage | null;
  /** One list per output, in row-major order. */
  readonly terms: readonly (readonly Term[])[];
  /** The position of an output's bias. */
  readonly biasOf: (output: number) => number;
}

interface Use {
  readonly output: number;
  readonly term: Term;
}

/** Applies a linear layer: output = Σ weight · input + bias, and the three sums of the way back. */
export function applyLinear(linear: Linear, input: Stage, recorder: Recorder): Applied {
  const { weights, bias, terms, biasOf } = linear;
  const forward = terms.map((products, output): Derivation<Scalar> => {
    const shift = bias === null ? undefined : elementSymbol(bias, biasOf(output));
    return {
      ...elementName(linear.output, output),
      ...productSum(
        products.map((term) => [elementSymbol(weights, term.weight), elementSymbol(input, term.input)]),
        shift,
      ),
      value: add(
        ...products.map((term) => multiply(weights.values[term.weight]!, input.values[term.input]!)),
        ...(shift === undefined ? [] : [shift.value]),
      ),
    };
  });
  const output = recorder.stage(stageOf(linear.output, forward), forward);
  const uses = terms.flatMap((products, output): Use[] => products.map((term) => ({ output, term })));
  const byInput = grouped(uses, input.values.length, ({ term }) => term.input);
  const byWeight = grouped(uses, weights.values.length, ({ term }) => term.weight);

  const backward: Applied['backward'] = (upstream) => {
    const sum = (found: readonly Use[], factor: Stage, at: (use: Use) => number) => ({
      ...productSum(
        found.map((use) => [gradientSymbol(output, use.output, upstream), elementSymbol(factor, at(use))]),
      ),
      value: add(...found.map((use) => multiply(upstream[use.output]!, factor.values[at(use)]!))),
    });
    recorder.gradient(
      weights,
      byWeight.map((found, position) => ({
        ...gradientName(weights, position),
        ...sum(found, input, ({ term }) => term.input),
      })),
    );
    if (bias !== null) {
      const byBias = grouped([...upstream.keys()], bias.values.length, biasOf);
      recorder.gradient(
        bias,
        byBias.map((outputs, position) => ({
          ...gradientName(bias, position),
          ...plainSum(outputs.map((place) => gradientSymbol(output, place, upstream))),
          value: add(...outputs.map((place) => upstream[place]!)),
        })),
      );
    }
    return byInput.map((found, position) => ({
      ...gradientName(input, position),
      ...sum(found, weights, ({ term }) => term.weight),
    }));
  };
  return { output, backward };
}

function grouped<T>(items: readonly T[], count: number, place: (item: T) => number): T[][] {
  const groups = Array.from({ length: count }, (): T[] => []);
  for (const item of items) groups[place(item)]!.push(item);
  return groups;
}
