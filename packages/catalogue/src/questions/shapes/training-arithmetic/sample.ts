import type { Draw, Level } from '@variorum/generator';
import { epochOf, type Params } from './params.ts';

const sizes = {
  easy: [1200, 1600, 2000, 2400, 3000, 3200, 3600, 4000, 4800, 5000, 6000, 8000],
  medium: [1000, 1500, 2500, 3500, 4500, 5000, 7000, 7500, 9000, 12_000],
  hard: [10_000, 12_500, 15_000, 20_000, 25_000, 30_000, 40_000, 50_000, 60_000],
};
const batches = {
  easy: [16, 20, 25, 40, 50, 80, 100],
  medium: [24, 32, 48, 60, 64, 80, 96],
  hard: [48, 64, 96, 128, 192, 256],
};

/** Batch sizes that divide the data set at level easy and in a quarter of the variants at level medium. */
export function sample(draw: Draw, level: Level): Params | null {
  const examples = draw.pick('examples', sizes[level]);
  const divides = level === 'easy' || (level === 'medium' && draw.chance('divides', 0.25));
  const fitting = batches[level].filter((size) => (examples % size === 0) === divides);
  if (fitting.length === 0) return null;
  const batch = draw.pick('batch', fitting);
  const given = draw.pick('given', ['epochs', 'iterations'] as const);
  const params: Params = {
    examples,
    batch,
    dropLast: draw.chance('dropLast', 0.5),
    given,
    amount: draw.integer('epochs', 6, 40),
    askSeen: level === 'hard',
  };
  if (given === 'epochs') return params;
  const { iterations } = epochOf(params);
  const begun = level === 'hard' ? Math.floor((iterations * draw.integer('begun', 3, 8)) / 10) : 0;
  return { ...params, amount: params.amount * iterations + begun };
}

/** Why parameters make an unfair variant; null where they do not. */
export function unfair(p: Params): string | null {
  const { full, rest } = epochOf(p);
  if (full === p.batch || full + 1 === p.batch)
    return 'as many iterations per epoch as examples in a mini-batch';
  if (rest * 2 === p.batch) return 'the last mini-batch is half full';
  if (full < 10) return 'an epoch has few iterations';
  return null;
}
