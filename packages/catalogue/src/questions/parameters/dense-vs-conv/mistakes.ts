import { type Params, sizesOf } from './params.ts';

type Sizes = ReturnType<typeof sizesOf>;

const denseOf = (inputs: number, outputs: number, own: number): number => outputs * (inputs + own);
const convOf = (p: Params, weights: number, own: number): number => p.filters * (weights + own);

/** A wrong count, and the ratio that follows from it. */
const wrongDense = (rule: (p: Params, sizes: Sizes) => number | null) => (p: Params) => {
  const sizes = sizesOf(p);
  const dense = rule(p, sizes);
  return dense === null ? null : { dense, ratio: dense / convOf(p, sizes.weightsPerFilter, sizes.own) };
};
const wrongConv = (rule: (p: Params, sizes: Sizes) => number | null) => (p: Params) => {
  const sizes = sizesOf(p);
  const conv = rule(p, sizes);
  return conv === null ? null : { conv, ratio: denseOf(sizes.inputs, sizes.outputs, sizes.own) / conv };
};

export const mistakes = [
  {
    id: 'conv-forgot-channels',
    title: 'forgot that a filter spans the input channels',
    answers: wrongConv((p, { channels, own }) => (channels === 1 ? null : convOf(p, p.kernel ** 2, own))),
  },
  {
    id: 'conv-per-position',
    title: 'gave every output position weights of its own',
    answers: wrongConv(
      (p, { weightsPerFilter, own, positions }) => convOf(p, weightsPerFilter, own) * positions,
    ),
  },
  {
    id: 'conv-forgot-bias',
    title: 'forgot the biases of the convolution',
    answers: (p: Params) => (p.bias ? { conv: convOf(p, sizesOf(p).weightsPerFilter, 0) } : null),
  },
  {
    id: 'conv-one-bias',
    title: 'counted one bias for the convolution',
    answers: (p: Params) => (p.bias ? { conv: convOf(p, sizesOf(p).weightsPerFilter, 0) + 1 } : null),
  },
  {
    id: 'dense-unit-per-filter',
    title: 'gave the fully connected layer one unit per filter',
    answers: wrongDense((p, { inputs, own }) => denseOf(inputs, p.filters, own)),
  },
  {
    id: 'dense-forgot-channels',
    title: 'forgot the input channels of the fully connected layer',
    answers: wrongDense((_, { channels, height, width, outputs, own }) =>
      channels === 1 ? null : denseOf(height * width, outputs, own),
    ),
  },
  {
    id: 'dense-unit-per-position',
    title: 'forgot the output channels of the fully connected layer',
    answers: wrongDense((p, { inputs, positions, own }) =>
      p.filters === 1 ? null : denseOf(inputs, positions, own),
    ),
  },
  {
    id: 'dense-same-size',
    title: 'took the output to be as large as the input image',
    answers: wrongDense((p, { inputs, height, width, positions, own }) =>
      positions === height * width ? null : denseOf(inputs, p.filters * height * width, own),
    ),
  },
  {
    id: 'dense-added',
    title: 'added inputs and outputs in place of multiplying',
    answers: wrongDense((p, { inputs, outputs }) => inputs + outputs + (p.bias ? outputs : 0)),
  },
  {
    id: 'dense-forgot-bias',
    title: 'forgot the biases of the fully connected layer',
    answers: (p: Params) => (p.bias ? { dense: denseOf(sizesOf(p).inputs, sizesOf(p).outputs, 0) } : null),
  },
  {
    id: 'dense-bias-per-input',
    title: 'counted one bias per input',
    answers: (p: Params) => {
      const { inputs, outputs } = sizesOf(p);
      return p.bias ? { dense: inputs * (outputs + 1) } : null;
    },
  },
  {
    id: 'ratio-inverted',
    title: 'divided the other way round',
    answers: (p: Params) => {
      const { inputs, outputs, own, weightsPerFilter } = sizesOf(p);
      return { ratio: convOf(p, weightsPerFilter, own) / denseOf(inputs, outputs, own) };
    },
  },
  {
    id: 'ratio-of-outputs',
    title: 'divided the inputs by the weights of a filter',
    answers: (p: Params) => ({ ratio: sizesOf(p).inputs / sizesOf(p).weightsPerFilter }),
  },
];
