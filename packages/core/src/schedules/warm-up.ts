import { add, multiply, subtract } from '../arithmetic.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { Rational } from '../rational.ts';
import { symbol } from '../symbols.ts';
import { requireInteger } from '../validate.ts';
import { rateAt, time } from './notation.ts';
import type { Schedule, ScheduleRule } from './schedule.ts';

/**
 * A straight line from `start` at t = 0 to the first rate of `after` at t = W; from there on `after`, whose
 * time begins at 0.
 */
export interface WarmUpSchedule {
  readonly type: 'warmUp';
  /** W. */
  readonly length: number;
  /** 0 unless stated. */
  readonly start?: Exact;
  readonly after: Schedule;
}

export const warmUp: ScheduleRule<WarmUpSchedule> = (schedule, t, derive) => {
  const length = requireInteger('warmUpSchedule', 'length', schedule.length, 1);
  if (t >= length) return { ...derive(schedule.after, t - length), ...rateAt(t) };
  const start = toRational(schedule.start ?? 0);
  const full = derive(schedule.after, 0).value;
  return {
    ...rateAt(t),
    expression: '\\sym{start} + (\\sym{alpha} - \\sym{start})\\by\\frac{\\sym{t}}{\\sym{W}}',
    symbols: {
      start: symbol('\\alpha_\\text{start}', start, 'rate at the start'),
      alpha: symbol('\\alpha', full, 'rate after the warm-up'),
      t: time(t),
      W: symbol('W', length, 'length of the warm-up'),
    },
    value: add(start, multiply(subtract(full, start), new Rational(t, length))),
  };
};
