import { Rational, toRational } from '@variorum/core';
import { rounded } from '@variorum/document';
import { defineQuestion, numberField } from '@variorum/generator';
import { mistakes } from './mistakes.ts';
import { lastUpdate, move, runAdam } from './model.ts';
import { decimals, type Params, params, significant } from './params.ts';
import { sample, unfair } from './sample.ts';

const digits = { significant } as const;
const one = new Rational(1);

function work(p: Params) {
  const { firstMoment, secondMoment, correctedFirst, correctedSecond, step, position } = runAdam(p).at(-1)!;
  return {
    first: firstMoment,
    second: secondMoment,
    correctedFirst,
    correctedSecond,
    step,
    updated: position,
  };
}

/** Exact where it needs few digits, otherwise rounded with two digits to spare. */
const shown = (value: Rational | number) => {
  const exact = typeof value !== 'number' && value.mul(1_000_000).d === 1n;
  return { exact, value: exact ? value : rounded(value, { significant: significant + 2 }) };
};

const stated = (p: Params) => ({
  beta1: p.beta1,
  beta2: p.beta2,
  learningRate: p.learningRate,
  epsilon: p.epsilon,
  hasEpsilon: p.epsilon > 0,
  position: p.position,
  t: lastUpdate(p),
  previous: lastUpdate(p) - 1,
  gradients: p.gradients.map((value, index) => ({ t: index + 1, value })),
});

export default defineQuestion({
  id: 'adam-step',
  version: 1,
  title: 'An update of Adam',
  summary: 'Moments, bias correction and new parameter of an update of Adam.',
  topics: ['optimisation'],
  forms: ['open', 'choice'],
  params,
  sample: (draw, level): Params => sample(draw, level),
  unfair,

  fields: (p) => ({
    first: numberField({ label: `first moment after update ${lastUpdate(p)}`, precision: digits }),
    second: numberField({ label: `second moment after update ${lastUpdate(p)}`, precision: digits }),
    correctedFirst: numberField({ label: 'corrected first moment', precision: digits }),
    correctedSecond: numberField({ label: 'corrected second moment', precision: digits }),
    updated: numberField({
      label: `parameter after update ${lastUpdate(p)}`,
      precision: { decimals },
      weight: 2,
    }),
  }),

  choice: { fields: ['correctedFirst', 'correctedSecond', 'updated'] },

  solve: (p) => ({ answers: work(p), work: work(p) }),

  misconceptions: mistakes,

  stem: (p, form) => ({ ...stated(p), asksMoments: form !== 'choice' }),

  solution(p, { work: found }) {
    const results = runAdam(p);
    const before = (index: number, name: 'firstMoment' | 'secondMoment') =>
      index === 0 ? shown(new Rational(0)) : shown(results[index - 1]![name]);
    const t = lastUpdate(p);
    const power = (beta: number) => toRational(beta).pow(t)!;
    const weights = (beta: number) =>
      p.gradients.map((gradient, index) => ({
        weight: one.sub(toRational(beta)).mul(toRational(beta).pow(t - 1 - index)!),
        gradient,
      }));
    return {
      ...stated(p),
      keep1: one.sub(toRational(p.beta1)),
      keep2: one.sub(toRational(p.beta2)),
      rows: results.map((result, index) => ({
        t: index + 1,
        gradient: p.gradients[index]!,
        firstBefore: before(index, 'firstMoment').value,
        secondBefore: before(index, 'secondMoment').value,
        first: shown(result.firstMoment as Rational),
        second: shown(result.secondMoment as Rational),
      })),
      lastFirst: shown(found.first as Rational),
      lastSecond: shown(found.second as Rational),
      divisor1: shown(one.sub(power(p.beta1))),
      divisor2: shown(one.sub(power(p.beta2))),
      correctedFirst: shown(found.correctedFirst),
      correctedSecond: shown(found.correctedSecond),
      root: shown(Math.sqrt(Number(found.correctedSecond))),
      step: shown(found.step),
      updated: shown(found.updated),
      finalFirst: rounded(found.first, digits),
      finalSecond: rounded(found.second, digits),
      finalCorrectedFirst: rounded(found.correctedFirst, digits),
      finalCorrectedSecond: rounded(found.correctedSecond, digits),
      finalUpdated: rounded(found.updated, { decimals }),
      weights: weights(p.beta1).map(({ weight, gradient }) => ({ weight: shown(weight).value, gradient })),
      share: rounded(Math.abs(Number(found.step)) / p.learningRate, { significant: 3 }),
    };
  },

  followThrough(p, given) {
    const t = lastUpdate(p);
    const corrected = (moment: number | Rational | null, beta: number) =>
      moment === null ? null : toRational(moment).div(one.sub(toRational(beta).pow(t)!));
    const [first, second] = [corrected(given.first, p.beta1), corrected(given.second, p.beta2)];
    const { correctedFirst, correctedSecond } = given;
    const updated =
      correctedFirst === null || correctedSecond === null || Number(correctedSecond) < 0
        ? null
        : move(p, correctedFirst, correctedSecond);
    return {
      ...(first !== null && { correctedFirst: first }),
      ...(second !== null && { correctedSecond: second }),
      ...(updated !== null && { updated }),
    };
  },

  effort: (p) => 7 * lastUpdate(p) + 8 + (p.epsilon > 0 ? 1 : 0),
});
