import type { Draw, Level } from '@variorum/generator';
import { nested, outputOf, type Params } from './params.ts';

interface Layout {
  readonly image: readonly [number, number];
  readonly kernel: readonly [number, number];
  readonly stride: number;
  readonly padding: number;
  readonly whole: boolean;
}

const layouts: Readonly<Record<Level, readonly Layout[]>> = {
  easy: [
    { image: [3, 4], kernel: [2, 3], stride: 1, padding: 0, whole: true },
    { image: [4, 3], kernel: [3, 2], stride: 1, padding: 0, whole: true },
  ],
  medium: [
    { image: [4, 5], kernel: [3, 3], stride: 1, padding: 0, whole: false },
    { image: [5, 4], kernel: [3, 3], stride: 1, padding: 0, whole: false },
    { image: [3, 5], kernel: [2, 3], stride: 1, padding: 0, whole: false },
    { image: [5, 3], kernel: [3, 2], stride: 1, padding: 0, whole: false },
  ],
  hard: [
    { image: [3, 4], kernel: [3, 3], stride: 2, padding: 1, whole: true },
    { image: [4, 3], kernel: [3, 3], stride: 2, padding: 1, whole: true },
    { image: [4, 5], kernel: [3, 3], stride: 2, padding: 1, whole: false },
    { image: [5, 4], kernel: [3, 3], stride: 2, padding: 1, whole: false },
  ],
};

export function sample(draw: Draw, level: Level): Params | null {
  const { image, kernel, ...window } = draw.pick('layout', layouts[level]);
  const rows = ([height, width]: readonly [number, number], entry: () => number) =>
    Array.from({ length: height }, () => Array.from({ length: width }, entry));
  const drawn: Params = {
    image: rows(image, () => draw.integer('image', 0, 6)),
    kernel: rows(kernel, () => draw.integer('kernel', -2, 3)),
    ...window,
    operation: level !== 'easy' && draw.chance('turned', 0.25) ? 'convolution' : 'cross-correlation',
    row: 1,
  };
  const [outputRows, outputColumns] = outputOf(drawn).shape as [number, number];
  // A position behind the first row of the output, where a shift by one row has to show.
  const row = draw.integer('row', outputColumns + 1, outputRows * outputColumns);
  return { ...drawn, row };
}

const isConstant = (values: readonly number[]): boolean => values.every((value) => value === values[0]);

/** Why parameters make an unfair variant; null where they do not. */
export function unfair({ image, kernel, ...p }: Params): string | null {
  const flat = kernel.flat();
  if (flat.filter((weight) => weight === 0).length > 1) return 'the kernel has several zeros';
  if (flat.every((weight, index) => weight === flat.at(-1 - index))) return 'the kernel is its own half turn';
  if (flat.every((weight, index) => weight === -flat.at(-1 - index)!))
    return 'a half turn only negates the kernel';
  if (image.length === image[0]!.length) return 'the image is square';
  if (image.every(isConstant)) return 'every row of the image is constant';
  const output = nested(outputOf({ image, kernel, ...p }));
  const symmetric =
    output.length === output[0]!.length &&
    output.every((row, r) => row.every((value, c) => value.equals(output[c]![r]!)));
  if (symmetric) return 'the output is symmetric';
  return null;
}
