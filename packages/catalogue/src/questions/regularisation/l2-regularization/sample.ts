import type { Draw, Level } from '@variorum/generator';
import { factorOf, type Params, product } from './params.ts';

/** Halves other than 0, with either sign. */
function halves(draw: Draw, name: string, count: number, most: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const size = draw.integer(`${name}${index}`, 1, 2 * most) / 2;
    return draw.chance(`${name}Sign${index}`, 0.5) ? size : -size;
  });
}

export function sample(draw: Draw, level: Level): Params {
  const count = level === 'easy' ? 2 : 3;
  return {
    weights: halves(draw, 'weight', count, 5),
    gradient: halves(draw, 'gradient', count, 4),
    learningRate: draw.pick('learningRate', [0.05, 0.1, 0.2, 0.4, 0.5]),
    lambda: draw.pick('lambda', [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.8]),
    form: level === 'easy' ? 'half-lambda' : draw.pick('form', ['lambda', 'half-lambda'] as const),
    askPenalty: level === 'hard',
  };
}

/** Why parameters make an unfair variant; null where they do not. */
export function unfair(p: Params): string | null {
  const decay = product(p.learningRate, p.lambda);
  if (decay.compare(0.01) < 0) return 'the decay αλ is below 0.01';
  if (decay.mul(factorOf(p)).compare(0.3) > 0) return 'the decay is too strong to be typical';
  if (p.learningRate === p.lambda) return 'α and λ are equal';
  if (p.weights.every((weight, index) => Math.abs(weight) === Math.abs(p.gradient[index]!)))
    return 'weights and gradient are equal in size';
  if (new Set(p.weights.map(Math.abs)).size < p.weights.length) return 'two weights are equal in size';
  if (p.weights.every((weight) => weight > 0) || p.weights.every((weight) => weight < 0))
    return 'all weights have the same sign';
  return null;
}
