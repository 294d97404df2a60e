import { Rational, settledFrom, toRational } from '@variorum/core';
import { inlines, paragraph, rounded } from '@variorum/document';
import { curves } from '@variorum/figures';
import { choiceField, defineQuestion, vectorField } from '@variorum/generator';
import { mistakes } from './mistakes.ts';
import {
  curvatureStep,
  furtherRun,
  iterates,
  longRun,
  type Method,
  overshoot,
  startDistance,
  type Update,
  updates,
} from './model.ts';
import { decimals, type Params, params } from './params.ts';
import { sample, unfair } from './sample.ts';

const precision = { decimals } as const;
/** Updates that are drawn, and updates after which a run is taken to have settled for good. */
const [drawn, watched] = [30, 400];

const option = (id: string, words: string) => ({ id, content: [paragraph(words)] });
const furtherOptions = [
  option('classic', 'the classic form'),
  option('nesterov', 'Nesterov’s form'),
  option('equal', 'both equally far'),
  option('neither', 'neither of them passes it'),
];

/** A number as the solution shows it, and whether that is all of it. */
function shown(value: Rational) {
  const exact = value.mul(1_000_000).d === 1n;
  return { exact, value: exact ? value : rounded(value, { decimals: decimals + 2 }) };
}

const shownUpdate = (row: Update) => ({
  t: row.t,
  previous: row.t - 1,
  before: shown(row.before).value,
  velocityBefore: shown(row.velocityBefore).value,
  place: shown(row.place),
  gradient: shown(row.gradient),
  velocity: shown(row.velocity),
  after: shown(row.after),
});

const lossValues = (p: Params) => ({
  decimals,
  coefficient: p.coefficient,
  plain: p.coefficient === 1,
  centred: p.minimum === 0,
  minimum: p.minimum,
  minimumSize: Math.abs(p.minimum),
  minimumNegative: p.minimum < 0,
  doubled: new Rational(2).mul(toRational(p.coefficient)),
  momentum: p.momentum,
  learningRate: p.learningRate,
  start: p.start,
  velocity: p.velocity,
  atRest: p.velocity === 0,
  steps: p.steps,
});

/** What the two runs do in the long run. */
function longRunFacts(p: Params) {
  const tolerance = startDistance(p).div(100);
  const facts = (method: Method) => {
    const places = longRun(p, method, watched);
    const past = places.map((place) => (place - p.minimum) * Math.sign(p.minimum - p.start));
    return {
      passes: past.some((distance) => distance >= 0.005),
      overshoot: rounded(Math.max(0, ...past), { decimals: 2 }),
      settled: settledFrom(places, tolerance, p.minimum),
    };
  };
  const [classic, nesterov] = [facts('classic'), facts('nesterov')];
  return {
    tolerance,
    overshoots: classic.passes || nesterov.passes,
    classicOvershoot: classic.overshoot,
    nesterovOvershoot: nesterov.overshoot,
    classicSettled: classic.settled ?? 0,
    nesterovSettled: nesterov.settled ?? 0,
    settles: classic.settled !== null && nesterov.settled !== null,
    figure: curves({
      x: { label: 'updates', domain: [0, drawn] },
      y: { label: 'x' },
      series: (['classic', 'nesterov'] as const).map((method) => ({
        name: method === 'classic' ? 'classic' : 'Nesterov',
        points: longRun(p, method, drawn).map((place, t) => [t, place] as const),
      })),
      caption: inlines(`Both runs over ${drawn} updates.`),
    }),
  };
}

export default defineQuestion({
  id: 'momentum-vs-nesterov',
  version: 1,
  title: 'Classic and Nesterov’s momentum',
  summary: 'The first iterates of classic and of Nesterov’s momentum on a parabola, and which goes too far.',
  topics: ['optimisation'],
  forms: ['open', 'choice'],
  params,
  sample: (draw, level): Params => sample(draw, level),
  unfair,

  fields: (p, form) => ({
    classic: vectorField({ label: 'iterates of the classic form', length: p.steps, precision, weight: 2 }),
    nesterov: vectorField({ label: 'iterates of Nesterov’s form', length: p.steps, precision, weight: 3 }),
    ...(form === 'choice'
      ? {}
      : {
          further: choiceField({
            label: 'run that goes further past the minimum',
            options: furtherOptions,
            shuffle: false,
          }),
        }),
  }),

  choice: { fields: ['classic', 'nesterov'] },

  solve: (p) => ({
    answers: {
      classic: iterates(p, 'classic'),
      nesterov: iterates(p, 'nesterov'),
      further: furtherRun(p) as string,
    },
    work: null,
  }),

  misconceptions: mistakes,

  stem: (p, form) => ({ ...lossValues(p), asksFurther: form !== 'choice' }),

  solution(p, { answers: { classic, nesterov, further } }, form) {
    const last = (path: readonly Rational[], back: number): Rational =>
      path.length > back ? path.at(-1 - back)! : toRational(p.start);
    const centre = toRational(p.minimum);
    const distances = (path: readonly Rational[]) => {
      const [now, before, earlier] = [0, 1, 2].map((back) => last(path, back).sub(centre)) as [
        Rational,
        Rational,
        Rational,
      ];
      return { now: shown(now), before: shown(before).value, earlier: shown(earlier).value };
    };
    return {
      ...lossValues(p),
      ...longRunFacts(p),
      asksFurther: form !== 'choice',
      classicRows: updates(p, 'classic').map(shownUpdate),
      nesterovRows: updates(p, 'nesterov').map(shownUpdate),
      classic: classic.map((value) => rounded(value as Rational, precision)),
      nesterov: nesterov.map((value) => rounded(value as Rational, precision)),
      curvatureStep: curvatureStep(p),
      classicCheck: distances(classic as Rational[]),
      nesterovCheck: distances(nesterov as Rational[]),
      last: p.steps,
      lastButOne: p.steps - 1,
      furtherClassic: further === 'classic',
      furtherNesterov: further === 'nesterov',
      furtherNeither: further === 'neither',
      classicPast: shown(overshoot(p, classic as Rational[])).value,
      nesterovPast: shown(overshoot(p, nesterov as Rational[])).value,
      side: p.start < p.minimum ? 'right' : 'left',
    };
  },

  effort: (p) => 12 * p.steps + (p.minimum === 0 ? 0 : 2 * p.steps) + (p.velocity === 0 ? -4 : 0),
});
