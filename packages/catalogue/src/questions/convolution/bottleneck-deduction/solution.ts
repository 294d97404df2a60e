import { shape, type Tex, tex } from '@variorum/document';
import type { Form } from '@variorum/generator';
import { channelsOf, type LayerSize, type Params, parametersOf, shapesOf, sum, unknownOf } from './block.ts';

const added = (terms: readonly Tex[]): Tex =>
  terms.slice(1).reduce((all, term) => tex`${all}+${term}`, terms[0]!);

/** Values of solution.md and feedback.md. */
export function workedSolution(p: Params, layers: readonly LayerSize[], form: Form) {
  const [a, b] = unknownOf(p) as [number, number];
  const known = p.known - 1;
  const total = p.kernels[a]! + p.kernels[b]!;
  const paddings = added(p.paddings.map((padding) => tex`${padding}`));
  const shapes = shapesOf(p);
  const parameters = layers.map((layer) => parametersOf([layer]));
  return {
    channels: p.input[0],
    height: p.input[1],
    width: p.input[2],
    chain: channelsOf(p)
      .map((channels) => tex`${channels}`)
      .reduce((before, channels) => tex`${before}\to ${channels}`),
    layers: layers.map(([filters, depth, kernel], index) => ({
      number: index + 1,
      filters,
      depth,
      kernel,
      padding: p.paddings[index]!,
      output: shape(...shapes[index]!),
      growth: tex`2\cdot ${p.paddings[index]!}-${kernel}+1`,
      equation: tex`${filters}\cdot(${depth}\cdot ${kernel}\cdot ${kernel}+1)=${parameters[index]!}`,
    })),
    a: a + 1,
    b: b + 1,
    known: p.known,
    knownKernel: p.kernels[known]!,
    sumEquation: tex`F_${a + 1}+F_${b + 1}=3+2\cdot(${paddings})-${p.kernels[known]!}=${total}`,
    none: p.hint === 'none',
    equal: p.hint === 'equal',
    total,
    kernelA: p.kernels[a]!,
    kernelB: p.kernels[b]!,
    layerA: shape(...layers[a]!),
    layerB: shape(...layers[b]!),
    middle: shape(...shapes[1]!),
    middleHeight: tex`${p.input[1]}-2\cdot ${p.paddings[2]}+${p.kernels[2]}-1=${shapes[1]![1]}`,
    middleWidth: tex`${p.input[2]}-2\cdot ${p.paddings[2]}+${p.kernels[2]}-1=${shapes[1]![2]}`,
    asksMiddle: p.askMiddle && form === 'open',
    asksParameters: p.askParameters && form === 'open',
    parameterSum: tex`${added(parameters.map((count) => tex`${count}`))}=${sum(parameters)}`,
    parameters: sum(parameters),
    width2: p.widths[1],
  };
}
