import { convolutionParameters, denseParameters } from '@variorum/core';
import { rounded, shape } from '@variorum/document';
import { defineQuestion, integerField, numberField } from '@variorum/generator';
import { mistakes } from './mistakes.ts';
import { convolution, type Params, params, sizesOf } from './params.ts';
import { sample, unfair } from './sample.ts';

const precision = { significant: 3 } as const;

function work(p: Params) {
  const { inputs, outputs, channels } = sizesOf(p);
  const { filters, kernel } = convolution(p);
  const conv = convolutionParameters({ channels, filters, kernel, bias: p.bias });
  const dense = denseParameters({ inputs, units: outputs, bias: p.bias });
  return { conv, dense, ratio: dense / conv };
}

export default defineQuestion({
  id: 'dense-vs-conv',
  version: 1,
  title: 'A fully connected layer in place of a convolution',
  summary:
    'How many parameters a convolution saves against a fully connected layer of the same shapes, and why.',
  topics: ['parameters', 'convolution', 'concepts'],
  forms: ['open', 'choice'],
  params,
  sample,
  unfair,

  fields: (_, form) => ({
    ...(form === 'choice' ? {} : { conv: integerField({ label: 'parameters of the convolution' }) }),
    dense: integerField({ label: 'parameters of the fully connected layer', weight: 2 }),
    ratio: numberField({ label: 'ratio of the parameters', precision }),
  }),

  solve: (p) => ({ answers: work(p), work: work(p) }),

  misconceptions: mistakes,

  stem: (p, form) => ({
    input: shape(...p.input),
    filters: p.filters,
    channels: p.input[0],
    kernel: p.kernel,
    stride: p.stride,
    padding: p.padding,
    bias: p.bias,
    open: form !== 'choice',
  }),

  solution(p, { work: { conv, dense, ratio } }, form) {
    const sizes = sizesOf(p);
    const savings = (sizes.positions * sizes.inputs) / sizes.weightsPerFilter;
    return {
      ...sizes,
      conv,
      dense,
      ratio: rounded(ratio, precision),
      exact: Number(rounded(ratio, precision).text) === ratio,
      input: shape(...p.input),
      output: shape(p.filters, sizes.rows, sizes.columns),
      filters: p.filters,
      kernel: p.kernel,
      stride: p.stride,
      padding: p.padding,
      bias: p.bias,
      open: form !== 'choice',
      same: sizes.rows === sizes.height && sizes.columns === sizes.width,
      square: sizes.height === sizes.width,
      perFilter: sizes.weightsPerFilter + sizes.own,
      perUnit: sizes.inputs + sizes.own,
      savings: rounded(savings, precision),
      exactSavings: Number(rounded(savings, precision).text) === savings,
    };
  },

  effort: (p) => 9 + (p.bias ? 2 : 0) + (p.stride > 1 ? 6 : p.padding === 0 && p.kernel > 1 ? 2 : 0),
});
