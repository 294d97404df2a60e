import { defineOracle } from '@variorum/generator';
import type { Params } from './params.ts';
import question from './question.ts';

/** Starts of windows along an axis of cells. */
function starts(cells: number, kernel: number, stride: number): number {
  let count = 0;
  for (let start = 0; start + kernel <= cells; start += stride) count++;
  return count;
}

/** The feature map, built cell by cell. */
const build = (channels: number, height: number, width: number): null[][][] =>
  Array.from({ length: channels }, () =>
    Array.from({ length: height }, () => new Array<null>(width).fill(null)),
  );

export default defineOracle(question, {
  method: 'rebuilds the network with feature maps of cells, slides every window over them, and counts',
  answers(p: Params) {
    const answers: Record<string, number | number[]> = {};
    const shapeOf = (map: null[][][]) => [map.length, map[0]!.length, map[0]![0]!.length] as const;
    let map = build(...p.input);
    p.stages.forEach(({ filters, kernel, stride, padding, pool }, index) => {
      const [, height, width] = shapeOf(map);
      const rows = starts(height + 2 * padding, kernel, stride);
      if (p.blanks.some(({ stage, of }) => stage === index + 1 && of === 'kernel')) {
        let tried = 1;
        while (starts(height + 2 * padding, tried, 1) !== rows) tried++;
        answers[`kernel${index + 1}`] = tried;
      }
      map = build(filters, rows, starts(width + 2 * padding, kernel, stride));
      answers[`convolution${index + 1}`] = [...shapeOf(map)];
      if (pool === null) return;
      const [channels, tall, wide] = shapeOf(map);
      map = build(channels, starts(tall, pool.kernel, pool.stride), starts(wide, pool.kernel, pool.stride));
      answers[`pool${index + 1}`] = [...shapeOf(map)];
    });
    const asked = p.blanks.map(({ stage, of }) => `${of}${stage}`);
    return {
      ...Object.fromEntries(Object.entries(answers).filter(([name]) => asked.includes(name))),
      flat: map.flat(2).length,
    } as { flat: number };
  },
});
