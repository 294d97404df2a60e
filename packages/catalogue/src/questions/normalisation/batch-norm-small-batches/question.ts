import { Rational, rationalSquareRoot, toRational } from '@variorum/core';
import { defineQuestion, integerField, numberField } from '@variorum/generator';
import { type Params, params } from './params.ts';
import { neededExamples, sample, unfair } from './sample.ts';
import { workedSolution } from './solution.ts';

const exact = { exact: true } as const;

const quotientOf = ({ small, large }: Params): Rational => new Rational(large, small);

/** The smallest whole number that is not less. */
const roundedUp = (value: Rational): number => Number(value.ceil());

export default defineQuestion({
  id: 'batch-norm-small-batches',
  version: 1,
  title: 'The noise of small mini-batches',
  summary: 'How the variance of a mini-batch’s mean depends on the size of the mini-batch.',
  topics: ['normalisation', 'statistics'],
  forms: ['open', 'choice'],
  params,

  sample: (draw, level): Params | null => sample(draw, level),
  unfair,

  fields: ({ ratio, limit }) => ({
    variance: numberField({ label: 'variance of the mean', precision: exact, weight: 2 }),
    ratio: numberField({ label: `ratio of the ${words(ratio)}`, precision: exact }),
    ...(limit === null ? {} : { smallest: integerField({ label: 'smallest mini-batch', weight: 2 }) }),
  }),

  choice: { fields: ['variance', 'ratio'] },

  solve(p) {
    const variance = toRational(p.variance).div(p.small);
    const ratio = p.ratio === 'variances' ? quotientOf(p) : rationalSquareRoot(quotientOf(p))!;
    const needed = p.limit === null ? new Rational(0) : neededExamples(p.variance, p.limit);
    return {
      answers: { variance, ratio, ...(p.limit === null ? {} : { smallest: roundedUp(needed) }) },
      work: { needed },
    };
  },

  misconceptions: [
    {
      id: 'not-divided',
      title: 'gave the variance of a single value',
      answers: ({ variance }) => ({ variance: toRational(variance) }),
    },
    {
      id: 'divided-by-root',
      title: 'divided the variance by the root of the size',
      answers: ({ variance, small }) => ({ variance: variance / Math.sqrt(small) }),
    },
    {
      id: 'divided-by-square',
      title: 'divided the variance by the square of the size',
      answers: ({ variance, small, large, ratio }) => ({
        variance: toRational(variance).div(small * small),
        ...(ratio === 'variances' ? { ratio: new Rational(large, small).pow(2)! } : {}),
      }),
    },
    {
      id: 'divided-by-one-less',
      title: 'divided by the size less one',
      answers: ({ variance, small }) => ({ variance: toRational(variance).div(small - 1) }),
    },
    {
      id: 'multiplied-by-size',
      title: 'multiplied the variance by the size',
      answers: ({ variance, small }) => ({ variance: toRational(variance).mul(small) }),
    },
    {
      id: 'deviation-not-squared',
      title: 'did not square the standard deviation',
      answers: ({ variance, small, stated }) =>
        stated === 'variance' ? null : { variance: rationalSquareRoot(toRational(variance))!.div(small) },
    },
    {
      id: 'deviation-of-the-mean',
      title: 'gave the standard deviation of the mean',
      answers: ({ variance, small }) => ({ variance: Math.sqrt(variance / small) }),
    },
    {
      id: 'ratio-inverted',
      title: 'inverted the ratio',
      answers: (_, { answers }) => ({ ratio: toRational(answers.ratio).inverse() }),
    },
    {
      id: 'ratio-without-root',
      title: 'gave the ratio of the variances',
      answers: (p) => (p.ratio === 'variances' ? null : { ratio: quotientOf(p) }),
    },
    {
      id: 'ratio-with-root',
      title: 'gave the ratio of the standard deviations',
      answers: (p) => (p.ratio === 'variances' ? { ratio: Math.sqrt(p.large / p.small) } : null),
    },
    {
      id: 'size-does-not-matter',
      title: 'took the ratio to be 1',
      answers: () => ({ ratio: new Rational(1) }),
    },
    {
      id: 'difference-of-sizes',
      title: 'gave the difference of the sizes',
      answers: ({ small, large }) => ({ ratio: new Rational(large - small) }),
    },
    {
      id: 'neither-squared',
      title: 'divided the standard deviation by the limit',
      answers: ({ variance, limit }) =>
        limit === null ? null : { smallest: Math.ceil(Number((Math.sqrt(variance) / limit).toFixed(9))) },
    },
    {
      id: 'limit-not-squared',
      title: 'did not square the limit',
      answers: ({ variance, limit }) =>
        limit === null ? null : { smallest: roundedUp(toRational(variance).div(toRational(limit))) },
    },
    {
      id: 'rounded-down',
      title: 'rounded down',
      answers: ({ limit }, { work }) => (limit === null ? null : { smallest: Number(work.needed.floor()) }),
    },
  ],

  stem: (p, form) => ({
    statesDeviation: p.stated === 'deviation',
    variance: p.variance,
    deviation: rationalSquareRoot(toRational(p.variance)) ?? 0,
    small: p.small,
    large: p.large,
    asksDeviations: p.ratio === 'deviations',
    asksSmallest: p.limit !== null && form === 'open',
    limit: p.limit ?? 0,
  }),

  solution: (p, { answers, work }, form) =>
    workedSolution(
      p,
      toRational(answers.variance),
      toRational(answers.ratio),
      Number(answers.smallest ?? 0),
      work.needed,
      form,
    ),

  effort: ({ stated, ratio, limit }) =>
    2 + (stated === 'deviation' ? 1 : 0) + (ratio === 'deviations' ? 1 : 0) + (limit === null ? 0 : 4),
});

function words(ratio: Params['ratio']): string {
  return ratio === 'variances' ? 'variances' : 'standard deviations';
}
