import { crossCorrelation2d, Tensor } from '@variorum/core';
import { type KernelName, kernels } from './kernels.ts';

export const sceneSize = 12;

/** A picture of 12 × 12 brightnesses from 0 to 9: a rectangle and a triangle on an even ground, and single specks. */
export interface Scene {
  readonly ground: number;
  readonly rectangle: {
    readonly row: number;
    readonly column: number;
    readonly height: number;
    readonly width: number;
    readonly value: number;
  };
  /** Its right angle is at the bottom left. */
  readonly triangle: {
    readonly row: number;
    readonly column: number;
    readonly size: number;
    readonly value: number;
  };
  /** Noise: [row, column, value]. */
  readonly specks: readonly (readonly [number, number, number])[];
}

export type Picture = readonly (readonly number[])[];

/** Brightness of every pixel, row by row. */
export function paint({ ground, rectangle, triangle, specks }: Scene): Picture {
  const rows = Array.from({ length: sceneSize }, () => new Array<number>(sceneSize).fill(ground));
  for (let row = 0; row < rectangle.height; row++)
    for (let column = 0; column < rectangle.width; column++)
      rows[rectangle.row + row]![rectangle.column + column] = rectangle.value;
  for (let row = 0; row < triangle.size; row++)
    for (let column = 0; column <= row; column++)
      rows[triangle.row + row]![triangle.column + column] = triangle.value;
  for (const [row, column, value] of specks) rows[row]![column] = value;
  return rows;
}

/** The result of a kernel laid on as it is, without padding: 10 × 10 exact values. */
export function filtered(scene: Scene, name: KernelName): Tensor {
  const { weights, divisor } = kernels[name];
  const image = new Tensor([sceneSize, sceneSize], paint(scene).flat());
  return crossCorrelation2d(image, new Tensor([3, 3], weights.flat(), divisor));
}

/** How a picture is shown: its least value as 0 (black), its greatest as 1 (white). */
export function stretched(values: Picture): Picture {
  const all = values.flat();
  const least = Math.min(...all);
  const range = Math.max(...all) - least;
  return values.map((row) => row.map((value) => (range === 0 ? 0.5 : (value - least) / range)));
}

export const resultOf = (scene: Scene, name: KernelName): Picture =>
  filtered(scene, name).toNumbers() as Picture;

/** Mean difference of two pictures as they are shown, from 0 to 1. */
export function difference(a: Picture, b: Picture): number {
  const [x, y] = [stretched(a).flat(), stretched(b).flat()];
  return x.reduce((sum, value, index) => sum + Math.abs(value - y[index]!), 0) / x.length;
}
