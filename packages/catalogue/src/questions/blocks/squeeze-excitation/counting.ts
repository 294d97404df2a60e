import type { Params } from './params.ts';

type Answers = {
  squeezed?: number;
  hidden?: number;
  parameters?: number;
  output?: number[];
};

interface Mistake {
  readonly id: string;
  readonly title: string;
  readonly answers: (p: Params) => Answers | null;
}

/** Parameters of two dense layers: inputs → hidden → outputs. */
function twoLayers({ bias }: Params, inputs: number, hidden: number, outputs: number): number {
  return inputs * hidden + hidden * outputs + (bias ? hidden + outputs : 0);
}

const list: readonly Mistake[] = [
  {
    id: 'ratio-multiplies',
    title: 'multiplied by the reduction ratio',
    answers: (p) => ({
      hidden: p.channels * p.reduction,
      parameters: twoLayers(p, p.channels, p.channels * p.reduction, p.channels),
    }),
  },
  {
    id: 'ratio-is-width',
    title: 'took the reduction ratio for the number of hidden units',
    answers: (p) => ({
      hidden: p.reduction,
      parameters: twoLayers(p, p.channels, p.reduction, p.channels),
    }),
  },
  {
    id: 'no-bottleneck',
    title: 'did not reduce the hidden layer',
    answers: (p) => ({
      hidden: p.channels,
      parameters: twoLayers(p, p.channels, p.channels, p.channels),
    }),
  },
  {
    id: 'pooled-over-channels',
    title: 'pooled over the channels',
    answers: (p) => ({ squeezed: p.height * p.width }),
  },
  {
    id: 'no-pooling',
    title: 'did not pool',
    answers: (p) => ({
      squeezed: p.channels * p.height * p.width,
      hidden: (p.channels * p.height * p.width) / p.reduction,
      parameters: twoLayers(p, p.channels * p.height * p.width, p.channels / p.reduction, p.channels),
    }),
  },
  {
    id: 'squeezed-by-ratio',
    title: 'divided by the reduction ratio while pooling',
    answers: (p) => ({ squeezed: p.channels / p.reduction }),
  },
  {
    id: 'one-dense-layer',
    title: 'counted one dense layer only',
    answers: (p) => ({
      parameters: (p.channels * p.channels) / p.reduction + (p.bias ? p.channels / p.reduction : 0),
    }),
  },
  {
    id: 'forgot-biases',
    title: 'forgot the biases',
    answers: (p) => (p.bias ? { parameters: (2 * p.channels ** 2) / p.reduction } : null),
  },
  {
    id: 'added-biases',
    title: 'counted biases that the layers do not have',
    answers: (p) =>
      p.bias
        ? null
        : { parameters: (2 * p.channels ** 2) / p.reduction + p.channels / p.reduction + p.channels },
  },
  {
    id: 'one-bias-per-layer',
    title: 'counted one bias per layer',
    answers: (p) => (p.bias ? { parameters: (2 * p.channels ** 2) / p.reduction + 2 } : null),
  },
  {
    id: 'output-reduced',
    title: 'reduced the channels of the output',
    answers: (p) => ({ output: [p.channels / p.reduction, p.height, p.width] }),
  },
  {
    id: 'output-pooled',
    title: 'gave the shape of the gates for the output',
    answers: (p) => ({ output: [p.channels, 1, 1] }),
  },
];

/** The wrong ways of counting sizes and parameters. */
export const countingMistakes = list.map(({ id, title, answers }) => ({
  id,
  title,
  answers: (p: Params) => (p.task === 'count' ? answers(p) : null),
}));
