import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { symbol } from '../symbols.ts';
import { requireInteger } from '../validate.ts';
import { baseRate, rateAt, time } from './notation.ts';
import type { ScheduleRule } from './schedule.ts';

/** αγ^{⌊t/s⌋}: the rate is multiplied by `factor` every s times, or at the times listed. */
export interface StepSchedule {
  readonly type: 'step';
  readonly rate: Exact;
  /** γ. */
  readonly factor: Exact;
  /** s, or the times from which the next rate holds. */
  readonly every: number | readonly number[];
}

export const step: ScheduleRule<StepSchedule> = ({ rate, factor, every }, t) => {
  const alpha = baseRate(rate);
  const gamma = symbol('\\gamma', toRational(factor), 'factor of each step');
  if (typeof every === 'number') {
    const length = requireInteger('stepSchedule', 'every', every, 1);
    return {
      ...rateAt(t),
      expression: '\\sym{alpha}\\by\\sym{gamma}^{\\left\\lfloor\\frac{\\sym{t}}{\\sym{s}}\\right\\rfloor}',
      symbols: { alpha, gamma, t: time(t), s: symbol('s', length, 'time between two steps') },
      value: toRational(rate).mul(toRational(factor).pow(Math.floor(t / length))),
    };
  }
  const passed = every.filter((from) => requireInteger('stepSchedule', 'every', from, 0) <= t).length;
  return {
    ...rateAt(t),
    expression: '\\sym{alpha}\\by\\sym{gamma}^{\\sym{k}}',
    symbols: { alpha, gamma, k: symbol('k', passed, 'number of steps so far') },
    value: toRational(rate).mul(toRational(factor).pow(passed)),
  };
};
