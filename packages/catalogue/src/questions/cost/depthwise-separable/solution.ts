import { deriveSeparableMacs, deriveSeparableParameters, Rational } from '@variorum/core';
import { tex } from '@variorum/document';
import type { Form } from '@variorum/generator';
import { layers, macsOf, type Params, withPadding } from './params.ts';

/** Values of solution.md and feedback.md. */
export function workedSolution(p: Params, form: Form) {
  const [channels, height, width] = p.input;
  const { depthwise, pointwise, total, standard } = deriveSeparableParameters(layers(p));
  const area = p.kernel[0] * p.kernel[1];
  const ratio = new Rational(standard.value, total.value);
  const operations = deriveSeparableMacs(withPadding(p));
  const weightsOnly = new Rational(area * p.filters, area + p.filters);
  const [separableWeights, biases] = [channels * area + channels * p.filters, channels + p.filters];
  return {
    channels,
    height,
    width,
    filters: p.filters,
    kernelHeight: p.kernel[0],
    kernelWidth: p.kernel[1],
    area,
    bias: p.bias,
    compare: p.compare && form === 'open',
    operations: p.operations && form === 'open',
    depthwise,
    pointwise,
    total,
    standard,
    totalValue: total.value,
    depthwiseValue: depthwise.value,
    pointwiseValue: pointwise.value,
    standardValue: standard.value,
    ratio,
    exact: ratio.mul(100).d === 1n,
    weightsOnly,
    separableWeights,
    biases,
    weightsTex: tex`${channels}\cdot ${area}+${channels}\cdot ${p.filters}=${separableWeights}`,
    biasesTex: tex`${channels}+${p.filters}=${biases}`,
    perPosition: tex`${channels}\cdot(${area}+${p.filters})=${separableWeights}`,
    depthwiseMacs: operations.depthwise,
    pointwiseMacs: operations.pointwise,
    totalMacs: operations.total,
    macs: macsOf(p).total,
    positions: height * width,
  };
}
