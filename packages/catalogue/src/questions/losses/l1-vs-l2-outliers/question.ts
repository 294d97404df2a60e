import { absoluteError, meanOf, medianOf, Rational, squaredError, toRational } from '@variorum/core';
import { rounded } from '@variorum/document';
import { defineQuestion, numberField } from '@variorum/generator';
import { mistakes, percent, totalsOf } from './mistakes.ts';
import { type Params, params } from './params.ts';
import { sample, unfair } from './sample.ts';

const exact = { exact: true } as const;
const share = { decimals: 1 } as const;

/** Residuals as predictions of targets that are all 0. */
const residualsOf = (p: Params): number[] => [
  ...Array<number>(p.inliers).fill(p.residual),
  p.outlierResidual,
];

function work(p: Params) {
  const residuals = residualsOf(p);
  const zeros = residuals.map(() => 0);
  const [absolute, squared] = [absoluteError(zeros, residuals, 'sum'), squaredError(zeros, residuals, 'sum')];
  const outlier = toRational(p.outlierResidual);
  return {
    absolute,
    squared,
    shareAbsolute: percent(outlier, absolute),
    shareSquared: percent(outlier.mul(outlier), squared),
    minimiserAbsolute: p.values === null ? new Rational(0) : medianOf(p.values),
    minimiserSquared: p.values === null ? new Rational(0) : meanOf(p.values.map(toRational)),
    changeAbsolute: new Rational(0),
    changeSquared: toRational(p.raised ?? 0).div(p.values?.length ?? 1),
  };
}

export default defineQuestion({
  id: 'l1-vs-l2-outliers',
  version: 1,
  title: 'Absolute and squared error with an outlier',
  summary:
    'How much of the absolute and of the squared error an outlier causes, and which constants minimise both.',
  topics: ['losses', 'regression'],
  forms: ['open', 'choice'],
  params,
  sample,
  unfair,

  fields: (p, form) => {
    const open = form !== 'choice';
    return {
      ...(open ? { absolute: numberField({ label: 'total absolute error', precision: exact }) } : {}),
      squared: numberField({ label: 'total squared error', precision: exact }),
      ...(open
        ? {
            shareAbsolute: numberField({ label: 'share in the absolute error', precision: share, unit: '%' }),
          }
        : {}),
      shareSquared: numberField({ label: 'share in the squared error', precision: share, unit: '%' }),
      ...(p.values === null
        ? {}
        : {
            minimiserAbsolute: numberField({ label: 'constant for the absolute error', precision: exact }),
            minimiserSquared: numberField({ label: 'constant for the squared error', precision: exact }),
          }),
      ...(p.values === null || p.raised === null || !open
        ? {}
        : {
            changeAbsolute: numberField({
              label: 'change of the constant for the absolute error',
              precision: exact,
            }),
            changeSquared: numberField({
              label: 'change of the constant for the squared error',
              precision: exact,
            }),
          }),
    };
  },

  solve: (p) => ({ answers: work(p), work: work(p) }),

  misconceptions: mistakes,

  stem: (p, form) => ({
    inliers: p.inliers,
    residual: p.residual,
    outlierResidual: p.outlierResidual,
    values: p.values ?? [],
    asksConstants: p.values !== null,
    asksChange: p.values !== null && p.raised !== null && form !== 'choice',
    raised: p.raised ?? 0,
    count: p.values?.length ?? 0,
    open: form !== 'choice',
  }),

  solution(p, { work: solved }, form) {
    const values = p.values ?? [];
    const sorted = values.toSorted((a, b) => a - b);
    const parts = totalsOf(p);
    return {
      ...solved,
      ...parts,
      inliers: p.inliers,
      residual: p.residual,
      outlierResidual: p.outlierResidual,
      examples: p.inliers + 1,
      shareAbsolute: rounded(solved.shareAbsolute, share),
      shareSquared: rounded(solved.shareSquared, share),
      exactAbsolute: solved.shareAbsolute.mul(10).d === 1n,
      exactSquared: solved.shareSquared.mul(10).d === 1n,
      ratio: parts.outlier.div(toRational(p.residual)),
      squaredRatio: parts.outlierSquare.div(parts.inlierSquare),
      asksConstants: p.values !== null,
      asksChange: p.values !== null && p.raised !== null && form !== 'choice',
      raised: p.raised ?? 0,
      open: form !== 'choice',
      values,
      sorted,
      count: values.length,
      half: (values.length - 1) / 2,
      sum: values.reduce((all, value) => all.add(toRational(value)), new Rational(0)),
      below: sorted.slice(0, (values.length - 1) / 2),
      above: sorted.slice((values.length + 1) / 2),
      deviations: values.map((value) => toRational(value).sub(solved.minimiserSquared)),
    };
  },

  effort: ({ values, raised }) => 10 + (values === null ? 0 : 2 * values.length) + (raised === null ? 0 : 2),
});
