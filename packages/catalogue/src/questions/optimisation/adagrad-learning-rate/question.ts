import { Rational, scalars, toRational } from '@variorum/core';
import { rounded } from '@variorum/document';
import { defineQuestion, numberField, vectorField } from '@variorum/generator';
import { mistakes } from './mistakes.ts';
import { runAdaGrad } from './model.ts';
import { decimals, type Params, params, significant } from './params.ts';
import { sample, unfair } from './sample.ts';

/** Exact where it needs few digits, otherwise rounded with two digits to spare. */
const shown = (value: Rational | number) => {
  const exact = typeof value !== 'number' && value.mul(1_000_000).d === 1n;
  return { exact, value: exact ? value : rounded(value, { significant: significant + 2 }) };
};

const work = (p: Params) => {
  const results = runAdaGrad(p);
  return { rates: results.map(({ effectiveRate }) => effectiveRate), position: results.at(-1)!.position };
};

const stated = (p: Params) => ({
  gradients: p.gradients.map((value, index) => ({ t: index + 1, value })),
  count: p.gradients.length,
  learningRate: p.learningRate,
  epsilon: p.epsilon,
  hasEpsilon: p.epsilon > 0,
  start: p.start,
  asksPosition: p.askPosition,
});

export default defineQuestion({
  id: 'adagrad-learning-rate',
  version: 1,
  title: 'The learning rate of AdaGrad',
  summary: 'The effective learning rate of AdaGrad after each update, and where the updates lead.',
  topics: ['optimisation'],
  forms: ['open', 'choice'],
  params,
  sample: (draw, level): Params => sample(draw, level),
  unfair,

  fields: (p) => ({
    rates: vectorField({
      label: 'effective learning rates, update by update',
      length: p.gradients.length,
      precision: { significant },
      weight: 2,
    }),
    ...(p.askPosition
      ? {
          position: numberField({
            label: `parameter after update ${p.gradients.length}`,
            precision: { decimals },
          }),
        }
      : {}),
  }),

  solve: (p) => ({ answers: work(p), work: work(p) }),

  misconceptions: mistakes,

  stem: (p) => stated(p),

  solution(p, { work: { rates, position } }) {
    const results = runAdaGrad(p);
    const squares = p.gradients.map((g) => toRational(g).mul(toRational(g)));
    const last = results.at(-1)!;
    const backwards = p.learningRate / Number(rounded(last.effectiveRate, { significant: 6 }).text);
    return {
      ...stated(p),
      rows: results.map(({ accumulator, effectiveRate, position: after }, index) => ({
        t: index + 1,
        gradient: p.gradients[index]!,
        square: squares[index]!,
        before: index === 0 ? new Rational(0) : results[index - 1]!.accumulator,
        sum: accumulator,
        root: shown(scalars.rootOf(accumulator)),
        rate: shown(effectiveRate),
        from: shown(index === 0 ? toRational(p.start) : results[index - 1]!.position).value,
        after: shown(after),
      })),
      rates: rates.map((rate) => rounded(rate, { significant })),
      position: rounded(position, { decimals }),
      lastRate: shown(last.effectiveRate),
      lastSum: last.accumulator,
      backwards: rounded(backwards, { significant: 5 }),
      backwardsRoot: rounded(backwards - p.epsilon, { significant: 5 }),
      backwardsSquare: rounded((backwards - p.epsilon) ** 2, { significant: 4 }),
    };
  },

  followThrough(p, given) {
    const { rates } = given;
    if (!p.askPosition || rates === null || rates.length !== p.gradients.length) return {};
    return {
      position: p.gradients.reduce(
        (x, gradient, index) => x.sub(toRational(rates[index]!).mul(toRational(gradient))),
        toRational(p.start),
      ),
    };
  },

  effort: (p) => (p.askPosition ? 6 : 4) * p.gradients.length + (p.epsilon > 0 ? p.gradients.length : 0),
});
