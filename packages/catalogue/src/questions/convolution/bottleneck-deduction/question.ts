import { blockDiagram, type DiagramNode } from '@variorum/figures';
import { defineQuestion, integerField, shapeField } from '@variorum/generator';
import { type LayerSize, layersOf, type Params, parametersOf, params, shapesOf, unknownOf } from './block.ts';
import { answersBy, answersBySum, channelsAfter, depthBy, filtersBy, kernelSum } from './mistakes.ts';
import { sample } from './sample.ts';
import { workedSolution } from './solution.ts';

const layerField = (number: number) =>
  shapeField({
    label: `layer ${number}: filters, depth and kernel size`,
    axes: ['filters', 'depth', 'kernel size'],
    weight: 3,
  });

/** What the stem tells about a layer. */
function told(p: Params, index: number) {
  const known = index === p.known - 1;
  const [filters, depth, kernel] = layersOf(p)[index]!;
  const unknown = unknownOf(p);
  return {
    number: index + 1,
    known,
    filters,
    depth,
    kernel,
    padding: p.paddings[index]!,
    filtersTold: !known && filtersTold(p, index),
    kernelTold: !known && p.hint === 'one' && index === unknown[0],
  };
}

/** The width that cannot be deduced: after layer 2 where only layer 1 is known, after layer 1 where only layer 3 is. */
const filtersTold = ({ known }: Params, index: number): boolean =>
  (known === 1 && index === 1) || (known === 3 && index === 0);

function figure(p: Params) {
  const boxes = [0, 1, 2].map((index): DiagramNode => {
    const { known, filters, depth, kernel, padding, filtersTold, kernelTold } = told(p, index);
    const count = known || filtersTold ? `${filters}` : '?';
    const size = known || kernelTold ? `${kernel} × ${kernel}` : '? × ?';
    return {
      kind: 'box',
      label: [`${count} filters`, `${known ? depth : '?'} × ${size}`],
      under: `padding ${padding}`,
    };
  });
  return blockDiagram({
    nodes: [
      { kind: 'data', label: 'input', under: p.input.join(' × ') },
      ...boxes,
      { kind: 'merge', sign: '+' },
      { kind: 'data', label: 'output' },
    ],
    skips: [{ from: 0, to: 4 }],
  });
}

