import { effectiveKernel } from '@variorum/core';
import { defineQuestion, expressionField, integerField } from '@variorum/generator';
import { letters, outputFormula, sizeFormula } from './formulas.ts';
import { mistakes } from './mistakes.ts';
import { freedom, outputSize, params, sample, unfair } from './params.ts';

/** What the letters stand for, and values for which a window fits. */
const variables = {
  D: { meaning: 'number of filters' },
  N: { meaning: 'dilation', max: 12 },
  K: { meaning: 'weights of a filter along each axis', max: 12 },
  I: { meaning: 'height and width of the input', min: 150 },
  P: { meaning: 'padding on each side', min: 1, max: 60 },
  S: { meaning: 'stride', max: 12 },
} as const;

export default defineQuestion({
  id: 'dilated-output-size',
  version: 1,
  title: 'Output size of a dilated convolution',
  summary:
    'The number of output values of a dilated convolution, as a formula in its parameters and in numbers.',
  topics: ['convolution', 'shapes', 'dilation'],
  forms: ['open', 'choice'],
  params,
  sample,
  unfair,

  fields: (p) => ({
    formula: expressionField({
      label: 'number of output values as a formula',
      variables: Object.fromEntries(
        Object.entries(variables).filter(([letter]) => Object.hasOwn(letters(p), letter)),
      ),
    }),
    count: integerField({ label: 'number of output values' }),
  }),

  solve(p) {
    const size = outputSize(p);
    return {
      answers: { formula: outputFormula(sizeFormula(p)), count: p.filters * size * size },
      work: { size },
    };
  },

  misconceptions: mistakes,

  stem: (p) => ({
    ...p,
    padded: p.padding > 0,
    strided: p.stride > 1,
  }),

  solution(p, { answers, work }) {
    const extent = effectiveKernel(p);
    const lastStart = (work.size - 1) * p.stride;
    return {
      ...p,
      padded: p.padding > 0,
      strided: p.stride > 1,
      extentSize: extent,
      free: freedom(p),
      side: work.size,
      perFilter: work.size * work.size,
      count: answers.count,
      paddedSize: p.size + 2 * p.padding,
      lastStart,
      lastEnd: lastStart + extent - 1,
      lastCell: p.size + 2 * p.padding - 1,
      unused: p.size + 2 * p.padding - lastStart - extent,
    };
  },

  effort: (p) => 9 + (p.padding > 0 ? 2 : 0) + (p.stride > 1 ? 3 : 0),
});
