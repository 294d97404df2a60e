import { defineOracle } from '@variorum/generator';
import question from './question.ts';

/** Rows or columns that remain when a window slides over a padded line of cells. */
function slide(size: number, kernel: number, padding: number): number {
  let places = 0;
  for (let start = -padding; start + kernel <= size + padding; start++) places++;
  return places;
}

interface Block {
  readonly sizes: number[];
  readonly kernels: readonly number[];
}

/** All kernels up to 40 for the two unknown layers with which the block returns to its size. */
function candidates(
  size: number,
  known: number,
  knownKernel: number,
  paddings: readonly number[],
  allowed: (a: number, b: number) => boolean,
): Block[] {
  const found: Block[] = [];
  for (let a = 1; a <= 40; a++)
    for (let b = 1; b <= 40; b++) {
      if (!allowed(a, b)) continue;
      const asked = [a, b];
      const kernels = [1, 2, 3].map((number) => (number === known ? knownKernel : asked.shift()!));
      const sizes: number[] = [];
      let now = size;
      kernels.forEach((kernel, index) => {
        now = now === 0 ? 0 : slide(now, kernel, paddings[index]!);
        sizes.push(now);
      });
      if (now === size) found.push({ sizes, kernels });
    }
  return found;
}

export default defineOracle(question, {
  method: 'tries all kernels and keeps those with which the block returns to the size of its input',
  answers({ input, widths, kernels, paddings, known, hint, askMiddle, askParameters }) {
    const unknown = [1, 2, 3].filter((number) => number !== known);
    const given = kernels[unknown[0]! - 1]!;
    const allowed = (a: number, b: number) =>
      hint === 'equal' ? a === b : hint === 'one' ? a === given : true;
    const fits = candidates(input[1], known, kernels[known - 1]!, paddings, allowed);
    if (fits.length !== 1) throw new RangeError(`${fits.length} choices of kernels fit; expected one`);
    const [fit] = fits as [Block];
    const filters = [widths[0], widths[1], input[0]];
    const sizes = unknown.map((number) => [
      filters[number - 1]!,
      number === 1 ? input[0] : filters[number - 2]!,
      fit.kernels[number - 1]!,
    ]);
    let parameters = 0;
    filters.forEach((count, index) => {
      const depth = index === 0 ? input[0] : filters[index - 1]!;
      for (let filter = 0; filter < count; filter++) {
        for (let row = 0; row < fit.kernels[index]!; row++)
          for (let column = 0; column < fit.kernels[index]!; column++) parameters += depth;
        parameters++;
      }
    });
    const [across] = candidates(input[2], known, kernels[known - 1]!, paddings, allowed) as [Block];
    return {
      layerA: sizes[0]!,
      layerB: sizes[1]!,
      ...(askMiddle ? { middle: [widths[1], fit.sizes[1]!, across.sizes[1]!] } : {}),
      ...(askParameters ? { parameters } : {}),
    };
  },
});
