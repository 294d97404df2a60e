import { convolution2d, crossCorrelation2d, flip, Tensor, tensor } from '@variorum/core';
import { convolve, sizeOf, type Task } from './params.ts';

/** The answers that an output leads to; null where the wrong method leaves no output. */
export function answersOf(output: Tensor | null) {
  if (output === null) return null;
  const rows = output.toNested() as ReturnType<Tensor['at']>[][];
  return { size: [...output.shape], output: rows };
}

/** The output of another task, null where its kernel does not fit. */
export function outputOf(task: Task): Tensor | null {
  const [height, width] = sizeOf(task.image);
  const [rows, columns] = sizeOf(task.kernel);
  return rows > height + 2 * task.padding || columns > width + 2 * task.padding ? null : convolve(task);
}

/** Zeros above and at the left only. */
export function paddedOneSide(p: Task): Tensor | null {
  const width = sizeOf(p.image)[1] + p.padding;
  const image = [
    ...Array.from({ length: p.padding }, () => new Array<number>(width).fill(0)),
    ...p.image.map((row) => [...new Array<number>(p.padding).fill(0), ...row]),
  ];
  return outputOf({ ...p, image, padding: 0 });
}

/** The kernel flipped upside down only. */
export function flippedRowsOnly(p: Task): Tensor {
  return crossCorrelation2d(tensor(p.image), flip(tensor(p.kernel), [0]), p);
}

/** Without the last row and column of the output; null where nothing is left. */
export function oneWindowShort(p: Task): Tensor | null {
  const output = convolve(p);
  const [rows, columns] = output.shape as [number, number];
  if (rows < 2 || columns < 2) return null;
  const kept = Array.from({ length: (rows - 1) * (columns - 1) }, (_, index) => {
    const row = Math.floor(index / (columns - 1));
    return output.numerators[row * columns + (index % (columns - 1))]!;
  });
  return new Tensor([rows - 1, columns - 1], kept, output.denominator);
}

/** The stride taken to the right only, or downwards only. */
export function strideAlongColumnsOnly(p: Task): Tensor {
  const slide = p.operation === 'convolution' ? convolution2d : crossCorrelation2d;
  return slide(tensor(p.image), tensor(p.kernel), { padding: p.padding, stride: [1, p.stride] });
}

/** Zero padding that keeps the size of the image; null for kernels of even size. */
export function paddedToSame(p: Task): Tensor | null {
  const [rows, columns] = sizeOf(p.kernel);
  if (rows !== columns || rows % 2 === 0) return null;
  return outputOf({ ...p, padding: (rows - 1) / 2 });
}

/** Minus signs of the kernel dropped; null where it has none. */
export function withoutSigns(p: Task): Tensor | null {
  if (p.kernel.every((row) => row.every((weight) => weight >= 0))) return null;
  return outputOf({ ...p, kernel: p.kernel.map((row) => row.map(Math.abs)) });
}
