import { expect, test } from 'vitest';
import { expectConsistent } from '../derivation-laws.test.helper.ts';
import { toNumber } from '../scalar.ts';
import type { Schedule } from './schedule.ts';
import { deriveScheduledRate, scheduledRate } from './schedule.ts';

const step: Schedule = { type: 'step', rate: 0.1, factor: 0.1, every: 30 };
const milestones: Schedule = { type: 'step', rate: 0.1, factor: 0.5, every: [10, 15] };
const exponential: Schedule = { type: 'exponential', rate: 0.8, factor: 0.5 };
const cosine: Schedule = { type: 'cosine', rate: 0.3, lowest: 0.1, length: 12 };
const warmUp: Schedule = { type: 'warmUp', length: 5, start: 0.02, after: { ...cosine, rate: 0.12 } };

test.each<[string, Schedule, number, number]>([
  ['just before a step', step, 29, 0.1],
  ['at a step', step, 30, 0.01],
  ['at the second step', step, 60, 0.001],
  ['before the first time listed', milestones, 9, 0.1],
  ['at the first time listed', milestones, 10, 0.05],
  ['after both times listed', milestones, 15, 0.025],
  ['of an exponential', exponential, 3, 0.1],
  ['of a constant', { type: 'constant', rate: 0.3 }, 7, 0.3],
  ['at the start of a cosine', cosine, 0, 0.3],
  ['a third through a cosine', cosine, 4, 0.25],
  ['half through a cosine', cosine, 6, 0.2],
  ['at the end of a cosine', cosine, 12, 0.1],
  ['after a cosine', cosine, 40, 0.1],
  ['at the start of a warm-up', warmUp, 0, 0.02],
  ['within a warm-up', warmUp, 2, 0.06],
  ['right after a warm-up', warmUp, 5, 0.12],
  ['long after a warm-up', warmUp, 17, 0.1],
])('the rate %s is right', (_, schedule, t, rate) => {
  expect(toNumber(scheduledRate(schedule, t))).toBe(rate);
});

test('a quarter through, the cosine is at half plus √2/4 of its range', () => {
  expect(toNumber(scheduledRate(cosine, 3))).toBeCloseTo(0.2 + 0.1 * Math.SQRT1_2, 12);
});

test('every rate is what its formula comes to', () => {
  for (const schedule of [step, milestones, exponential, cosine, warmUp]) {
    for (let t = 0; t < 40; t++) expectConsistent(deriveScheduledRate(schedule, t));
  }
});

test('unknown schedules and impossible times are refused', () => {
  expect(() => scheduledRate({ type: 'poly' } as never, 0)).toThrow(
    'unknown schedule poly, expected one of constant, step, exponential, cosine, warmUp',
  );
  expect(() => scheduledRate(step, -1)).toThrow('scheduledRate: t is -1');
  expect(() => scheduledRate({ ...step, every: 0 }, 1)).toThrow('stepSchedule: every is 0');
});
