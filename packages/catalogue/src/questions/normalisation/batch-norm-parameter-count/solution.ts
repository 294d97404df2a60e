import { type Tex, tex } from '@variorum/document';
import type { Form } from '@variorum/generator';
import { channelsOf, namesOf, type Params, shapeOf, valuesOf } from './layers.ts';

interface Answers {
  readonly learnable: number;
  readonly running: number;
}

const sumTex = (terms: readonly number[]): Tex =>
  terms.map((term) => tex`${term}`).reduce((sum, term) => tex`${sum}+${term}`);

/** Values of solution.md and feedback.md. */
export function workedSolution(
  { layers, batch, askGrowth }: Params,
  { learnable, running }: Answers,
  { biases }: { readonly biases: number },
  form: Form,
) {
  const names = namesOf(layers);
  const [first] = layers;
  const convolution = layers.find(({ type }) => type === 'convolution');
  return {
    single: layers.length === 1,
    dense: first!.type === 'dense',
    anyConvolution: convolution !== undefined,
    anyDense: layers.some(({ type }) => type === 'dense'),
    example:
      convolution?.type === 'convolution'
        ? {
            name:
              layers.filter(({ type }) => type === 'convolution').length > 1
                ? 'convolution 1'
                : 'the convolution',
            channels: convolution.output[0],
            height: convolution.output[1],
            width: convolution.output[2],
          }
        : { name: '', channels: 0, height: 0, width: 0 },
    batch,
    channels: channelsOf(first!),
    rows: layers.map((layer, index) => ({
      name: names[index]!,
      shape: shapeOf(layer),
      dense: layer.type === 'dense',
      channels: channelsOf(layer),
      learnable: 2 * channelsOf(layer),
    })),
    values: layers.reduce((total, layer) => total + valuesOf(layer), 0),
    learnable,
    running,
    stored: learnable + running,
    biases,
    sum: sumTex(layers.map((layer) => 2 * channelsOf(layer))),
    widths: sumTex(layers.map(channelsOf)),
    asksGrowth: askGrowth && form === 'open',
    growth: learnable - biases,
  };
}
