import { defineOracle } from '@variorum/generator';
import type { Params } from './params.ts';
import question from './question.ts';

type Grid = readonly (readonly number[])[];

/** The sliding sum, written out; a weight reaches into the padding without a pixel there. */
function slide(p: Params, image: Grid): number[][] {
  const [height, width] = [image.length, image[0]!.length];
  const [tall, wide] = [p.kernel.length, p.kernel[0]!.length];
  const rows: number[][] = [];
  for (let top = -p.padding; top + tall <= height + p.padding; top += p.stride) {
    const row: number[] = [];
    for (let left = -p.padding; left + wide <= width + p.padding; left += p.stride) {
      let sum = 0;
      for (let u = 0; u < tall; u++) {
        for (let v = 0; v < wide; v++) {
          const weight =
            p.operation === 'convolution' ? p.kernel[tall - 1 - u]![wide - 1 - v]! : p.kernel[u]![v]!;
          sum += weight * (image[top + u]?.[left + v] ?? 0);
        }
      }
      row.push(sum);
    }
    rows.push(row);
  }
  return rows;
}

export default defineOracle(question, {
  method: 'slides the kernel over images with a single pixel of 1; each gives a column of the matrix',
  answers(p) {
    const columns = p.image.flatMap((row, r) =>
      row.map((_, c) =>
        slide(
          p,
          p.image.map((line, y) => line.map((_, x) => (y === r && x === c ? 1 : 0))),
        ).flat(),
      ),
    );
    const matrix = columns[0]!.map((_, row) => columns.map((column) => column[row]!));
    const output = slide(p, p.image);
    return {
      size: [matrix.length, columns.length],
      image: p.image.flatMap((row) => row),
      ...(p.whole ? { matrix } : { row: matrix[p.row - 1]! }),
      product: output.flat(),
      output,
    };
  },
});
