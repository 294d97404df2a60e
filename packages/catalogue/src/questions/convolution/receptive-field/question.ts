import { defineQuestion, integerField, shapeField } from '@variorum/generator';
import { stemFigure, stemTable } from './figures.ts';
import {
  addedKernels,
  fieldAfter,
  fieldBy,
  ignoredStride,
  multipliedKernels,
  outputBy,
  stepsOf,
  strideTooEarly,
  wholeKernels,
  widerDilation,
} from './mistakes.ts';
import { sample } from './sample.ts';
import { workedSolution } from './solution.ts';
import { fieldsAlong, isSquare, params, sizesOf } from './stack.ts';

export default defineQuestion({
  id: 'receptive-field',
  version: 1,
  title: 'Receptive field of a stack of layers',
  summary:
    'How much of the input one output of a stack of convolutions and pools sees, and how far outputs lie apart.',
  topics: ['convolution', 'receptive fields'],
  forms: ['open', 'choice'],
  params,

  sample,

  unfair({ input, layers }) {
    const telling = layers.some(
      ({ stride }, index) =>
        stride > 1 && layers.slice(index + 1).some(({ kernel }) => Math.max(...kernel) > 1),
    );
    if (!telling) return 'no stride is followed by a larger kernel';
    const added = fieldBy(layers, addedKernels);
    const fields = [fieldsAlong(layers, 0), fieldsAlong(layers, 1)];
    if (fields.some((along, axis) => along.at(-1)!.size >= input[axis as 0 | 1]))
      return 'the receptive field covers the input';
    if (fields.some((along, axis) => along.at(-1)!.size === added[axis]))
      return 'adding the kernels happens to be right';
    return null;
  },

  fields: (p) => ({
    receptiveField: shapeField({ label: 'receptive field', axes: ['rows', 'columns'], weight: 2 }),
    jump: integerField({ label: 'jump of the last layer’s output' }),
    ...(p.askOutput
      ? { output: shapeField({ label: 'size of the last layer’s output', axes: ['rows', 'columns'] }) }
      : {}),
  }),

  choice: { fields: ['receptiveField'] },

  solve(p) {
    const [rows, columns] = [fieldsAlong(p.layers, 0), fieldsAlong(p.layers, 1)];
    const sizes = sizesOf(p);
    return {
      answers: {
        receptiveField: [rows.at(-1)!.size, columns.at(-1)!.size],
        jump: rows.at(-1)!.jump,
        ...(p.askOutput ? { output: [...sizes.at(-1)!] } : {}),
      },
      work: { rows, columns, sizes },
    };
  },

  misconceptions: [
    {
      id: 'added-kernels',
      title: 'added the kernel sizes',
      answers: ({ layers }) => ({ receptiveField: fieldBy(layers, addedKernels) }),
    },
    {
      id: 'multiplied-kernels',
      title: 'multiplied the kernel sizes',
      answers: ({ layers }) => ({ receptiveField: fieldBy(layers, multipliedKernels) }),
    },
    {
      id: 'whole-kernels',
      title: 'added whole kernels to a first position',
      answers: ({ layers }) => ({ receptiveField: fieldBy(layers, wholeKernels) }),
    },
    {
      id: 'ignored-stride',
      title: 'ignored the strides',
      answers: ({ layers }) => ({ receptiveField: fieldBy(layers, ignoredStride) }),
    },
    {
      id: 'stride-used-too-early',
      title: 'used each stride one layer too early',
      answers: ({ layers }) => ({ receptiveField: fieldBy(layers, strideTooEarly) }),
    },
    {
      id: 'ignored-pools',
      title: 'left out the pools',
      answers: ({ layers }) => {
        const kept = layers.filter(({ type }) => type === 'convolution');
        if (kept.length === 0 || kept.length === layers.length) return null;
        const fields = [fieldsAlong(kept, 0), fieldsAlong(kept, 1)];
        return { receptiveField: fields.map((along) => along.at(-1)!.size), jump: fields[0]!.at(-1)!.jump };
      },
    },
    {
      id: 'ignored-dilation',
      title: 'ignored the dilation',
      answers: ({ layers }) => {
        if (layers.every(({ dilation }) => dilation === 1)) return null;
        return { receptiveField: fieldAfter(layers, (layer) => ({ ...layer, dilation: 1 })) };
      },
    },
    {
      id: 'dilation-counted-as-gaps',
      title: 'counted the dilation as free positions between the weights',
      answers: ({ layers }) => {
        if (layers.every(({ dilation }) => dilation === 1)) return null;
        return { receptiveField: fieldAfter(layers, widerDilation) };
      },
    },
    {
      id: 'swapped-axes',
      title: 'swapped rows and columns',
      answers: ({ layers }, { answers }) =>
        isSquare(layers) ? null : { receptiveField: answers.receptiveField.toReversed() },
    },
    {
      id: 'jump-without-last-stride',
      title: 'left the last stride out of the jump',
      answers: ({ layers }, { answers }) => {
        const { stride } = layers.at(-1)!;
        return stride === 1 ? null : { jump: answers.jump / stride };
      },
    },
    {
      id: 'added-strides',
      title: 'added the strides',
      answers: ({ layers }) => ({ jump: layers.reduce((total, { stride }) => total + stride, 0) }),
    },
    {
      id: 'output-without-padding',
      title: 'left the padding out of the sizes',
      answers: (p) => {
        const output = outputBy(p, (size, layer) => Math.floor(stepsOf(size, layer, 0)) + 1);
        return p.askOutput && output !== null ? { output } : null;
      },
    },
    {
      id: 'output-without-plus-one',
      title: 'left out the first position of each window',
      answers: (p) => {
        const output = outputBy(p, (size, layer) => Math.floor(stepsOf(size, layer)));
        return p.askOutput && output !== null ? { output } : null;
      },
    },
    {
      id: 'output-rounded-up',
      title: 'rounded the number of steps up',
      answers: (p) => {
        const output = outputBy(p, (size, layer) => Math.ceil(stepsOf(size, layer)) + 1);
        return p.askOutput && output !== null ? { output } : null;
      },
    },
  ],

  stem: (p, form) => ({
    inputHeight: p.input[0],
    inputWidth: p.input[1],
    layerCount: p.layers.length,
    single: p.layers.length === 1,
    dilated: p.layers.some(({ dilation }) => dilation > 1),
    table: stemTable(p),
    hasFigure: stemFigure(p) !== null,
    figure: stemFigure(p),
    asksOutput: p.askOutput && form === 'open',
  }),

  solution: (p, { answers, work }) => workedSolution(p, answers, work),

  effort(p) {
    const axes = isSquare(p.layers) ? 1 : 2;
    const dilated = p.layers.filter(({ dilation }) => dilation > 1).length;
    const sameSizes = axes === 1 && p.input[0] === p.input[1];
    const output = p.askOutput ? 5 * p.layers.length * (sameSizes ? 1 : 2) : 0;
    return 3 * axes * p.layers.length + p.layers.length + 3 * axes * dilated + output;
  },
});
