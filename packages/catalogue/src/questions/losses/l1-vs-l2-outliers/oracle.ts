import { Rational, toRational } from '@variorum/core';
import { defineOracle } from '@variorum/generator';
import question from './question.ts';

const absolute = (c: Rational, values: readonly Rational[]) =>
  values.reduce((sum, value) => sum.add(value.sub(c).abs()), new Rational(0));
const squared = (c: Rational, values: readonly Rational[]) =>
  values.reduce((sum, value) => sum.add(value.sub(c).pow(2)!), new Rational(0));

/** A sum of absolute values is smallest at one of its kinks: all are tried. */
const smallestKink = (values: readonly Rational[]): Rational =>
  values.reduce((best, value) =>
    absolute(value, values).compare(absolute(best, values)) < 0 ? value : best,
  );

/** Vertex of the parabola through three of its points. */
function vertex(values: readonly Rational[]): Rational {
  const [left, middle, right] = [-1, 0, 1].map((c) => squared(new Rational(c), values)) as [
    Rational,
    Rational,
    Rational,
  ];
  return left.sub(right).div(left.sub(middle.mul(2)).add(right).mul(2));
}

export default defineOracle(question, {
  method:
    'adds residuals one by one, tries every kink for the one constant and fits a parabola for the other',
  answers({ inliers, residual, outlierResidual, values, raised }) {
    const outlier = [toRational(outlierResidual)];
    const residuals = outlier.concat(Array.from({ length: inliers }, () => toRational(residual)));
    const zero = new Rational(0);
    const share = (loss: typeof absolute) => loss(zero, outlier).div(loss(zero, residuals)).mul(100);
    const totals = {
      absolute: absolute(zero, residuals),
      squared: squared(zero, residuals),
      shareAbsolute: share(absolute),
      shareSquared: share(squared),
    };
    if (values === null) return totals;
    const before = values.map(toRational);
    const largest = values.indexOf(Math.max(...values));
    const after = before.with(largest, before[largest]!.add(toRational(raised ?? 0)));
    return {
      ...totals,
      minimiserAbsolute: smallestKink(before),
      minimiserSquared: vertex(before),
      changeAbsolute: smallestKink(after).sub(smallestKink(before)),
      changeSquared: vertex(after).sub(vertex(before)),
    };
  },
});
