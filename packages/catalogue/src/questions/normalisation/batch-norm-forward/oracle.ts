import { defineOracle } from '@variorum/generator';
import question from './question.ts';

/** Sums of the values and of their squares; the two decide mean and variance. */
interface Sums {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}

const sumsOf = (values: readonly number[]): Sums => ({
  count: values.length,
  sum: values.reduce((total, value) => total + value, 0),
  squares: values.reduce((total, value) => total + value * value, 0),
});

export default defineOracle(question, {
  method:
    'works with sums of values and of squares, E[x²] − E[x]², applies the layer as one line per feature, and takes the unbiased variance over pairs',
  answers({ input, gamma, beta, epsilon, mode, running, identity }) {
    // [N][C] lists of positions; a dense feature has one position.
    const maps = (input as unknown[][]).map((channels) => channels.map((map) => [map].flat(3) as number[]));
    const channels = maps[0]!.map((_, channel) => maps.flatMap((example) => example[channel]!));
    const lines = channels.map((values, channel) => {
      const { count, sum, squares } = sumsOf(values);
      const stored =
        mode === 'eval' ? { mean: running!.mean[channel]!, variance: running!.variance[channel]! } : null;
      const mean = stored?.mean ?? sum / count;
      const variance = stored?.variance ?? squares / count - (sum / count) ** 2;
      const slope = 1 / Math.sqrt(variance + epsilon);
      // Half the mean squared difference over all pairs of different values is the unbiased variance.
      const pairs = values.flatMap((one, i) => values.slice(i + 1).map((other) => (one - other) ** 2));
      const unbiased = pairs.reduce((total, square) => total + square, 0) / (2 * pairs.length);
      return { mean, variance, slope, offset: -mean * slope, unbiased };
    });
    const apply = (line: (channel: number, value: number) => number): number[][] => {
      const cells = maps.map((example) =>
        example.map((map, channel) => map.map((value) => line(channel, value))),
      );
      return Array.isArray(input[0]![0]) ? cells.flat() : cells.map((example) => example.flat());
    };
    const normalised = apply((channel, value) => lines[channel]!.slope * value + lines[channel]!.offset);
    const output = apply((channel, value) => {
      const { slope, offset } = lines[channel]!;
      return gamma[channel]! * slope * value + (gamma[channel]! * offset + beta[channel]!);
    });
    const training = mode === 'train';
    const moved = (old: number, target: number) => old + running!.momentum * (target - old);
    return {
      normalised,
      output,
      ...(training
        ? { mean: lines.map(({ mean }) => mean), variance: lines.map(({ variance }) => variance) }
        : {}),
      ...(training && running !== null
        ? {
            runningMean: lines.map(({ mean }, channel) => moved(running.mean[channel]!, mean)),
            runningVariance: lines.map(({ unbiased }, channel) =>
              moved(running.variance[channel]!, unbiased),
            ),
          }
        : {}),
      ...(training && identity
        ? {
            identityGamma: lines.map(({ slope }) => 1 / slope),
            identityBeta: lines.map(({ slope, offset }) => -offset / slope),
          }
        : {}),
    };
  },
});
