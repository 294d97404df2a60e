import { VariorumError } from '../errors.ts';

/**
 * Sum of integers, or of products of two safe integers, that throws `overflow` rather than round.
 *
 * The magnitudes are summed as well: as soon as any product or partial sum is rounded, that sum has
 * reached 2^53 and stays there, so one comparison at the end finds every loss.
 */
export function exactSum(terms: readonly number[]): number {
  let sum = 0;
  let magnitude = 0;
  for (const term of terms) {
    sum += term;
    magnitude += Math.abs(term);
  }
  if (magnitude > Number.MAX_SAFE_INTEGER) {
    throw new VariorumError({
      code: 'overflow',
      message: `exactSum: terms of total magnitude ${magnitude} exceed 2^53 − 1, so the sum would not be exact`,
      value: magnitude,
      expected: 'a total magnitude of at most 2^53 − 1',
    });
  }
  return sum;
}
