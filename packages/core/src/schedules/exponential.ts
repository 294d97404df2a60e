import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { symbol } from '../symbols.ts';
import { baseRate, rateAt, time } from './notation.ts';
import type { ScheduleRule } from './schedule.ts';

/** αγᵗ. */
export interface ExponentialSchedule {
  readonly type: 'exponential';
  readonly rate: Exact;
  /** γ. */
  readonly factor: Exact;
}

export const exponential: ScheduleRule<ExponentialSchedule> = ({ rate, factor }, t) => ({
  ...rateAt(t),
  expression: '\\sym{alpha}\\by\\sym{gamma}^{\\sym{t}}',
  symbols: {
    alpha: baseRate(rate),
    gamma: symbol('\\gamma', toRational(factor), 'factor of each time step'),
    t: time(t),
  },
  value: toRational(rate).mul(toRational(factor).pow(t)),
});
