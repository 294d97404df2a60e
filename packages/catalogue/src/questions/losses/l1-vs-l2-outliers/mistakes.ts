import { meanOf, medianOf, Rational, toRational } from '@variorum/core';
import type { Params } from './params.ts';

/** The parts of both totals, exact. */
export function totalsOf(p: Params) {
  const [count, inlier, outlier] = [
    new Rational(p.inliers),
    toRational(p.residual),
    toRational(p.outlierResidual),
  ];
  const [inlierSquare, outlierSquare] = [inlier.mul(inlier), outlier.mul(outlier)];
  return {
    inlierAbsolute: count.mul(inlier),
    inlierSquare,
    inlierSquared: count.mul(inlierSquare),
    outlier,
    outlierSquare,
    absolute: count.mul(inlier).add(outlier),
    squared: count.mul(inlierSquare).add(outlierSquare),
  };
}

export const percent = (part: Rational, whole: Rational): Rational => part.mul(100).div(whole);

const exact = (values: readonly number[]): Rational[] => values.map(toRational);
const withoutLargest = (values: readonly number[]): Rational[] =>
  exact(values.filter((value) => value !== Math.max(...values)));

/** A wrong rule for the constants that minimise the losses; null where no values are given. */
const constants =
  (rule: (values: readonly number[]) => { minimiserAbsolute?: Rational; minimiserSquared?: Rational }) =>
  ({ values }: Params) =>
    values === null ? null : rule(values);

const changes =
  (rule: (raised: Rational, count: number) => { changeAbsolute?: Rational; changeSquared?: Rational }) =>
  ({ values, raised }: Params) =>
    values === null || raised === null ? null : rule(toRational(raised), values.length);

export const mistakes = [
  {
    id: 'inliers-not-squared',
    title: 'squared the residual of the outlier only',
    answers: (p: Params) => {
      const { inlierAbsolute, outlierSquare } = totalsOf(p);
      const squared = inlierAbsolute.add(outlierSquare);
      return { squared, shareSquared: percent(outlierSquare, squared) };
    },
  },
  {
    id: 'square-of-sum',
    title: 'squared the sum of the residuals',
    answers: (p: Params) => ({ squared: totalsOf(p).absolute.mul(totalsOf(p).absolute) }),
  },
  {
    id: 'mean-not-total',
    title: 'divided by the number of examples',
    answers: (p: Params) => ({
      absolute: totalsOf(p).absolute.div(p.inliers + 1),
      squared: totalsOf(p).squared.div(p.inliers + 1),
    }),
  },
  {
    id: 'halved-squares',
    title: 'halved the squared errors',
    answers: (p: Params) => ({ squared: totalsOf(p).squared.div(2) }),
  },
  {
    id: 'doubled-not-squared',
    title: 'doubled the residuals in place of squaring them',
    answers: (p: Params) => ({ squared: totalsOf(p).absolute.mul(2) }),
  },
  {
    id: 'forgot-outlier',
    title: 'left the outlier out of the totals',
    answers: (p: Params) => ({ absolute: totalsOf(p).inlierAbsolute, squared: totalsOf(p).inlierSquared }),
  },
  {
    id: 'relative-to-inliers',
    title: 'divided by the part of the ordinary examples',
    answers: (p: Params) => {
      const { outlier, outlierSquare, inlierAbsolute, inlierSquared } = totalsOf(p);
      return {
        shareAbsolute: percent(outlier, inlierAbsolute),
        shareSquared: percent(outlierSquare, inlierSquared),
      };
    },
  },
  {
    id: 'share-of-examples',
    title: 'gave the share of the outlier among the examples',
    answers: (p: Params) => {
      const share = new Rational(100, p.inliers + 1);
      return { shareAbsolute: share, shareSquared: share };
    },
  },
  {
    id: 'share-of-inliers',
    title: 'gave the share of the ordinary examples',
    answers: (p: Params) => {
      const { inlierAbsolute, inlierSquared, absolute, squared } = totalsOf(p);
      return {
        shareAbsolute: percent(inlierAbsolute, absolute),
        shareSquared: percent(inlierSquared, squared),
      };
    },
  },
  {
    id: 'same-share',
    title: 'took the share to be the same under both losses',
    answers: (p: Params) => ({ shareSquared: percent(totalsOf(p).outlier, totalsOf(p).absolute) }),
  },
  {
    id: 'constants-exchanged',
    title: 'exchanged mean and median',
    answers: constants((values) => ({
      minimiserAbsolute: meanOf(exact(values)),
      minimiserSquared: medianOf(values),
    })),
  },
  {
    id: 'not-sorted',
    title: 'took the middle of the list without sorting it',
    answers: constants((values) => ({ minimiserAbsolute: toRational(values[(values.length - 1) / 2]!) })),
  },
  {
    id: 'middle-of-range',
    title: 'took the middle between the smallest and the largest value',
    answers: constants((values) => {
      const middle = toRational(Math.min(...values))
        .add(toRational(Math.max(...values)))
        .div(2);
      return { minimiserAbsolute: middle, minimiserSquared: middle };
    }),
  },
  {
    id: 'largest-left-out',
    title: 'left the largest value out',
    answers: constants((values) => ({
      minimiserAbsolute: medianOf(withoutLargest(values)),
      minimiserSquared: meanOf(withoutLargest(values)),
    })),
  },
  {
    id: 'change-not-divided',
    title: 'let the mean rise by as much as the value',
    answers: changes((raised) => ({ changeSquared: raised })),
  },
  {
    id: 'mean-unmoved',
    title: 'let the mean stay where it is',
    answers: changes(() => ({ changeSquared: new Rational(0) })),
  },
  {
    id: 'median-moves',
    title: 'let the median move like the mean',
    answers: changes((raised, count) => ({ changeAbsolute: raised.div(count) })),
  },
];
