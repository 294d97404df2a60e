import { toRational } from '@variorum/core';
import type { Draw, Level } from '@variorum/generator';
import type { Params } from './params.ts';

/** Usual means and deviations, in the units of the contexts. */
const scales = {
  person: {
    first: [
      [1.6, 1.65, 1.7, 1.75],
      [0.08, 0.1, 0.12, 0.2],
    ],
    second: [
      [60, 65, 70, 75],
      [8, 10, 12, 15],
    ],
  },
  vehicle: {
    first: [
      [4.2, 4.4, 4.5, 4.8],
      [0.4, 0.5, 0.6, 0.8],
    ],
    second: [
      [80, 90, 100, 120],
      [20, 24, 30, 40],
    ],
  },
  flat: {
    first: [
      [2.5, 2.6, 2.7, 2.8],
      [0.1, 0.2],
    ],
    second: [
      [60, 70, 75, 80],
      [15, 20, 25, 30],
    ],
  },
  tree: {
    first: [
      [0.4, 0.5, 0.6],
      [0.1, 0.2],
    ],
    second: [
      [60, 70, 80, 90],
      [15, 20, 25, 30],
    ],
  },
} as const;

const scores = [-1.5, -0.75, -0.5, 0.5, 0.75, 1.5, 2];

export function sample(draw: Draw, level: Level): Params {
  const context = draw.pick('context', ['person', 'vehicle', 'flat', 'tree'] as const);
  const target = (which: 'first' | 'second') => {
    const [means, deviations] = scales[context][which];
    const mean = draw.pick(`${which}Mean`, means as readonly number[]);
    const deviation = draw.pick(`${which}Deviation`, deviations as readonly number[]);
    const score = draw.pick(`${which}Score`, scores);
    const value = toRational(mean)
      .add(toRational(deviation).mul(toRational(score)))
      .valueOf();
    return { mean, deviation, value, scaled: draw.pick(`${which}Scaled`, scores) };
  };
  const [first, second] = [target('first'), target('second')];
  const equal = draw.pick('error', [0.5, 1.5, 2] as const);
  const errors = {
    easy: null,
    medium: [equal, equal],
    hard: draw.pick('errors', [
      [1, 0.5],
      [0.5, 1],
      [1, 2],
      [2, 1],
      [0.5, 2],
    ]),
  };
  return { context, first, second, errors: errors[level] as Params['errors'] };
}

/** Why parameters make an unfair variant; null where they do not. */
export function unfair({ first, second, errors }: Params): string | null {
  if ([first, second].some(({ mean }) => mean === 0)) return 'a mean is 0';
  if ([first, second].some(({ deviation }) => deviation === 1)) return 'a deviation is 1';
  if (first.mean === second.mean || first.deviation === second.deviation)
    return 'both targets have one scale';
  const score = (target: typeof first) =>
    toRational(target.value).sub(toRational(target.mean)).div(toRational(target.deviation));
  if (score(first).abs().equals(score(second).abs())) return 'both scaled targets have the same size';
  if (first.scaled === second.scaled) return 'both scaled predictions are equal';
  if (toRational(second.deviation).div(toRational(first.deviation)).d !== 1n)
    return 'the ratio of the deviations is not whole';
  const [one, other] = errors ?? [1, 1];
  if ((second.deviation * other) / (first.deviation * one) < 1.5) return 'the ratio is close to 1';
  return null;
}
