import { defineOracle } from '@variorum/generator';
import { kernels } from './kernels.ts';
import { listed } from './params.ts';
import question from './question.ts';
import { type Picture, paint, resultOf } from './scene.ts';

/** The scene moved by every offset of the kernel, weighted and added up. */
function addedCopies(
  scene: Picture,
  { weights, divisor }: (typeof kernels)[keyof typeof kernels],
): number[][] {
  const sum = scene.slice(2).map((row) => row.slice(2).map(() => 0));
  for (const [down, line] of weights.entries())
    for (const [right, weight] of line.entries())
      for (const [row, cells] of sum.entries())
        for (const column of cells.keys()) cells[column]! += weight * scene[row + down]![column + right]!;
  return sum.map((row) => row.map((value) => value / divisor));
}

const apart = (a: Picture, b: Picture) =>
  Math.max(...a.flat().map((value, index) => Math.abs(value - b.flat()[index]!)));

export default defineOracle(question, {
  method: 'adds up nine moved copies of the scene for each kernel and looks for the picture that is shown',
  answers(p) {
    const scene = paint(p.scene);
    const made = listed(p).map((name) => ({ name, picture: addedCopies(scene, kernels[name]) }));
    const found = p.results.map((name) => {
      const shown = resultOf(p.scene, name);
      return made.filter(({ picture }) => apart(picture, shown) < 1e-9);
    });
    const names = found.map((matches) => (matches.length === 1 ? matches[0]!.name : ''));
    return {
      pairs: Object.fromEntries(names.map((name, index) => [`result-${index + 1}`, name])),
      kernel: names[0]!,
    };
  },
});
