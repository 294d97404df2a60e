import { VariorumError } from '@variorum/core';

/** Points as whole hundredths, so that sums are exact. */
export type Hundredths = number;

const mostPoints = 10_000;

/** @throws VariorumError `invalid-points` unless points are from 0 to 10,000 with at most two decimals. */
export function toHundredths(where: string, points: number): Hundredths {
  const hundredths = Math.round(points * 100);
  if (points >= 0 && points <= mostPoints && hundredths / 100 === points) return hundredths;
  const expected = 'a number from 0 to 10,000 with at most two decimals';
  throw new VariorumError({
    code: 'invalid-points',
    message: `${where}: points are ${points}, expected ${expected}`,
    path: ['points'],
    value: points,
    expected,
  });
}

export function toPoints(hundredths: Hundredths): number {
  return hundredths / 100;
}

/**
 * Splits points in proportion to weights into whole hundredths that add up exactly (largest remainders first,
 * earlier shares first among equals).
 */
export function allocate(total: Hundredths, weights: readonly number[]): Hundredths[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum <= 0) return weights.map((_, position) => (position === 0 ? total : 0));
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  let rest = total - shares.reduce((all, share) => all + share, 0);
  const byRemainder = exact
    .map((share, position) => ({ position, remainder: Number((share - Math.floor(share)).toFixed(9)) }))
    .sort((a, b) => b.remainder - a.remainder || a.position - b.position);
  for (const { position } of byRemainder) {
    if (rest <= 0) break;
    shares[position]! += 1;
    rest -= 1;
  }
  return shares;
}
