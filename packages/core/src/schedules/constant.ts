import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { baseRate, rateAt } from './notation.ts';
import type { ScheduleRule } from './schedule.ts';

/** The same rate at all times. */
export interface ConstantSchedule {
  readonly type: 'constant';
  readonly rate: Exact;
}

export const constant: ScheduleRule<ConstantSchedule> = ({ rate }, t) => ({
  ...rateAt(t),
  expression: '\\sym{alpha}',
  symbols: { alpha: baseRate(rate) },
  value: toRational(rate),
});
