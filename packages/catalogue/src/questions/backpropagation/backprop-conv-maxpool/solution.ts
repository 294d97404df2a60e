import { deriveConvolutionPosition, Rational, tensor, toRational } from '@variorum/core';
import { type Answers, kernels } from './mistakes.ts';
import { kernelGradient, patch, pixel, routedToWinners, windowOf, winners } from './model.ts';
import type { Params, Rows, Work } from './params.ts';

/** Values of stem.md, which the solution needs as well. */
export function shared(p: Params, work: Work) {
  const [rows, columns] = [work.output.length, work.output[0]!.length];
  return {
    channels: p.input.length,
    several: p.input.length > 1,
    images: p.input.map((image, index) => ({ number: index + 1, image })),
    kernelRows: p.kernel[0]!.length,
    kernelColumns: p.kernel[0]![0]!.length,
    weights: p.kernel.map((kernel, index) => ({ number: index + 1, kernel })),
    padding: p.padding,
    head: p.head,
    upstream: p.upstream,
    givesOutput: p.givesOutput,
    leavesOut: rows % 2 === 1 || columns % 2 === 1,
    outputRows: rows,
    outputColumns: columns,
  };
}

export function workedSolution(p: Params, work: Work) {
  const chosen = winners(work.output, work.pooled);
  const windows = work.pooled.flatMap((line, row) =>
    line.map((value, column) => {
      const winner = chosen[row]![column]!;
      return {
        row: row + 1,
        column: column + 1,
        entries: windowOf({ row, column }).map((cell) => work.output[cell.row]![cell.column]!),
        value,
        atRow: winner.row + 1,
        atColumn: winner.column + 1,
        weight: p.head[row]![column]!,
        gradient: work.pooledGradient[row]![column]!,
        patches: patch(p, winner),
      };
    }),
  );
  const products = (left: readonly Rational[], right: readonly Rational[]) =>
    left.map((value, index) => ({ left: value, right: right[index]! }));
  const flatGradient = work.kernelGradient.flat(2);
  const prediction = products(p.head.flat().map(toRational), work.pooled.flat());
  const pairing = products(p.kernel.flat(2).map(toRational), flatGradient).filter(
    ({ left }) => left.n !== 0n,
  );
  return {
    ...shared(p, work),
    output: work.output,
    first: deriveConvolutionPosition('cross-correlation', tensor(p.input), tensor([p.kernel]), [0, 0, 0], {
      padding: p.padding,
    }).derivation,
    paddedImages: p.input.map((_, channel) => ({
      number: channel + 1,
      rows: Array.from({ length: p.input[0]!.length + 2 * p.padding }, (_, row) =>
        Array.from({ length: p.input[0]![0]!.length + 2 * p.padding }, (_, column) =>
          pixel(p, channel, row, column),
        ),
      ),
    })),
    windows,
    pooledGradient: work.pooledGradient,
    outputGradient: work.outputGradient,
    sums: work.kernelGradient.map((gradient, channel) => ({
      number: channel + 1,
      terms: windows.map((window) => ({ gradient: window.gradient, patch: window.patches[channel]! })),
      gradient,
    })),
    prediction: work.prediction,
    predictionTerms: prediction,
    pairing,
    pairingValue: pairing.reduce((sum, { left, right }) => sum.add(left.mul(right)), new Rational(0)),
    scaledPrediction: work.prediction.mul(toRational(p.upstream)),
    windowCount: windows.length,
  };
}

const exactRows = (given: unknown, like: Rows): Rows | null => {
  if (!Array.isArray(given) || given.length !== like.length) return null;
  const rows = given as (readonly (Rational | number)[])[];
  return rows.every((row, index) => row.length === like[index]!.length)
    ? rows.map((row) => row.map(toRational))
    : null;
};

/** What follows from a student's own matrices. */
export function followed(p: Params, work: Work, given: Readonly<Record<string, unknown>>): Partial<Answers> {
  const output = exactRows(given['output'], work.output);
  const pooled = exactRows(given['pooled'], work.pooled);
  const own = exactRows(given['routed'], work.output);
  return {
    ...(output || pooled
      ? { routed: routedToWinners(output ?? work.output, pooled ?? work.pooledGradient) }
      : {}),
    ...(own ? kernels(kernelGradient(p, own)) : {}),
  };
}
