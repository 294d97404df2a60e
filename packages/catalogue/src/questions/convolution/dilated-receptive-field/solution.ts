import { effectiveKernel } from '@variorum/core';
import { shape, tex } from '@variorum/document';
import { receptiveField } from '@variorum/figures';
import type { Form } from '@variorum/generator';
import { type Axis, fieldsAlong, growth, type Params, sizesAlong } from './stack.ts';

/** Values of solution.md and feedback.md. */
export function workedSolution(p: Params, fields: readonly (readonly number[])[], form: Form) {
  const { layers } = p;
  const step = (axis: Axis, index: number) =>
    tex`${fields[axis]![index - 1] ?? 1}+${growth(layers[index]!, axis)}=${fields[axis]![index]!}`;
  const span = (axis: Axis, index: number) => {
    const { kernel, dilation } = layers[index]!;
    const extent = effectiveKernel({ kernel: kernel[axis], dilation });
    return tex`${dilation}\cdot(${kernel[axis]}-1)+1=${extent}`;
  };
  const last = [fields[0]!.at(-1)!, fields[1]!.at(-1)!] as const;
  const sizes = [sizesAlong(p, 0), sizesAlong(p, 1)] as const;
  const [rowsLeft, columnsLeft] = [sizes[0].at(-1)!, sizes[1].at(-1)!];
  const first = layers.findIndex(({ dilation }) => dilation > 1);
  const dilated = layers[first === -1 ? 0 : first]!;
  return {
    layerCount: layers.length,
    layers: layers.map((_, index) => ({
      number: index + 1,
      rowSpan: span(0, index),
      columnSpan: span(1, index),
      rowStep: step(0, index),
      columnStep: step(1, index),
    })),
    figure: receptiveField({
      stages: layers.map((_, index) => ({
        name: `after convolution ${index + 1}`,
        field: { rows: fields[0]![index]!, columns: fields[1]![index]! },
      })),
    }),
    last: shape(...last),
    asksRange: p.askRange && form === 'open',
    asksFormula: p.askFormula && form === 'open',
    row: p.output[0],
    column: p.output[1],
    lastRow: p.output[0] + last[0] - 1,
    lastColumn: p.output[1] + last[1] - 1,
    rowEquation: tex`${p.output[0]}+${last[0]}-1=${p.output[0] + last[0] - 1}`,
    columnEquation: tex`${p.output[1]}+${last[1]}-1=${p.output[1] + last[1] - 1}`,
    inputHeight: p.input[0],
    inputWidth: p.input[1],
    heights: sizes[0],
    widths: sizes[1],
    rowsLeft,
    columnsLeft,
    heightCheck: tex`${p.input[0]}-${rowsLeft}+1=${last[0]}`,
    widthCheck: tex`${p.input[1]}-${columnsLeft}+1=${last[1]}`,
    dilation: dilated.dilation,
    gap: dilated.dilation - 1,
    kernelRows: dilated.kernel[0],
    second: fieldsAlong(layers, 0)[1]!,
  };
}
