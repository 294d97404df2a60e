import type { Derivation, Scalar } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import { requireInteger } from '../validate.ts';
import type { ConstantSchedule } from './constant.ts';
import { constant } from './constant.ts';
import type { CosineSchedule } from './cosine.ts';
import { cosine } from './cosine.ts';
import type { ExponentialSchedule } from './exponential.ts';
import { exponential } from './exponential.ts';
import type { StepSchedule } from './step.ts';
import { step } from './step.ts';
import type { WarmUpSchedule } from './warm-up.ts';
import { warmUp } from './warm-up.ts';

export type { ConstantSchedule } from './constant.ts';
export type { CosineSchedule } from './cosine.ts';
export type { ExponentialSchedule } from './exponential.ts';
export type { StepSchedule } from './step.ts';
export type { WarmUpSchedule } from './warm-up.ts';

/** Every kind of schedule, by its name. */
export interface Schedules {
  readonly constant: ConstantSchedule;
  readonly step: StepSchedule;
  readonly exponential: ExponentialSchedule;
  readonly cosine: CosineSchedule;
  readonly warmUp: WarmUpSchedule;
}

/** A schedule of the learning rate as data: `{ type: 'step', rate: 0.1, factor: 0.1, every: 30 }`. */
export type Schedule = Schedules[keyof Schedules];

/** The working of the rate at time t (an epoch or an update, counted from zero). */
export type ScheduleRule<S extends Schedule> = (
  schedule: S,
  t: number,
  derive: (schedule: Schedule, t: number) => Derivation<Scalar>,
) => Derivation<Scalar>;

const rules: { [Name in keyof Schedules]: ScheduleRule<Schedules[Name]> } = {
  constant,
  step,
  exponential,
  cosine,
  warmUp,
};

/** The learning rate at time t, counted from zero; exact but for cosines. */
export function scheduledRate(schedule: Schedule, t: number): Scalar {
  return deriveScheduledRate(schedule, t).value;
}

/**
 * The learning rate at time t with the working.
 *
 * @throws VariorumError `invalid-value` (t not a whole number of at least 0; a schedule's own ranges).
 */
export function deriveScheduledRate(schedule: Schedule, t: number): Derivation<Scalar> {
  return apply(schedule, requireInteger('scheduledRate', 't', t, 0));
}

function apply<Name extends keyof Schedules>(
  schedule: Schedules[Name] & { readonly type: Name },
  t: number,
): Derivation<Scalar> {
  const rule: ScheduleRule<Schedules[Name]> | undefined = rules[schedule.type];
  if (rule !== undefined) return rule(schedule, t, deriveScheduledRate);
  const expected = Object.keys(rules).join(', ');
  throw new VariorumError({
    code: 'invalid-value',
    message: `scheduledRate: unknown schedule ${String(schedule.type)}, expected one of ${expected}`,
    path: ['type'],
    value: schedule.type,
    expected,
  });
}
