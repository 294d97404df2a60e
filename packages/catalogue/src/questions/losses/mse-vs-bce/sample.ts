import { sigmoid, toNumber } from '@variorum/core';
import type { Draw, Level } from '@variorum/generator';
import { decimals, factorOf, type Params } from './params.ts';

/** Mostly a wrong prediction: there the two losses differ most. */
export function sample(draw: Draw, level: Level): Params {
  const label = draw.pick('label', [0, 1] as const);
  const size = draw.integer('size', 8, 70) / 20;
  const wrong = draw.chance('wrong', 0.7);
  return {
    logit: wrong === (label === 0) ? size : -size,
    label,
    half: draw.chance('half', 0.5),
    input: level === 'hard' ? draw.pick('input', [-4, -3, -2.5, -1.5, 1.5, 2.5, 3, 4]) : null,
    limit: level === 'easy' ? null : draw.pick('limit', ['plus', 'minus'] as const),
  };
}

/** Why parameters make an unfair variant; null where they do not. */
export function unfair(p: Params): string | null {
  if (p.logit === 0) return 'the logit is 0';
  if (p.input === 0 || p.input === 1) return 'the input is 0 or 1';
  const prediction = toNumber(sigmoid(p.logit));
  const gradient = factorOf(p) * (prediction - p.label) * prediction * (1 - prediction);
  if (Math.abs(gradient) < 100 * 10 ** -decimals) return 'the gradient of the squared error is tiny';
  return null;
}
