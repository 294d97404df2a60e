import { toNumber } from '@variorum/core';
import type { Draw, Level } from '@variorum/generator';
import { slopeAt, walk } from './model.ts';
import { isExact, type Params } from './params.ts';

export function sample(draw: Draw, level: Level): Params {
  const signed = (name: string, least: number, most: number, unit: number): number => {
    const size = draw.integer(name, least, most) * unit;
    return draw.chance(`${name}Sign`, 0.45) ? -size : size;
  };
  const easy = level === 'easy';
  const single = level !== 'hard';
  return {
    // Below 0, so that the sum can be negative where the second layer is not.
    input: easy ? -draw.integer('input', 1, 5) : signed('input', 2, 6, 0.25),
    blocks: Array.from({ length: single ? 1 : 2 }, (_, index) => ({
      w1: signed(`w1${index}`, 1, easy ? 6 : 4, 0.5),
      b1: single ? signed(`b1${index}`, 1, easy ? 3 : 2, easy ? 1 : 0.5) : 0,
      w2: signed(`w2${index}`, 1, easy ? 6 : 4, 0.5),
      b2: single ? signed(`b2${index}`, 1, easy ? 3 : 2, easy ? 1 : 0.5) : 0,
    })),
    activation: easy ? 'leakyRelu' : 'tanh',
    slope: easy ? draw.pick('slope', [0.1, 0.2, 0.4]) : 0.1,
  };
}

/** Why parameters make an unfair variant; null where they do not. */
export function unfair(p: Params): string | null {
  if (p.blocks.some(({ w1, w2 }) => [0, -1].includes(w1 * w2)))
    return 'the product of the weights is 0 or −1';
  if (p.blocks.some(({ w1, w2 }) => w1 === 1 || w2 === 1 || w1 * w2 === 1))
    return 'a weight, or their product, is 1';
  const residual = walk(p, { skip: true });
  const plain = walk(p, { skip: false });
  const all = [...residual.values, ...plain.values];
  if (isExact(p)) {
    if (all.some((values) => [values.z1, values.z2, values.sum].some((z) => toNumber(z) === 0)))
      return 'a pre-activation is 0';
    const kinked = residual.values.every(
      ({ z1, z2, sum }) => toNumber(z1) < 0 && toNumber(z2) > 0 && toNumber(sum) < 0,
    );
    if (!kinked) return 'a slope is 1 where a mistake about it should show';
  } else {
    const slopes = all.flatMap(({ z1, z2, sum }) => [z1, z2, sum].map((z) => toNumber(slopeAt(p, z))));
    if (slopes.some((slope) => slope > 0.95 || slope < 0.1))
      return 'an activation is nearly linear or saturated';
  }
  return [...residual.slopes, ...plain.slopes].some((slope) => Math.abs(toNumber(slope)) < 0.02)
    ? 'a slope is close to 0'
    : null;
}
