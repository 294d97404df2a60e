import type { Draw, Level } from '@variorum/generator';
import { shareOf, solutionOf } from './model.ts';
import type { Params } from './params.ts';

const plans = {
  easy: { betas: [0.8, 0.9, 0.75], updates: [3, 6], constant: false },
  medium: { betas: [0.8, 0.85, 0.9, 0.95], updates: [5, 12], constant: true },
  hard: { betas: [0.95, 0.98, 0.99, 0.995, 0.999], updates: [8, 40], constant: true },
} as const;

export function sample(draw: Draw, level: Level): Params {
  const { betas, updates, constant } = plans[level];
  const t = draw.integer('updates', updates[0], updates[1]);
  const size = draw.integer('constant', 1, 8) / 2;
  const gradient = draw.chance('constantSign', 0.5) ? -size : size;
  return {
    beta: draw.pick('beta', betas),
    updates: t,
    gradient: draw.integer('gradient', 1, t - 2),
    percent: draw.pick('percent', [0.5, 1, 2, 4, 5, 10]),
    constant: constant ? gradient : 0,
  };
}

/** Why parameters make an unfair variant; null where they do not. */
export function unfair(p: Params): string | null {
  const { steps } = solutionOf(p);
  if (p.gradient === p.updates) return 'the gradient is the newest one';
  if (p.updates === 2 * p.gradient) return 'the gradient is as old as its number';
  if (steps <= p.updates) return 'the correction is close to 1 already';
  if (Math.abs(p.constant) === 1) return 'the constant gradient is 1 in size';
  const share = shareOf(p).valueOf();
  const exact = Math.log(share / (1 + share)) / Math.log(p.beta);
  const part = exact - Math.floor(exact);
  if (part < 0.1 || part > 0.9) return 'the number of updates is close to a whole number before rounding up';
  return null;
}
