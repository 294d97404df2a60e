import { Rational } from '@variorum/core';
import { shape } from '@variorum/document';
import { blockDiagram } from '@variorum/figures';
import { defineQuestion, integerField, numberField, type Scalar } from '@variorum/generator';
import { consequences, letters } from './mistakes.ts';
import { macsOf, type Params, parametersOf, params } from './params.ts';
import { sample } from './sample.ts';
import { workedSolution } from './solution.ts';

const figure = ({ input: [channels, height, width], filters, kernel }: Params) =>
  blockDiagram({
    nodes: [
      { kind: 'data', label: 'input', under: `${channels} × ${height} × ${width}` },
      {
        kind: 'box',
        label: ['depthwise', `${kernel[0]} × ${kernel[1]}`],
        under: `${channels} × ${height} × ${width}`,
      },
      { kind: 'box', label: ['pointwise', '1 × 1'], under: `${filters} × ${height} × ${width}` },
      { kind: 'data', label: 'output' },
    ],
  });

export default defineQuestion({
  id: 'depthwise-separable',
  version: 1,
  title: 'Cost of a depthwise-separable convolution',
  summary: 'The parameters of a depthwise and a pointwise convolution beside those of a standard one.',
  topics: ['convolution', 'parameters', 'cost'],
  forms: ['open', 'choice'],
  params,

  sample,

  unfair({ input: [channels], filters, kernel }) {
    if (channels < 2) return 'there is a single input channel';
    if (channels === filters) return 'the filters are as many as the input channels';
    return kernel[0] * kernel[1] < 2 ? 'the kernel is a single weight' : null;
  },

  fields: (p) => ({
    depthwise: integerField({ label: 'parameters of the depthwise convolution' }),
    pointwise: integerField({ label: 'parameters of the pointwise convolution' }),
    total: integerField({ label: 'parameters of the depthwise-separable convolution' }),
    ...(p.compare
      ? {
          standard: integerField({ label: 'parameters of the standard convolution' }),
          ratio: numberField({ label: 'standard ÷ depthwise-separable', precision: { decimals: 2 } }),
        }
      : {}),
    ...(p.operations
      ? {
          macs: integerField({ label: 'multiplications of the depthwise-separable convolution', weight: 2 }),
        }
      : {}),
  }),

  choice: { fields: ['total'] },

  solve(p) {
    const { depthwise, pointwise, total, standard } = parametersOf(p);
    return {
      answers: {
        depthwise,
        pointwise,
        total,
        ...(p.compare ? { standard, ratio: new Rational(standard, total) } : {}),
        ...(p.operations ? { macs: macsOf(p).total } : {}),
      },
      work: { depthwise, pointwise, total, standard },
    };
  },

  misconceptions: [
    {
      id: 'depthwise-once',
      title: 'counted the depthwise filter of one channel only',
      answers(p, { work }) {
        const { K, b } = letters(p);
        return consequences(p, work, { depthwise: K + b });
      },
    },
    {
      id: 'forgot-pointwise',
      title: 'left the pointwise convolution out of the sum',
      answers: (p, { work }) => consequences(p, work, { total: work.depthwise }),
    },
    {
      id: 'forgot-biases',
      title: 'forgot the biases',
      answers(p, { work }) {
        const { C, D, K, b } = letters(p);
        return b === 0
          ? null
          : consequences(p, work, { depthwise: C * K, pointwise: D * C, standard: D * C * K });
      },
    },
    {
      id: 'added-biases',
      title: 'counted biases that the layers do not have',
      answers(p, { work }) {
        const { C, D, K, b } = letters(p);
        if (b === 1) return null;
        return consequences(p, work, {
          depthwise: C * (K + 1),
          pointwise: D * (C + 1),
          standard: D * (C * K + 1),
        });
      },
    },
    {
      id: 'one-bias-per-layer',
      title: 'counted one bias per layer',
      answers(p, { work }) {
        const { C, D, K, b } = letters(p);
        if (b === 0) return null;
        return consequences(p, work, { depthwise: C * K + 1, pointwise: D * C + 1, standard: D * C * K + 1 });
      },
    },
    {
      id: 'depthwise-spans-channels',
      title: 'let each depthwise filter span all channels',
      answers(p, { work }) {
        const { C, K, b } = letters(p);
        return consequences(p, work, { depthwise: C * (C * K + b) });
      },
    },
    {
      id: 'depthwise-per-output',
      title: 'counted one depthwise filter per output channel',
      answers(p, { work }) {
        const { D, K, b } = letters(p);
        return consequences(p, work, { depthwise: D * (K + b) });
      },
    },
    {
      id: 'pointwise-single-weight',
      title: 'gave each pointwise filter a single weight',
      answers(p, { work }) {
        const { D, b } = letters(p);
        return consequences(p, work, { pointwise: D * (1 + b) });
      },
    },
    {
      id: 'standard-without-channels',
      title: 'counted one channel per standard filter',
      answers(p, { work }) {
        const { D, K, b } = letters(p);
        return p.compare ? consequences(p, work, { standard: D * (K + b) }) : null;
      },
    },
    {
      id: 'ratio-inverted',
      title: 'took the ratio the other way round',
      answers: (p, { work }) => (p.compare ? { ratio: new Rational(work.total, work.standard) } : null),
    },
    {
      id: 'macs-for-one-position',
      title: 'counted the multiplications of one position',
      answers(p) {
        const { C, D, K } = letters(p);
        return p.operations ? { macs: C * K + D * C } : null;
      },
    },
    {
      id: 'biases-multiplied',
      title: 'counted the biases as multiplications',
      answers: (p, { work }) =>
        p.operations && p.bias ? { macs: p.input[1] * p.input[2] * work.total } : null,
    },
    {
      id: 'macs-of-standard',
      title: 'counted the multiplications of the standard convolution',
      answers: (p) => (p.operations ? { macs: macsOf(p).standard } : null),
    },
  ],

  stem: (p, form) => ({
    input: shape(...p.input),
    channels: p.input[0],
    height: p.input[1],
    width: p.input[2],
    filters: p.filters,
    kernelHeight: p.kernel[0],
    kernelWidth: p.kernel[1],
    bias: p.bias,
    compare: p.compare && form === 'open',
    operations: p.operations && form === 'open',
    figure: figure(p),
  }),

  solution: (p, _, form) => workedSolution(p, form),

  followThrough(p, { depthwise, pointwise, ...own }) {
    const { total, standard } = own as Record<string, Scalar | null>;
    const comparable = p.compare && total && standard && Number(total) > 0;
    return {
      ...(depthwise !== null && pointwise !== null ? { total: Number(depthwise) + Number(pointwise) } : {}),
      ...(comparable ? { ratio: new Rational(Number(standard), Number(total)) } : {}),
    };
  },

  effort: ({ kernel, bias, compare, operations }) =>
    6 + (kernel[0] === kernel[1] ? 0 : 1) + (bias ? 2 : 0) + (compare ? 5 : 0) + (operations ? 5 : 0),
});
