import { defineOracle } from '@variorum/generator';
import { gradientOf, mapNested } from '../../../oracles/finite-differences.ts';
import question from './question.ts';

type Grid = readonly (readonly number[])[];

/** The sliding sum, written out as loops; a pixel outside the image counts as 0. */
function slide(image: readonly Grid[], filter: readonly Grid[], padding: number): number[][] {
  const [height, width] = [image[0]!.length, image[0]![0]!.length];
  const [tall, wide] = [filter[0]!.length, filter[0]![0]!.length];
  const rows: number[][] = [];
  for (let top = -padding; top + tall <= height + padding; top++) {
    const row: number[] = [];
    for (let left = -padding; left + wide <= width + padding; left++) {
      let sum = 0;
      filter.forEach((plane, channel) =>
        plane.forEach((line, u) =>
          line.forEach((weight, v) => {
            sum += weight * (image[channel]![top + u]?.[left + v] ?? 0);
          }),
        ),
      );
      row.push(sum);
    }
    rows.push(row);
  }
  return rows;
}

const pool = (values: Grid, like: Grid): number[][] =>
  like.map((line, k) =>
    line.map((_, l) =>
      Math.max(
        values[2 * k]![2 * l]!,
        values[2 * k]![2 * l + 1]!,
        values[2 * k + 1]![2 * l]!,
        values[2 * k + 1]![2 * l + 1]!,
      ),
    ),
  );

export default defineOracle(question, {
  method:
    'takes differences of the loss along the pooled values, the outputs of the convolution and the weights',
  answers(p) {
    // The loss as a function of the output unit alone: a line with the given slope.
    const lossAfterPool = (pooled: Grid): number =>
      p.upstream *
      pooled.reduce(
        (sum, line, k) => sum + line.reduce((part, value, l) => part + value * p.head[k]![l]!, 0),
        0,
      );
    const lossAfterConvolution = (values: Grid): number => lossAfterPool(pool(values, p.head));
    const lossOf = (filter: readonly Grid[]): number =>
      lossAfterConvolution(slide(p.input, filter, p.padding));
    // Differences leave round-off behind; the exact values have few decimals.
    const clean = (rows: Grid): number[][] =>
      mapNested(rows, (value) => Number(value.toFixed(7))) as number[][];
    const output = slide(p.input, p.kernel, p.padding);
    const kernel = gradientOf<readonly Grid[]>(lossOf, p.kernel);
    return {
      ...(p.givesOutput ? {} : { output: clean(output) }),
      pooled: clean(gradientOf<Grid>(lossAfterPool, pool(output, p.head))),
      routed: clean(gradientOf<Grid>(lossAfterConvolution, output)),
      kernel1: clean(kernel[0]!),
      ...(kernel[1] && { kernel2: clean(kernel[1]) }),
      ...(kernel[2] && { kernel3: clean(kernel[2]) }),
    };
  },
});
