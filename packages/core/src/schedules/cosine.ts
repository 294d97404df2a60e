import type { Scalar } from '../derivation.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { Rational } from '../rational.ts';
import { scaleAndShift } from '../scalar.ts';
import { symbol } from '../symbols.ts';
import { requireInteger } from '../validate.ts';
import { baseRate, rateAt } from './notation.ts';
import type { ScheduleRule } from './schedule.ts';

/**
 * Half a cosine from `rate` at t = 0 to `lowest` at t = T, where it stays:
 * α_min + ½(α − α_min)(1 + cos(πt/T)).
 *
 * Source: Loshchilov and Hutter, "SGDR" (2017), equation 5, without restarts.
 */
export interface CosineSchedule {
  readonly type: 'cosine';
  readonly rate: Exact;
  /** T. */
  readonly length: number;
  /** α_min; 0 unless stated. */
  readonly lowest?: Exact;
}

export const cosine: ScheduleRule<CosineSchedule> = (schedule, t) => {
  const length = requireInteger('cosineSchedule', 'length', schedule.length, 1);
  const rate = toRational(schedule.rate);
  const lowest = toRational(schedule.lowest ?? 0);
  const now = Math.min(t, length);
  const half = rate.sub(lowest).div(2);
  return {
    ...rateAt(t),
    expression:
      '\\sym{low} + \\frac{\\sym{alpha} - \\sym{low}}{2}\\by\\left(1 + \\cos\\left(\\frac{\\pi\\by\\sym{t}}{\\sym{T}}\\right)\\right)',
    symbols: {
      low: symbol('\\alpha_\\text{min}', lowest, 'lowest learning rate'),
      alpha: baseRate(schedule.rate),
      t: symbol('t', now, t > length ? 'time, at most T' : 'time'),
      T: symbol('T', length, 'length of the schedule'),
    },
    value: scaleAndShift(cosineOfTurn(new Rational(now, length)), half, half.add(lowest)),
  };
};

/** cos(πx), exact where it is rational: for x in thirds and halves. */
function cosineOfTurn(x: Rational): Scalar {
  const exact = new Map([
    ['0', '1'],
    ['1/3', '1/2'],
    ['1/2', '0'],
    ['2/3', '-1/2'],
    ['1', '-1'],
  ]).get(x.toFraction());
  return exact === undefined ? Math.cos(Math.PI * x.valueOf()) : toRational(exact);
}