export default defineQuestion({
  id: 'bottleneck-deduction',
  version: 1,
  title: 'Layers of a residual bottleneck',
  summary:
    'Deduce filters, depths and kernels of two layers of a residual block from the third and the skip.',
  topics: ['convolution', 'shapes', 'residual networks'],
  forms: ['open', 'choice'],
  params,

  sample,

  unfair(p) {
    const widths = new Set([p.input[0], ...p.widths]);
    if (widths.size < 3) return 'two of the three widths are equal';
    if (p.kernels.every((kernel) => kernel === 1)) return 'all kernels are 1 × 1';
    return p.askMiddle && shapesOf(p)[1]![1] === p.input[1] ? 'the size stays the same up to layer 3' : null;
  },

  fields(p) {
    const [a, b] = unknownOf(p) as [number, number];
    return {
      layerA: layerField(a + 1),
      layerB: layerField(b + 1),
      ...(p.askMiddle
        ? { middle: shapeField({ label: 'shape after layer 2', axes: ['channels', 'height', 'width'] }) }
        : {}),
      ...(p.askParameters
        ? { parameters: integerField({ label: 'parameters of the block', weight: 2 }) }
        : {}),
    };
  },

  choice: { fields: ['layerA', 'layerB'] },

  solve(p) {
    const layers = layersOf(p);
    const [a, b] = unknownOf(p) as [number, number];
    return {
      answers: {
        layerA: [...layers[a]!],
        layerB: [...layers[b]!],
        ...(p.askMiddle ? { middle: [...shapesOf(p)[1]!] } : {}),
        ...(p.askParameters ? { parameters: parametersOf(layers) } : {}),
      },
      work: { layers, unknown: [a, b] as const },
    };
  },

  misconceptions: [
    {
      id: 'filters-and-depth-swapped',
      title: 'read filters and depth the wrong way round',
      answers: (p) => answersBy(p, ([filters, depth, kernel]) => [depth, filters, kernel]),
    },
    {
      id: 'depth-of-input',
      title: 'gave every layer the depth of the block’s input',
      answers: (p) => depthBy(p, () => p.input[0]),
    },
    {
      id: 'depth-of-earlier-layer',
      title: 'took the depth from one layer too early',
      answers: (p) => depthBy(p, (index) => channelsAfter(p, Math.max(index - 2, -1))),
    },
    {
      id: 'filters-of-next-layer',
      title: 'took the filters of the following layer',
      answers: (p) => filtersBy(p, (index) => channelsAfter(p, Math.min(index + 1, 2))),
    },
    {
      id: 'skip-ignored',
      title: 'let the last layer keep the number of channels',
      answers: (p) =>
        p.known === 3 ? null : filtersBy(p, (index) => (index === 2 ? p.widths[1] : channelsAfter(p, index))),
    },
    {
      id: 'all-filters-as-input',
      title: 'gave every layer as many filters as the input has channels',
      answers: (p) => filtersBy(p, () => p.input[0]),
    },
    {
      id: 'kernel-copied',
      title: 'copied the kernel of the given layer',
      answers: (p) => answersBy(p, ([filters, depth]) => [filters, depth, p.kernels[p.known - 1]!]),
    },
    {
      id: 'each-layer-keeps-size',
      title: 'let every layer keep the size by itself',
      answers: (p) => answersBy(p, ([filters, depth], index) => [filters, depth, 2 * p.paddings[index]! + 1]),
    },
    {
      id: 'forgot-plus-one',
      title: 'left out the “+ 1” of the two layers',
      answers: (p) => answersBySum(p, kernelSum(p) - 2),
    },
    {
      id: 'padded-one-side',
      title: 'counted the padding once per layer',
      answers: (p) =>
        answersBySum(p, kernelSum(p) - p.paddings.reduce((total, padding) => total + padding, 0)),
    },
    {
      id: 'size-kept-in-between',
      title: 'assumed that the size stays the same between the layers',
      answers: (p) => (p.askMiddle ? { middle: [p.widths[1], p.input[1], p.input[2]] } : null),
    },
    {
      id: 'forgot-biases',
      title: 'forgot the biases',
      answers: (p, { work }) =>
        p.askParameters
          ? { parameters: work.layers.reduce((total, [n, d, F]) => total + n * d * F * F, 0) }
          : null,
    },
    {
      id: 'kernel-not-squared',
      title: 'counted the kernel size once instead of height times width',
      answers: (p, { work }) =>
        p.askParameters
          ? { parameters: work.layers.reduce((total, [n, d, F]) => total + n * (d * F + 1), 0) }
          : null,
    },
    {
      id: 'forgot-depth',
      title: 'left the depth of the filters out of the parameters',
      answers: (p, { work }) =>
        p.askParameters
          ? { parameters: work.layers.reduce((total, [n, , F]) => total + n * (F * F + 1), 0) }
          : null,
    },
  ],

  stem(p, form) {
    const [a, b] = unknownOf(p) as [number, number];
    return {
      channels: p.input[0],
      height: p.input[1],
      width: p.input[2],
      layers: [0, 1, 2].map((index) => told(p, index)),
      figure: figure(p),
      a: a + 1,
      b: b + 1,
      equal: p.hint === 'equal',
      asksMiddle: p.askMiddle && form === 'open',
      asksParameters: p.askParameters && form === 'open',
    };
  },

  solution: (p, { work }, form) => workedSolution(p, work.layers, form),

  followThrough(p, { layerA, layerB }) {
    if (!p.askParameters || layerA?.length !== 3 || layerB?.length !== 3) return {};
    const layers = layersOf(p);
    const own = [layerA, layerB].map((sizes) => sizes.map(Number) as LayerSize);
    if (own.some((sizes) => sizes.some((size) => !Number.isInteger(size) || size < 1))) return {};
    unknownOf(p).forEach((index, at) => {
      layers[index] = own[at]!;
    });
    return { parameters: parametersOf(layers) };
  },

  effort: ({ hint, askParameters, askMiddle }) =>
    10 + (hint === 'none' ? 0 : 3) + (askParameters ? 11 : 0) + (askMiddle ? 6 : 0),
});
