import { blocks, shape, table, tex } from '@variorum/document';
import { receptiveField } from '@variorum/figures';
import { choiceField, defineQuestion, type Scalar, shapeField, vectorField } from '@variorum/generator';
import * as mistakes from './mistakes.ts';
import { sample } from './sample.ts';
import { workedSolution } from './solution.ts';
import { axes, fieldsAlong, growth, params } from './stack.ts';

const formulas = [
  { id: 'sum', content: blocks(tex`1+\sum_{l=1}^{L} d_l(k_l-1)`) },
  { id: 'whole', content: blocks(tex`1+\sum_{l=1}^{L} d_l k_l`) },
  { id: 'extents', content: blocks(tex`\sum_{l=1}^{L} \left(d_l(k_l-1)+1\right)`) },
  { id: 'product', content: blocks(tex`\prod_{l=1}^{L} \left(d_l(k_l-1)+1\right)`) },
];

const afterLayer = (number: number) =>
  shapeField({ label: `receptive field after convolution ${number}`, axes: ['rows', 'columns'] });

const range = (label: string) => vectorField({ label, length: 2, precision: { exact: true } });

export default defineQuestion({
  id: 'dilated-receptive-field',
  version: 1,
  title: 'Receptive field of dilated convolutions',
  summary: 'How far dilated convolutions in a row see, and which input positions a given output depends on.',
  topics: ['convolution', 'receptive fields'],
  forms: ['open', 'choice'],
  params,

  sample,

  unfair(p) {
    const { layers } = p;
    if (layers.every(({ dilation }) => dilation === 1)) return 'no kernel is dilated';
    if (new Set(layers.map(({ dilation }) => dilation)).size === 1) return 'all dilations are equal';
    const [rows, columns] = axes.map((axis) => fieldsAlong(layers, axis).at(-1)!);
    if (rows === columns) return 'the receptive field is square';
    return p.output[0] === p.output[1] ? 'the row and the column of the output are equal' : null;
  },

  fields: ({ layers, askRange, askFormula }) => ({
    after1: afterLayer(1),
    ...(layers.length > 2 ? { after2: afterLayer(2) } : {}),
    ...(layers.length > 3 ? { after3: afterLayer(3) } : {}),
    last: afterLayer(layers.length),
    ...(askRange ? { rows: range('first and last row'), columns: range('first and last column') } : {}),
    ...(askFormula
      ? { formula: choiceField({ label: 'receptive field along one axis', options: formulas }) }
      : {}),
  }),

  choice: { fields: ['last'] },

  solve(p) {
    const fields = axes.map((axis) => fieldsAlong(p.layers, axis));
    return {
      answers: { ...mistakes.answersBy(p, fields), ...(p.askFormula ? { formula: 'sum' } : {}) },
      work: { fields },
    };
  },

  misconceptions: [
    {
      id: 'multiplied-by-kernels',
      title: 'multiplied the receptive field by each kernel',
      answers: (p) => mistakes.byMethod(p, mistakes.multiplied),
    },
    {
      id: 'multiplied-last',
      title: 'multiplied the previous receptive field by the kernel',
      answers: (p) => mistakes.byMethod(p, mistakes.multipliedLast),
    },
    {
      id: 'field-as-jump',
      title: 'took the previous receptive field for the distance of the weights',
      answers: (p) => mistakes.byMethod(p, mistakes.fieldAsJump),
    },
    {
      id: 'multiplied-extents',
      title: 'multiplied the extents of the kernels',
      answers: (p) => ({
        ...mistakes.byMethod(p, mistakes.multipliedExtents),
        ...(p.askFormula ? { formula: 'product' } : {}),
      }),
    },
    {
      id: 'added-extents',
      title: 'added the extents of the kernels',
      answers: (p) => ({
        ...mistakes.byMethod(p, mistakes.addedExtents),
        ...(p.askFormula ? { formula: 'extents' } : {}),
      }),
    },
    {
      id: 'whole-kernels',
      title: 'counted whole kernels instead of the steps between weights',
      answers: (p) => ({
        ...mistakes.byMethod(p, mistakes.wholeKernels),
        ...(p.askFormula ? { formula: 'whole' } : {}),
      }),
    },
    {
      id: 'ignored-dilation',
      title: 'ignored the dilation',
      answers: (p) => mistakes.byMethod(p, mistakes.ignoredDilation),
    },
    {
      id: 'dilation-counted-as-gaps',
      title: 'counted the dilation as free positions between the weights',
      answers: (p) => mistakes.byMethod(p, mistakes.dilationAsGaps),
    },
    {
      id: 'compounded-dilations',
      title: 'multiplied the dilations from layer to layer',
      answers: (p) => mistakes.byMethod(p, mistakes.compounded),
    },
    {
      id: 'swapped-axes',
      title: 'swapped rows and columns',
      answers: (p, { work }) => mistakes.answersBy(p, work.fields.toReversed()),
    },
    {
      id: 'end-not-included',
      title: 'went one position too far',
      answers: (p, { answers }) =>
        mistakes.rangeBy(p, answers.last, (output, field) => [output, output + field]),
    },
    {
      id: 'centred-range',
      title: 'placed the range around the output’s own index',
      answers(p, { answers }) {
        const half = answers.last.map((size) => (size - 1) / 2);
        const around = (axis: 0 | 1) => [p.output[axis] - half[axis]!, p.output[axis] + half[axis]!];
        if (!p.askRange) return null;
        return {
          ...(Number.isInteger(half[0]) ? { rows: around(0) } : {}),
          ...(Number.isInteger(half[1]) ? { columns: around(1) } : {}),
        };
      },
    },
    {
      id: 'disjoint-ranges',
      title: 'placed the ranges of neighbouring outputs side by side',
      answers: (p, { answers }) =>
        mistakes.rangeBy(p, answers.last, (output, field) => [output * field, output * field + field - 1]),
    },
  ],

  stem: (p, form) => ({
    inputHeight: p.input[0],
    inputWidth: p.input[1],
    layerCount: p.layers.length,
    table: table({
      header: ['Layer', 'Kernel', 'Dilation'],
      rows: p.layers.map(({ kernel, dilation }, index) => [
        `convolution ${index + 1}`,
        shape(...kernel),
        dilation,
      ]),
    }),
    figure: receptiveField({
      stages: p.layers.map((_, index) => ({ name: `seen through convolution ${index + 1}`, field: null })),
    }),
    three: p.layers.length > 2,
    four: p.layers.length > 3,
    asksRange: p.askRange && form === 'open',
    asksFormula: p.askFormula && form === 'open',
    row: p.output[0],
    column: p.output[1],
  }),

  solution: (p, { work }, form) => workedSolution(p, work.fields, form),

  followThrough(p, given) {
    const own = given as Record<string, readonly Scalar[] | null | undefined>;
    const earlier = own[`after${p.layers.length - 1}`];
    const grown = (before: readonly Scalar[], index: number): number[] =>
      axes.map((axis) => Number(before[axis]) + growth(p.layers[index]!, axis));
    const { after1, after2, last } = own;
    return {
      ...(after1 && p.layers.length > 2 ? { after2: grown(after1, 1) } : {}),
      ...(after2 && p.layers.length > 3 ? { after3: grown(after2, 2) } : {}),
      ...(earlier ? { last: grown(earlier, p.layers.length - 1) } : {}),
      ...(last && p.askRange ? mistakes.rangeBy(p, last.map(Number), mistakes.fromOutput) : {}),
    };
  },

  effort: ({ layers, askRange, askFormula }) => 8 * layers.length + (askRange ? 6 : 0) + (askFormula ? 2 : 0),
});
