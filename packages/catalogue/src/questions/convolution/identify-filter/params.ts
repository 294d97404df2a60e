import type { Draw, Level } from '@variorum/generator';
import { z } from 'zod';
import { type KernelName, kernelNames, kernels } from './kernels.ts';
import { difference, resultOf, sceneSize } from './scene.ts';

const position = z
  .int()
  .min(0)
  .max(sceneSize - 2);
const brightness = z.int().min(0).max(9);
const kernelName = z.enum(kernelNames);

const fits = (start: number, extent: number) => start + extent <= sceneSize;

export const params = z.strictObject({
  scene: z
    .strictObject({
      ground: brightness,
      rectangle: z
        .strictObject({
          row: position,
          column: position,
          height: z.int().min(1).max(sceneSize),
          width: z.int().min(1).max(sceneSize),
          value: brightness,
        })
        .refine(({ row, column, height, width }) => fits(row, height) && fits(column, width), {
          error: 'the rectangle lies within the 12 × 12 scene',
        }),
      triangle: z
        .strictObject({
          row: position,
          column: position,
          size: z.int().min(2).max(sceneSize),
          value: brightness,
        })
        .refine(({ row, column, size }) => fits(row, size) && fits(column, size), {
          error: 'the triangle lies within the 12 × 12 scene',
        }),
      specks: z.array(z.tuple([z.int().min(0).max(11), z.int().min(0).max(11), brightness])).max(20),
    })
    .describe(
      'brightnesses from 0 to 9 of 12 × 12 pixels: a rectangle and a triangle on a ground, single specks',
    ),
  results: z
    .array(kernelName)
    .min(2)
    .max(4)
    .refine((names) => new Set(names).size === names.length, { error: 'the kernels differ' })
    .describe('kernels of the results shown, in their order'),
  extra: z
    .array(kernelName)
    .max(4)
    .describe('kernels that are listed as well and belong to no result')
    .default([]),
});

export type Params = z.output<typeof params>;

/** All kernels that are listed. */
export const listed = ({ results, extra }: Params): readonly KernelName[] => [...results, ...extra];

export function sample(draw: Draw, level: Level): Params {
  const hard = level === 'hard';
  const pairs: readonly KernelName[] = draw.shuffle('pairs', [
    'vertical-edges',
    ...(level === 'easy' ? ([] as const) : (['laplacian'] as const)),
    'blur',
    ...(hard ? (['diagonal-edges'] as const) : ([] as const)),
  ]);
  const chosen = pairs.slice(0, 2).flatMap((name) => [name, kernels[name].partner]);
  const rest = kernelNames.filter((name) => !chosen.includes(name));
  return {
    scene: sampleScene(draw, level),
    results: draw.shuffle('results', chosen),
    extra: level === 'easy' ? [] : draw.sample('extra', rest, hard ? 2 : 1),
  };
}

function sampleScene(draw: Draw, level: Level): Params['scene'] {
  const specks = level === 'easy' ? 0 : level === 'medium' ? 1 : 3;
  return {
    ground: draw.integer('ground', 2, 4),
    rectangle: {
      row: draw.integer('row', 1, 2),
      column: draw.integer('column', 1, 4),
      height: draw.integer('height', 3, 4),
      width: draw.integer('width', 4, 6),
      value: draw.integer('bright', 7, 9),
    },
    triangle: {
      row: draw.integer('triangle row', 6, 7),
      column: draw.integer('triangle column', 1, 6),
      size: draw.integer('triangle size', 4, 5),
      value: draw.pick('triangle value', [0, 6, 8]),
    },
    specks: Array.from({ length: specks }, () => [
      draw.integer('speck row', 0, 11),
      draw.integer('speck column', 0, 11),
      draw.pick('speck value', [0, 9]),
    ]),
  };
}

/** Pictures whose shown brightnesses differ by less than this on average look alike on paper. */
const visible = 0.04;

export function unfair(p: Params): string | null {
  const pictures = listed(p).map((name) => resultOf(p.scene, name));
  for (const [index, picture] of pictures.entries())
    for (const other of pictures.slice(index + 1))
      if (difference(picture, other) < visible) return 'the pictures of two kernels look alike';
  return null;
}
