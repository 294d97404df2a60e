import { laidKernel, outputSize, type Params, sizeOf } from './params.ts';

/** Products of a weight other than 0 with a pixel, one number per output position. */
function productCounts(p: Params): number[] {
  const [height, width] = sizeOf(p.image);
  const [rows, columns] = outputSize(p.image, p.kernel, p) ?? [0, 0];
  const taps = laidKernel(p).flatMap((row, u) =>
    row.flatMap((weight, v) => (weight === 0 ? [] : [[u, v] as const])),
  );
  const inside = (index: number, extent: number) => index >= 0 && index < extent;
  return Array.from({ length: rows * columns }, (_, position) => {
    const top = Math.floor(position / columns) * p.stride - p.padding;
    const left = (position % columns) * p.stride - p.padding;
    return taps.filter(([u, v]) => inside(top + u, height) && inside(left + v, width)).length;
  });
}

/** Multiplications and additions of the output, the sizes, and three operations per pair to judge. */
export function effortOf(p: Params): number {
  const sums = productCounts(p).reduce((total, products) => total + Math.max(0, 2 * products - 1), 0);
  return sums + 6 + 3 * (p.fits?.pairs.length ?? 0);
}
