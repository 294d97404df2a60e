import { derivePointwiseParameters } from '@variorum/core';
import { shape, type Tex, tex } from '@variorum/document';
import type { Form } from '@variorum/generator';
import { dot, macsOf, type Params } from './params.ts';

/** A number that follows an operator: in brackets where it is negative. */
const factor = (value: number): Tex => (value < 0 ? tex`(${value})` : tex`${value}`);

const chain = (terms: readonly Tex[]): Tex =>
  terms.slice(1).reduce((sum, term) => tex`${sum}+${term}`, terms[0]!);

/** Values of solution.md and feedback.md. */
export function workedSolution(p: Params, parameters: number, form: Form) {
  const [channels, height, width] = p.input;
  const values = p.weights.map((row, filter) => dot(row, p.pixel) + (p.biases[filter] ?? 0));
  return {
    channels,
    height,
    width,
    filters: p.filters,
    bias: p.bias,
    operations: p.operations && form === 'open',
    hasPixel: p.pixel.length > 0 && form === 'open',
    open: form === 'open',
    output: shape(p.filters, height, width),
    parameters,
    weights: p.filters * channels,
    derivation: derivePointwiseParameters({ channels, filters: p.filters, bias: p.bias }),
    positions: height * width,
    macs: macsOf(p),
    macsTex: tex`${height}\cdot ${width}\cdot ${p.filters}\cdot ${channels}=${macsOf(p)}`,
    perPosition: tex`${p.filters}\cdot ${channels}=${p.filters * channels}`,
    responses: p.weights.map((row, filter) => {
      const products = row.map((weight, channel) => tex`${factor(weight)}\cdot ${factor(p.pixel[channel]!)}`);
      const bias = p.biases[filter];
      const sum = chain(bias === undefined ? products : [...products, factor(bias)]);
      return { number: filter + 1, equation: tex`${sum}=${values[filter]!}` };
    }),
    values,
    channelParts: p.pixel.map((value, channel) => ({
      number: channel + 1,
      value,
      weights: p.weights.map((row) => row[channel]!),
    })),
    biasValues: p.biases,
  };
}
