import type { Figure } from '@variorum/document';
import { imageGrid } from '@variorum/figures';
import { laidKernel, type Params, sizeOf } from './params.ts';

const operator = ({ operation }: Params): string => (operation === 'convolution' ? '∗' : '⋆');

const windowSize = ({ kernel }: Params) => {
  const [rows, columns] = sizeOf(kernel);
  return { rows, columns };
};

/** Image and kernel. The padding is left out, since the padded size may be asked; so is the window where it would begin in it. */
export function stemFigure(p: Params): Figure {
  return imageGrid({
    image: { name: 'image', values: p.image },
    kernel: { name: 'kernel', values: p.kernel },
    operator: operator(p),
    ...(p.padding === 0 ? { window: { row: 0, column: 0, size: windowSize(p) }, stride: p.stride } : {}),
  });
}

/** The padded image with the window of one output position, and that entry in the output. */
export function solutionFigure(
  p: Params,
  output: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: number },
): Figure {
  return imageGrid({
    image: { name: p.padding === 0 ? 'image' : 'padded image', values: p.image },
    padding: p.padding,
    window: { row: at.row * p.stride, column: at.column * p.stride, size: windowSize(p) },
    kernel: { name: p.operation === 'convolution' ? 'turned kernel' : 'kernel', values: laidKernel(p) },
    operator: '⋆',
    output: { name: 'output', values: output, highlight: at },
  });
}
