import { toRational } from '@variorum/core';
import type { Draw, Level } from '@variorum/generator';
import type { Params } from './params.ts';

const probabilities: Readonly<Record<Level, readonly number[]>> = {
  easy: [0.2, 0.25, 0.75, 0.8],
  medium: [0.1, 0.2, 0.25, 0.4, 0.6, 0.75, 0.8],
  hard: [0.2, 0.25, 0.4, 0.6, 0.75, 0.8],
};

export function sample(draw: Draw, level: Level): Params | null {
  const units = level === 'easy' ? 3 : 4;
  const probability = draw.pick('probability', probabilities[level]);
  const of = draw.pick('of', ['drop', 'keep'] as const);
  const halves = level === 'medium' ? 0.5 : 1;
  const activations = Array.from(
    { length: units },
    (_, unit) =>
      draw.integer(`activation${unit}`, 1, 12) *
      halves *
      (level === 'hard' && draw.chance(`negative${unit}`, 0.3) ? -1 : 1),
  );
  const kept = Array.from({ length: units }, (_, unit) => draw.chance(`kept${unit}`, 0.6));
  const weights = Array.from({ length: units }, (_, unit) =>
    draw.pick(`weight${unit}`, level === 'hard' ? [-3, -2, -1, 1, 2, 3] : [-2, -1, 1, 2, 3]),
  );
  const keep = of === 'keep' ? probability : 1 - probability;
  const humane = activations.every((value) => isHumane(value, keep));
  if (!humane || new Set(activations.map(Math.abs)).size < units) return null;
  return {
    activations,
    kept,
    probability,
    of,
    kind: draw.pick('kind', ['vanilla', 'inverted'] as const),
    weights: level === 'easy' ? null : weights,
    askVariance: level === 'hard',
  };
}

/** A quotient by the keep probability ends after two decimals. */
const isHumane = (value: number, keep: number): boolean =>
  toRational(value)
    .mul(100)
    .div(toRational(Number(keep.toFixed(4)))).d === 1n;

export function unfair({ activations, kept, probability, weights }: Params): string | null {
  if (probability === 0.5) return 'dropping is as probable as keeping';
  if (kept.every((one) => one === kept[0])) return 'all activations are kept, or all are dropped';
  if (activations.some((value) => value === 0)) return 'an activation is 0';
  if (weights === null) return null;
  const sum = weights.reduce((total, weight, index) => total + weight * activations[index]!, 0);
  if (sum === 0) return 'the weighted sum is 0';
  if (new Set(weights.map(Math.abs)).size === 1) return 'the weights have the same size';
  return null;
}
