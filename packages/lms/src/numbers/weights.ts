import { toRational } from '@variorum/core';

/** Above this sum, weights are brought to whole numbers approximately. */
const largestSum = 10_000;

/**
 * The smallest whole numbers in the proportions of the cells' shares: each field's weight is shared out among its
 * cells by their own weights. Every cell counts at least 1.
 *
 * @param fields for each field its weight and those of its cells
 * @returns for each field a whole number per cell
 */
export function wholeWeights(
  fields: readonly { readonly weight: number; readonly cells: readonly number[] }[],
): number[][] {
  const shares = fields.map(({ weight, cells }) => {
    const sum = cells.reduce((total, cell) => total.add(toRational(cell)), toRational(0));
    return cells.map((cell) => toRational(weight).mul(toRational(cell)).div(sum));
  });
  const all = shares.flat();
  const denominator = all.reduce((multiple, { d }) => leastCommonMultiple(multiple, d), 1n);
  const whole = shares.map((cells) => cells.map(({ n, d }) => (n * denominator) / d));
  const divisor = whole.flat().reduce(greatestCommonDivisor, 0n);
  const sum = whole.flat().reduce((total, weight) => total + weight, 0n) / (divisor === 0n ? 1n : divisor);
  if (divisor !== 0n && sum <= BigInt(largestSum)) {
    return whole.map((cells) => cells.map((weight) => Math.max(1, Number(weight / divisor))));
  }
  const total = all.reduce((one, share) => one + share.valueOf(), 0);
  return shares.map((cells) =>
    cells.map((share) => Math.max(1, Math.round((share.valueOf() * largestSum) / (total || 1)))),
  );
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}
