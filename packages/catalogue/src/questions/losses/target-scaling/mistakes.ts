import { Rational, toRational } from '@variorum/core';
import type { Params } from './params.ts';

type Target = Params['first'];

/** Numbers of a target, exact. */
export const exact = ({ mean, deviation, value, scaled }: Target) => ({
  mean: toRational(mean),
  deviation: toRational(deviation),
  value: toRational(value),
  scaled: toRational(scaled),
});

type Rule = (own: ReturnType<typeof exact>, other: ReturnType<typeof exact>) => Rational;

/** A rule applied to both targets. */
const both = ({ first, second }: Params, rule: Rule): Rational[] => {
  const [one, two] = [exact(first), exact(second)];
  return [rule(one, two), rule(two, one)];
};

const scaledBy = (rule: Rule) => (p: Params) => ({ scores: both(p, rule) });
const restoredBy = (rule: Rule) => (p: Params) => ({ restored: both(p, rule) });

/** Error of the second head over that of the first, in the units of the targets. */
export function ratioOf({ first, second, errors }: Params): Rational {
  const [one, other] = errors ?? [1, 1];
  return exact(second)
    .deviation.mul(toRational(other))
    .div(exact(first).deviation.mul(toRational(one)));
}

const ratios =
  (rule: (ratio: Rational, p: Params) => { terms?: Rational; gradients?: Rational } | null) => (p: Params) =>
    p.errors === null ? null : rule(ratioOf(p), p);

const one = new Rational(1);

/** Whether a value can be written as a decimal: other values nobody would give or offer. */
const isDecimal = (value: Rational): boolean => {
  let rest = value.d;
  for (const prime of [2n, 5n]) while (rest % prime === 0n) rest /= prime;
  return rest === 1n;
};

export const mistakes = [
  {
    id: 'variance-for-deviation',
    title: 'used the variance for the standard deviation',
    answers: (p: Params) => {
      const { scores } = scaledBy(({ value, mean, deviation }) =>
        value.sub(mean).div(deviation).div(deviation),
      )(p);
      const restored = restoredBy(({ scaled, mean, deviation }) =>
        scaled.mul(deviation).mul(deviation).add(mean),
      )(p);
      return scores.every(isDecimal) ? { scores, ...restored } : restored;
    },
  },
  {
    id: 'mean-not-subtracted',
    title: 'did not subtract the mean',
    answers: (p: Params) => {
      const { scores } = scaledBy(({ value, deviation }) => value.div(deviation))(p);
      return scores.every(isDecimal) ? { scores } : null;
    },
  },
  {
    id: 'not-divided',
    title: 'did not divide by the standard deviation',
    answers: scaledBy(({ value, mean }) => value.sub(mean)),
  },
  {
    id: 'difference-reversed',
    title: 'subtracted the target from the mean',
    answers: scaledBy(({ value, mean, deviation }) => mean.sub(value).div(deviation)),
  },
  {
    id: 'other-scale',
    title: 'used the scale of the other target',
    answers: (p: Params) => ({
      ...scaledBy(({ value }, { mean, deviation }) => value.sub(mean).div(deviation))(p),
      ...restoredBy(({ scaled }, { mean, deviation }) => scaled.mul(deviation).add(mean))(p),
    }),
  },
  {
    id: 'mean-subtracted-again',
    title: 'subtracted the mean when un-scaling',
    answers: restoredBy(({ scaled, mean, deviation }) => scaled.mul(deviation).sub(mean)),
  },
  {
    id: 'deviation-subtracted',
    title: 'moved from the mean in the wrong direction',
    answers: restoredBy(({ scaled, mean, deviation }) => mean.sub(scaled.mul(deviation))),
  },
  {
    id: 'mean-before-deviation',
    title: 'added the mean before multiplying',
    answers: restoredBy(({ scaled, mean, deviation }) => scaled.add(mean).mul(deviation)),
  },
  {
    id: 'mean-not-added',
    title: 'did not add the mean',
    answers: restoredBy(({ scaled, deviation }) => scaled.mul(deviation)),
  },
  {
    id: 'scaled-again',
    title: 'scaled the prediction once more',
    answers: (p: Params) => {
      const { restored } = restoredBy(({ scaled, mean, deviation }) => scaled.sub(mean).div(deviation))(p);
      return restored.every(isDecimal) ? { restored } : null;
    },
  },
  {
    id: 'terms-not-squared',
    title: 'did not square the ratio of the errors',
    answers: ratios((ratio) => ({ terms: ratio })),
  },
  {
    id: 'gradients-squared',
    title: 'squared the ratio of the gradients',
    answers: ratios((ratio) => ({ gradients: ratio.mul(ratio) })),
  },
  {
    id: 'ratio-inverted',
    title: 'divided the first by the second',
    answers: ratios((ratio) => ({ terms: one.div(ratio.mul(ratio)), gradients: one.div(ratio) })),
  },
  {
    id: 'errors-not-in-units',
    title: 'compared the errors in standard deviations',
    answers: ratios((_, { errors }) => {
      const ratio = toRational(errors![1]).div(toRational(errors![0]));
      return { terms: ratio.mul(ratio), gradients: ratio };
    }),
  },
  {
    id: 'only-deviations',
    title: 'compared the deviations without the errors',
    answers: ratios((ratio, { errors }) => {
      const deviations = ratio.mul(toRational(errors![0])).div(toRational(errors![1]));
      return { terms: deviations.mul(deviations), gradients: deviations };
    }),
  },
  {
    id: 'ratio-of-means',
    title: 'compared the means',
    answers: ratios((_, { first, second }) => {
      const ratio = exact(second).mean.div(exact(first).mean);
      return isDecimal(ratio) ? { terms: ratio.mul(ratio), gradients: ratio } : null;
    }),
  },
];
