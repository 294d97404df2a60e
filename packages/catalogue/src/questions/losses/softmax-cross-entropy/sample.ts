import { softmax } from '@variorum/core';
import type { Draw, Level } from '@variorum/generator';
import type { Params } from './params.ts';

const plans = {
  easy: { classes: 3, parts: 2, askGradient: false },
  medium: { classes: 3, parts: 10, askGradient: true },
  hard: { classes: 4, parts: 10, askGradient: true },
} as const;

/** Distinct logits of moderate size; the true class is the most probable one in about a third of the variants. */
export function sample(draw: Draw, level: Level): Params | null {
  const { classes, parts, askGradient } = plans[level];
  const logits = Array.from(
    { length: classes },
    (_, index) => draw.integer(`logit${index}`, -2 * parts, 3 * parts) / parts,
  );
  const largest = logits.indexOf(Math.max(...logits));
  const others = logits.map((_, index) => index).filter((index) => index !== largest);
  const chosen = draw.chance('mostProbable', 0.3) ? largest : draw.pick('trueClass', others);
  return { logits, trueClass: chosen + 1, askGradient };
}

/** Why parameters make an unfair variant; null where they do not. */
export function unfair({ logits }: Params): string | null {
  if (new Set(logits).size < logits.length) return 'two logits are equal';
  if (logits.every((logit) => logit >= 0) || logits.every((logit) => logit <= 0))
    return 'all logits have the same sign';
  if (logits.includes(0)) return 'a logit is 0';
  if (softmax(logits).some((probability) => probability < 0.01)) return 'a probability is below 0.01';
  return null;
}
