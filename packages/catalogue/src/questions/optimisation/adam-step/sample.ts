import type { Draw, Level } from '@variorum/generator';
import { mistakes } from './mistakes.ts';
import { decimals, type Params } from './params.ts';

const plans = {
  easy: { updates: 2, beta1: [0.5, 0.8], beta2: [0.75, 0.9], parts: 1, epsilon: 0 },
  medium: { updates: 2, beta1: [0.8, 0.9], beta2: [0.99, 0.999], parts: 2, epsilon: 0 },
  hard: { updates: 3, beta1: [0.8, 0.9], beta2: [0.99, 0.999], parts: 2, epsilon: 0.1 },
} as const;

export function sample(draw: Draw, level: Level): Params {
  const { updates, beta1, beta2, parts, epsilon } = plans[level];
  const negative = draw.chance('negative', 0.5);
  return {
    gradients: Array.from({ length: updates }, (_, index) => {
      const size = draw.integer(`gradient${index}`, 1, 5 * parts) / parts;
      // The last two differ in sign.
      const flipped = index === updates - 1 ? !negative : negative;
      return flipped ? -size : size;
    }),
    beta1: draw.pick('beta1', beta1),
    beta2: draw.pick('beta2', beta2),
    learningRate: draw.pick('learningRate', [0.1, 0.2, 0.4, 0.5]),
    epsilon: epsilon === 0 ? 0 : draw.pick('epsilon', [0.1, 0.2, 0.5]),
    position: draw.integer('position', -12, 12) / 4,
  };
}

/** The new parameters that mistakes lead to. */
const wrongPlaces = (p: Params): number[] =>
  mistakes.flatMap(({ answers }) => {
    const wrong = answers(p);
    return wrong !== null && 'updated' in wrong && wrong.updated !== undefined ? [wrong.updated] : [];
  });

/** Why parameters make an unfair variant; null where they do not. */
export function unfair(p: Params): string | null {
  const sizes = p.gradients.map(Math.abs);
  if (new Set(sizes).size < sizes.length) return 'two gradients are equal in size';
  if (sizes.at(-1) === 1) return 'the last gradient is 1 in size';
  if (p.position === 0) return 'the parameter starts at 0';
  if (p.epsilon === p.learningRate) return 'ε and α are equal';
  const first = p.gradients.reduce((m, g) => p.beta1 * m + (1 - p.beta1) * g, 0);
  if (Math.abs(first) < 0.05) return 'the first moment nearly cancels';
  const places = wrongPlaces(p).sort((a, b) => a - b);
  const close = places.some((place, index) => {
    const gap = index === 0 ? 1 : place - places[index - 1]!;
    return gap > 1e-9 && gap < 2 * 10 ** -decimals;
  });
  if (close) return 'two mistakes lead to almost the same parameter';
  return null;
}
