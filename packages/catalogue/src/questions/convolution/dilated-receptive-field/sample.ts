import type { Draw, Level } from '@variorum/generator';
import { axes, fieldsAlong, type Params } from './stack.ts';

const depth: Readonly<Record<Level, number>> = { easy: 2, medium: 3, hard: 4 };
const dilations: Readonly<Record<Level, readonly number[]>> = {
  easy: [1, 2, 3, 4],
  medium: [1, 2, 3, 4],
  hard: [1, 2, 3, 4, 6],
};

export function sample(draw: Draw, level: Level): Params | null {
  const layers = Array.from({ length: depth[level] }, () => {
    const height = draw.pick('height', [2, 3, 5]);
    const others = [2, 3, 5].filter((size) => size !== height);
    return {
      kernel: [height, draw.pick('width', others)] as [number, number],
      dilation: draw.pick('dilation', dilations[level]),
    };
  });
  if (layers.filter(({ dilation }) => dilation === 1).length > 1) return null;
  const input: [number, number] = [
    draw.pick('rows', [40, 50, 60, 64, 80]),
    draw.pick('columns', [40, 48, 56, 70, 90]),
  ];
  const output: [number, number] = [draw.integer('row', 2, 9), draw.integer('column', 2, 9)];
  const fits = axes.every((axis) => fieldsAlong(layers, axis).at(-1)! + output[axis] < input[axis]);
  if (!fits) return null;
  return { input, layers, output, askRange: level !== 'easy', askFormula: level === 'hard' };
}
