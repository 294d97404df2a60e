import { Rational, rationalSquareRoot, toRational } from '@variorum/core';
import { rounded } from '@variorum/document';
import type { Form } from '@variorum/generator';
import type { Params } from './params.ts';

/** Values of solution.md and feedback.md. */
export function workedSolution(
  p: Params,
  variance: Rational,
  ratio: Rational,
  smallest: number,
  needed: Rational,
  form: Form,
) {
  const size = smallest || 1;
  const significant = { significant: 4 } as const;
  return {
    statesDeviation: p.stated === 'deviation',
    asksDeviations: p.ratio === 'deviations',
    single: toRational(p.variance),
    deviation: rationalSquareRoot(toRational(p.variance)) ?? 0,
    small: p.small,
    large: p.large,
    variance,
    ratio,
    quotient: new Rational(p.large, p.small),
    asksSmallest: p.limit !== null && form === 'open',
    limit: p.limit ?? 1,
    limitSquared: toRational(p.limit ?? 1).pow(2)!,
    needed: needed.d === 1n ? needed : rounded(needed, { decimals: 2 }),
    neededWhole: needed.d === 1n,
    smallest,
    oneLess: smallest - 1,
    atSmallest: rounded(Math.sqrt(p.variance / size), significant),
    belowSmallest: rounded(Math.sqrt(p.variance / Math.max(size - 1, 1)), significant),
  };
}
