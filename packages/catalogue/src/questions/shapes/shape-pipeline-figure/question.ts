import { defineQuestion, integerField, shapeField } from '@variorum/generator';
import { mistakes } from './mistakes.ts';
import { walk } from './model.ts';
import { isBlank, labelsOf, nodesOf, type Params, params } from './params.ts';
import { sample, unfair } from './sample.ts';
import { followed, shared, workedSolution } from './solution.ts';

export default defineQuestion({
  id: 'shape-pipeline-figure',
  version: 1,
  title: 'Shapes in a drawn pipeline',
  summary:
    'The blank labels in the figure of a convolutional network: shapes, kernels and the flattened length.',
  topics: ['shapes', 'convolution'],
  forms: ['open', 'choice'],
  params,
  sample: (draw, level): Params | null => sample(draw, level),
  unfair,

  fields: (p, form) => {
    const letter = (field: string) => labelsOf(p).find((one) => one.field === field)?.letter ?? '';
    const shapeOf = (field: string) =>
      shapeField({ label: `${letter(field)}, shape`, axes: ['channels', 'height', 'width'] });
    const kernelOf = (field: string) => integerField({ label: `${letter(field)}, size of the kernel` });
    const asks = (stage: number, of: 'convolution' | 'pool' | 'kernel') =>
      form !== 'choice' && isBlank(p, stage, of);
    return {
      ...(asks(1, 'kernel') ? { kernel1: kernelOf('kernel1') } : {}),
      ...(asks(1, 'convolution') ? { convolution1: shapeOf('convolution1') } : {}),
      ...(asks(1, 'pool') ? { pool1: shapeOf('pool1') } : {}),
      ...(asks(2, 'kernel') ? { kernel2: kernelOf('kernel2') } : {}),
      ...(asks(2, 'convolution') ? { convolution2: shapeOf('convolution2') } : {}),
      ...(asks(2, 'pool') ? { pool2: shapeOf('pool2') } : {}),
      ...(asks(3, 'kernel') ? { kernel3: kernelOf('kernel3') } : {}),
      ...(asks(3, 'convolution') ? { convolution3: shapeOf('convolution3') } : {}),
      ...(asks(3, 'pool') ? { pool3: shapeOf('pool3') } : {}),
      flat: integerField({ label: `${letter('flat')}, length of the flattened vector` }),
    };
  },

  choice: { fields: ['flat'] },

  solve: (p) => ({ answers: walk(p, {})!, work: null }),

  misconceptions: mistakes,

  stem: (p) => shared(p),

  solution: (p) => workedSolution(p),

  followThrough: (p, given) => followed(p, given),

  effort(p) {
    const axes = p.input[1] === p.input[2] ? 1 : 2;
    const shapes = nodesOf(p).filter(({ kind, stage }) => isBlank(p, stage, kind)).length;
    const kernels = p.blanks.filter(({ of }) => of === 'kernel').length;
    return 5 * axes * shapes + 4 * kernels + 2;
  },
});
