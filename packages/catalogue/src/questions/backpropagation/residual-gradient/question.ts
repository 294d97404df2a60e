import { defineQuestion, numberField, vectorField } from '@variorum/generator';
import { mistakes } from './mistakes.ts';
import type { answersOf } from './model.ts';
import { decimals, derivation, isExact, type Params, params } from './params.ts';
import { sample, unfair } from './sample.ts';
import { followed, shared, workedSolution } from './solution.ts';

export default defineQuestion({
  id: 'residual-gradient',
  version: 1,
  title: 'The gradient through a residual block',
  summary:
    'The derivative of residual blocks with respect to their input, with and without the skip connection.',
  topics: ['backpropagation', 'residual networks'],
  forms: ['open', 'choice'],
  params,
  sample: (draw, level): Params | null => sample(draw, level),
  unfair,

  fields: (p, form) => {
    const precision = isExact(p) ? ({ exact: true } as const) : { decimals };
    const count = p.blocks.length;
    const asks = form !== 'choice';
    return {
      ...(asks && count === 1 ? { output: numberField({ label: 'output of the block', precision }) } : {}),
      ...(asks && count > 1
        ? {
            outputs: vectorField({ label: 'outputs of the blocks', length: count, precision }),
            slopes: vectorField({ label: 'derivatives of the blocks', length: count, precision, weight: 2 }),
          }
        : {}),
      residual: numberField({
        label: count === 1 ? 'derivative of the residual block' : 'derivative through all residual blocks',
        precision,
        weight: 2,
      }),
      plain: numberField({
        label:
          count === 1 ? 'derivative without the skip connection' : 'derivative without the skip connections',
        precision,
      }),
    };
  },

  solve(p) {
    const { blocks, gradient } = derivation(p, true);
    const answers = {
      ...(blocks.length === 1
        ? { output: blocks[0]!.output.value }
        : {
            outputs: blocks.map(({ output }) => output.value),
            slopes: blocks.map((block) => block.gradient.value),
          }),
      residual: gradient.value,
      plain: derivation(p, false).gradient.value,
    };
    return { answers, work: answers };
  },

  misconceptions: mistakes,

  stem: (p) => shared(p),

  solution: (p, { work }) => workedSolution(p, work),

  followThrough(p, given) {
    const slopes = given['slopes'] as ReturnType<typeof answersOf>['slopes'] | null | undefined;
    return slopes?.length === p.blocks.length ? followed(slopes) : {};
  },

  effort(p) {
    const perSlope = isExact(p) ? 1 : 2;
    const perBlock = 6 + 2 * perSlope + 4;
    return p.blocks.length * (perBlock + (p.blocks.length > 1 ? 10 : 0)) + 5;
  },
});
