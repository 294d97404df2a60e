import { defineOracle } from '@variorum/generator';
import question from './question.ts';

/** Positions at which a window of `kernel` weights, `dilation` apart, touches only cells of the padded axis. */
function countPositions(
  size: number,
  kernel: number,
  stride: number,
  padding: number,
  dilation: number,
): number {
  const cells = new Set<number>();
  for (let cell = -padding; cell < size + padding; cell++) cells.add(cell);
  let positions = 0;
  for (let start = -padding; cells.has(start); start += stride) {
    let fits = true;
    for (let weight = 0, cell = start; weight < kernel; weight++, cell += dilation) fits &&= cells.has(cell);
    if (fits) positions++;
  }
  return positions;
}

export default defineOracle(question, {
  method:
    'slides the window over the cells of the padded input and counts the places where every weight meets a cell',
  answers: ({ input: [, height, width], filters, kernel, stride, padding, dilation }) => ({
    shape: [
      filters,
      countPositions(height, kernel[0], stride, padding[0], dilation),
      countPositions(width, kernel[1], stride, padding[1], dilation),
    ],
  }),
});
