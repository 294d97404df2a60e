import { squeezedChannels, squeezeExcitationParameters } from '@variorum/core';
import { matrixTex, tex } from '@variorum/document';
import { defineQuestion, integerField, matrixField, shapeField, vectorField } from '@variorum/generator';
import { countingMistakes } from './counting.ts';
import { stemFigure } from './figures.ts';
import { type Params, params } from './params.ts';
import { runningMistakes, runOf } from './running.ts';
import { sample, unfair } from './sample.ts';
import { workedSolution } from './solution.ts';

/** Exact where the gates are, otherwise rounded. */
const precisionOf = (p: Params) =>
  runOf(p).gates.every((gate) => typeof gate !== 'number')
    ? ({ exact: true } as const)
    : ({ significant: 4 } as const);

export default defineQuestion({
  id: 'squeeze-excitation',
  version: 1,
  title: 'A squeeze-and-excitation block',
  summary:
    'Sizes and parameters of a squeeze-and-excitation block, or its gates and output on a small image.',
  topics: ['blocks', 'parameters'],
  forms: ['open', 'choice'],
  params,

  sample: (draw, level, _form, given): Params | null => sample(draw, level, given),
  unfair,

  fields(p, form) {
    const open = form !== 'choice';
    const counts = p.task === 'count';
    const exact = { exact: true } as const;
    return {
      ...(counts && open ? { squeezed: integerField({ label: 'values after the pooling' }) } : {}),
      ...(counts ? { hidden: integerField({ label: 'units of the first dense layer' }) } : {}),
      ...(counts ? { parameters: integerField({ label: 'parameters of the block', weight: 2 }) } : {}),
      ...(counts && open
        ? { output: shapeField({ label: 'shape of the output', axes: ['channels', 'height', 'width'] }) }
        : {}),
      ...(!counts && open
        ? { means: vectorField({ label: 'values after the pooling', length: null, precision: exact }) }
        : {}),
      ...(p.task === 'network' && open
        ? {
            active: vectorField({
              label: 'outputs of the first dense layer after ReLU',
              length: p.channels / p.reduction,
              precision: exact,
              weight: 2,
            }),
          }
        : {}),
      ...(counts
        ? {}
        : {
            gates: vectorField({ label: 'gates', length: p.channels, precision: precisionOf(p), weight: 2 }),
          }),
      ...(counts
        ? {}
        : {
            scaled: matrixField({
              label: `output of channel ${p.channel}`,
              size: { rows: p.height, columns: p.width },
              precision: precisionOf(p),
              weight: 2,
            }),
          }),
    };
  },

  solve(p) {
    if (p.task === 'count') {
      return {
        answers: {
          squeezed: p.channels,
          hidden: squeezedChannels(p),
          parameters: squeezeExcitationParameters(p),
          output: [p.channels, p.height, p.width],
        },
        work: null,
      };
    }
    const run = runOf(p);
    const { means, active, gates, scaled } = run;
    return { answers: { means, active, gates, scaled }, work: run };
  },

  misconceptions: [...countingMistakes, ...runningMistakes],

  stem: (p, form) => ({
    counts: p.task === 'count',
    fromWeights: p.task === 'network',
    channels: p.channels,
    height: p.height,
    width: p.width,
    hidden: p.channels / p.reduction,
    reduction: p.reduction,
    bias: p.bias,
    image: (p.image ?? []).map((rows, index) => ({
      equation: tex`x_{${index + 1}}=${matrixTex(rows)}`,
      last: index + 1 === p.channels,
    })),
    logits: p.logits ?? [0],
    first: p.first ?? [[0]],
    second: p.second ?? [[0]],
    channel: p.channel,
    open: form === 'open',
    figure: stemFigure(p),
  }),

  solution: (p, { work }) => workedSolution(p, work),

  effort(p) {
    if (p.task === 'count') return 6 + (p.bias ? 1 : 0);
    const area = p.height * p.width;
    const hidden = p.channels / p.reduction;
    const dense = p.task === 'network' ? hidden * 2 * p.channels + p.channels * (2 * hidden - 1) : 0;
    return p.channels * area + dense + 2 * p.channels + area;
  },
});
