import { shape } from '@variorum/document';
import { blockDiagram } from '@variorum/figures';
import { defineQuestion, integerField } from '@variorum/generator';
import { consequences } from './mistakes.ts';
import { letters, macsOf, type Params, parametersOf, params } from './params.ts';
import { sample } from './sample.ts';
import { workedSolution } from './solution.ts';

const figure = ({ input, filters, kernel, stride }: Params) =>
  blockDiagram({
    nodes: [
      { kind: 'data', label: 'input', under: input.join(' × ') },
      { kind: 'box', label: ['expansion', '1 × 1'], under: '? channels' },
      { kind: 'box', label: ['depthwise', `${kernel} × ${kernel}, stride ${stride}`], under: '? channels' },
      { kind: 'box', label: ['projection', '1 × 1'], under: `${filters} channels` },
      { kind: 'data', label: 'output' },
    ],
  });

export default defineQuestion({
  id: 'inverted-bottleneck',
  version: 1,
  title: 'Parameters of an inverted bottleneck',
  summary:
    'The parameters of a block that expands the channels, filters each of them and projects them back.',
  topics: ['convolution', 'parameters', 'cost'],
  forms: ['open', 'choice'],
  params,

  sample,

  unfair({ input: [channels], expansion, filters, kernel }) {
    if (channels < 2) return 'there is a single input channel';
    if (expansion < 2) return 'the block does not expand';
    if (channels === filters) return 'the filters are as many as the input channels';
    if (expansion === channels || expansion === filters) return 'the expansion equals a number of channels';
    return kernel < 2 ? 'the kernel is a single weight' : null;
  },

  fields: (p) => ({
    expand: integerField({ label: 'parameters of the expansion' }),
    depthwise: integerField({ label: 'parameters of the depthwise convolution' }),
    project: integerField({ label: 'parameters of the projection' }),
    total: integerField({ label: 'parameters of the block' }),
    ...(p.compare
      ? { standard: integerField({ label: 'parameters of a standard convolution in the middle' }) }
      : {}),
    ...(p.operations ? { macs: integerField({ label: 'multiplications of the block', weight: 2 }) } : {}),
  }),

  choice: { fields: ['total'] },

  solve(p) {
    const counted = parametersOf(p);
    const { M, K, b } = letters(p);
    return {
      answers: {
        expand: counted.expand,
        depthwise: counted.depthwise,
        project: counted.project,
        total: counted.total,
        ...(p.compare ? { standard: M * (M * K + b) } : {}),
        ...(p.operations ? { macs: macsOf(p).total } : {}),
      },
      work: counted,
    };
  },

  misconceptions: [
    {
      id: 'depthwise-once',
      title: 'counted the depthwise filter of one channel only',
      answers(p, { work }) {
        const { K, b } = letters(p);
        return consequences(work, { depthwise: K + b });
      },
    },
    {
      id: 'depthwise-before-expansion',
      title: 'forgot the expansion in the depthwise convolution',
      answers(p, { work }) {
        const { C, K, b } = letters(p);
        return consequences(work, { depthwise: C * (K + b) });
      },
    },
    {
      id: 'projection-before-expansion',
      title: 'forgot the expansion in the projection',
      answers(p, { work }) {
        const { C, D, b } = letters(p);
        return consequences(work, { project: D * (C + b) });
      },
    },
    {
      id: 'factor-as-channels',
      title: 'took the expansion factor for the number of channels',
      answers(p, { work }) {
        const { C, D, K, b } = letters(p);
        const t = p.expansion;
        return consequences(work, { expand: t * (C + b), depthwise: t * (K + b), project: D * (t + b) });
      },
    },
    {
      id: 'depthwise-spans-channels',
      title: 'let each depthwise filter span all channels',
      answers(p, { work }) {
        const { M, K, b } = letters(p);
        return consequences(work, { depthwise: M * (M * K + b) });
      },
    },
    {
      id: 'forgot-biases',
      title: 'forgot the biases',
      answers(p, { work }) {
        const { C, M, D, K, b } = letters(p);
        if (b === 0) return null;
        return {
          ...consequences(work, { expand: M * C, depthwise: M * K, project: D * M }),
          ...(p.compare ? { standard: M * M * K } : {}),
        };
      },
    },
    {
      id: 'added-biases',
      title: 'counted biases that the layers do not have',
      answers(p, { work }) {
        const { C, M, D, K, b } = letters(p);
        if (b === 1) return null;
        return {
          ...consequences(work, { expand: M * (C + 1), depthwise: M * (K + 1), project: D * (M + 1) }),
          ...(p.compare ? { standard: M * (M * K + 1) } : {}),
        };
      },
    },
    {
      id: 'one-bias-per-layer',
      title: 'counted one bias per layer',
      answers(p, { work }) {
        const { C, M, D, K, b } = letters(p);
        if (b === 0) return null;
        return {
          ...consequences(work, { expand: M * C + 1, depthwise: M * K + 1, project: D * M + 1 }),
          ...(p.compare ? { standard: M * M * K + 1 } : {}),
        };
      },
    },
    {
      id: 'standard-from-input-channels',
      title: 'let the standard filters span the channels before the expansion',
      answers(p) {
        const { C, M, K, b } = letters(p);
        return p.compare ? { standard: M * (C * K + b) } : null;
      },
    },
    {
      id: 'standard-with-one-channel',
      title: 'counted the depthwise filters for standard ones',
      answers: (p, { work }) => (p.compare ? { standard: work.depthwise } : null),
    },
    {
      id: 'stride-ignored-in-operations',
      title: 'ignored the stride when counting multiplications',
      answers: (p) => (p.operations && p.stride > 1 ? { macs: macsOf({ ...p, stride: 1 }).total } : null),
    },
    {
      id: 'stride-used-too-early',
      title: 'counted all layers at the positions of the output',
      answers(p) {
        if (!p.operations || p.stride === 1) return null;
        const { C, M, D, K } = letters(p);
        return { macs: (macsOf(p).depthwise / (M * K)) * M * (C + K + D) };
      },
    },
    {
      id: 'macs-for-one-position',
      title: 'counted the multiplications of one position',
      answers(p) {
        const { C, M, D, K } = letters(p);
        return p.operations ? { macs: M * (C + K + D) } : null;
      },
    },
  ],

  stem: (p, form) => ({
    input: shape(...p.input),
    channels: p.input[0],
    filters: p.filters,
    expansion: p.expansion,
    kernel: p.kernel,
    stride: p.stride,
    padding: (p.kernel - 1) / 2,
    bias: p.bias,
    compare: p.compare && form === 'open',
    operations: p.operations && form === 'open',
    figure: figure(p),
  }),

  solution: (p, _, form) => workedSolution(p, form),

  followThrough(_, { expand, depthwise, project }) {
    if (expand === null || depthwise === null || project === null) return {};
    return { total: Number(expand) + Number(depthwise) + Number(project) };
  },

  effort: ({ bias, compare, operations }) => 9 + (bias ? 3 : 0) + (compare ? 4 : 0) + (operations ? 10 : 0),
});
