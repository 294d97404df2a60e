import type { Draw, Level } from '@variorum/generator';
import { normalDistribution, tableArguments } from './normal.ts';
import type { Params } from './params.ts';

const scales: Readonly<Record<Level, readonly number[]>> = {
  easy: [0.5, 1.5, 2, 2.5, 3, 4],
  medium: [-4, -3, -2.5, -2, -1.5, -0.5, 0.5, 1.5, 2, 2.5, 3, 4],
  hard: [-4, -3, -2.5, -2, -1.5, -0.5, 1.5, 2, 2.5, 4],
};

export function sample(draw: Draw, level: Level): Params {
  const gamma = draw.pick('gamma', scales[level]);
  const ratio = draw.pick('ratio', tableArguments.slice(0, 10));
  const sign = level === 'easy' ? -1 : draw.pick('sign', [-1, 1, 1]);
  const target = draw.pick('target', tableArguments.slice(0, 10)) * draw.pick('side', [-1, 1]);
  return {
    gamma,
    beta: hundredths(sign * ratio * Math.abs(gamma)),
    target: level === 'hard' ? target : null,
  };
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

export function unfair({ gamma, beta, target }: Params): string | null {
  if (Math.abs(gamma) === 1) return 'the scale and its square are equal in size';
  if (beta === 0) return 'the shift is 0';
  if (beta === gamma || Math.abs(beta) === 1) return 'the shift is 1 in size or equals the scale';
  if (target === null) return null;
  const [share, wanted] = [normalDistribution(-beta / Math.abs(gamma)), normalDistribution(target)];
  return Math.abs(share - wanted) < 0.05 ? 'the shift asked for is nearly the given one' : null;
}
