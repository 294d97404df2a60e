import { Rational, toRational, unscaled, zScore } from '@variorum/core';
import { defineQuestion, numberField, vectorField } from '@variorum/generator';
import { exact, mistakes, ratioOf } from './mistakes.ts';
import { contexts, type Params, params } from './params.ts';
import { sample, unfair } from './sample.ts';

const precision = { exact: true } as const;

function work(p: Params) {
  const targets = [p.first, p.second];
  const ratio = ratioOf(p);
  return {
    scores: targets.map((target) => zScore(target.value, target)),
    restored: targets.map((target) => unscaled(target.scaled, target)),
    terms: ratio.mul(ratio),
    gradients: ratio,
  };
}

/** What the stem and the solution say of a target. */
function described(p: Params, which: 'first' | 'second') {
  const { mean, deviation, value, scaled } = p[which];
  return { ...contexts[p.context][which], mean, deviation, value, scaled };
}

export default defineQuestion({
  id: 'target-scaling',
  version: 1,
  title: 'Scaling two regression targets',
  summary:
    'z-scores of two targets, predictions in their units, and how the scales weigh losses and gradients.',
  topics: ['losses', 'regression', 'normalisation'],
  forms: ['open', 'choice'],
  params,
  sample,
  unfair,

  fields: (p, form) => {
    const asksRatios = p.errors !== null;
    const pairs = !(form === 'choice' && asksRatios);
    return {
      ...(pairs ? { scores: vectorField({ label: 'scaled targets', length: 2, precision }) } : {}),
      restored: vectorField({ label: 'predictions in the units of the targets', length: 2, precision }),
      ...(asksRatios
        ? {
            terms: numberField({ label: 'ratio of the squared-error terms', precision }),
            gradients: numberField({ label: 'ratio of the gradients', precision }),
          }
        : {}),
    };
  },

  solve: (p) => ({ answers: work(p), work: work(p) }),

  misconceptions: mistakes,

  stem: (p, form) => ({
    of: contexts[p.context].of,
    targets: [described(p, 'first'), described(p, 'second')],
    first: described(p, 'first'),
    second: described(p, 'second'),
    asksScores: !(form === 'choice' && p.errors !== null),
    asksRatios: p.errors !== null,
    equalErrors: p.errors !== null && p.errors[0] === p.errors[1],
    firstError: p.errors?.[0] ?? 0,
    secondError: p.errors?.[1] ?? 0,
  }),

  solution(p, { work: { scores, restored, terms, gradients } }, form) {
    const [one, other] = p.errors ?? [1, 1];
    const firstRaw = exact(p.first).deviation.mul(toRational(one));
    const secondRaw = exact(p.second).deviation.mul(toRational(other));
    const rows = (['first', 'second'] as const).map((which, index) => ({
      ...described(p, which),
      number: index + 1,
      score: scores[index]!,
      restored: restored[index]!,
      above: scores[index]!.compare(0) > 0,
      away: toRational(p[which].value).sub(toRational(p[which].mean)).abs(),
      distance: scores[index]!.abs(),
    }));
    return {
      first: described(p, 'first'),
      second: described(p, 'second'),
      rows,
      scores,
      restored,
      terms,
      gradients,
      asksScores: !(form === 'choice' && p.errors !== null),
      asksRatios: p.errors !== null,
      equalErrors: p.errors !== null && one === other,
      firstError: one,
      secondError: other,
      firstRaw,
      secondRaw,
      firstSquare: firstRaw.mul(firstRaw),
      secondSquare: secondRaw.mul(secondRaw),
      firstSlope: firstRaw.mul(2),
      secondSlope: secondRaw.mul(2),
      scaledTerms: new Rational(toRational(other).div(toRational(one))).pow(2)!,
    };
  },

  effort: (p) => 8 + (p.errors === null ? 0 : p.errors[0] === p.errors[1] ? 4 : 6),
});
