import { defineQuestion, matrixField } from '@variorum/generator';
import { channelNames, kernels, mistakes } from './mistakes.ts';
import { type Params, params, workOf } from './params.ts';
import { sample, unfair } from './sample.ts';
import { followed, shared, workedSolution } from './solution.ts';

const precision = { exact: true } as const;

export default defineQuestion({
  id: 'backprop-conv-maxpool',
  version: 1,
  title: 'Backpropagation through a convolution and a max-pool',
  summary: 'Route a gradient back through a max-pool and sum it over the positions of a kernel.',
  topics: ['backpropagation', 'convolution'],
  forms: ['open', 'choice'],
  params,
  sample: (draw, level): Params | null => sample(draw, level),
  unfair,

  fields: (p, form) => {
    const { output, pooled } = workOf(p);
    const sizeOf = (rows: readonly (readonly unknown[])[]) => ({
      rows: rows.length,
      columns: rows[0]!.length,
    });
    const kernel = (channel: number) =>
      matrixField({
        label:
          p.kernel.length === 1 ? 'gradient of the filter' : `gradient of the filter in channel ${channel}`,
        size: sizeOf(p.kernel[0]!),
        precision,
        weight: 3,
      });
    return {
      ...(form !== 'choice'
        ? {
            ...(p.givesOutput
              ? {}
              : {
                  output: matrixField({
                    label: 'output of the convolution',
                    size: null,
                    precision,
                    weight: 2,
                  }),
                }),
            pooled: matrixField({ label: 'gradient of the pooled values', size: sizeOf(pooled), precision }),
            routed: matrixField({
              label: 'gradient of the convolution’s output',
              size: p.givesOutput ? sizeOf(output) : null,
              precision,
              weight: 2,
            }),
          }
        : {}),
      [channelNames[0]]: kernel(1),
      ...(form !== 'choice' && p.kernel.length > 1 ? { [channelNames[1]]: kernel(2) } : {}),
      ...(form !== 'choice' && p.kernel.length > 2 ? { [channelNames[2]]: kernel(3) } : {}),
    };
  },

  choice: { fields: ['kernel1'] },

  solve(p) {
    const work = workOf(p);
    return {
      answers: {
        output: work.output,
        pooled: work.pooledGradient,
        routed: work.outputGradient,
        ...kernels(work.kernelGradient),
      },
      work,
    };
  },

  misconceptions: mistakes,

  stem: (p) => ({ ...shared(p, workOf(p)), output: p.givesOutput ? workOf(p).output : null }),

  solution: (p, { work }) => workedSolution(p, work),

  followThrough: (p, given) => followed(p, workOf(p), given),

  effort(p) {
    const { output, pooled } = workOf(p);
    const area = p.kernel.flat(2).length;
    const forward = p.givesOutput ? 0 : output.flat().length * (2 * area - 1);
    return forward + pooled.flat().length * (5 + 2 * area);
  },
});
