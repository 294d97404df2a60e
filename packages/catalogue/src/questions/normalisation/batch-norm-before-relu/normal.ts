/**
 * Φ(z), the distribution function of the standard normal distribution, to an absolute error of about 1e-15.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), formula 26.2.11.
 */
export function normalDistribution(z: number): number {
  if (Math.abs(z) > 8.5) return z > 0 ? 1 : 0;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > 1e-18 * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + density * sum;
}

/** Arguments of the printed table of Φ. */
export const tableArguments: readonly number[] = Array.from({ length: 15 }, (_, index) => (index + 1) / 5);
