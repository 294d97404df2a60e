import { z } from 'zod';

/** A whole number from `min` to `max` with its meaning. */
export const count = (min: number, max: number, meaning: string) =>
  z.int().min(min).max(max).describe(meaning);

/** [height, width], each a whole number from `min` to `max`. */
export const pair = (min: number, max: number, meaning: string) =>
  z.tuple([z.int().min(min).max(max), z.int().min(min).max(max)]).describe(meaning);

/** [channels, height, width]. */
export const imageShape = (max: { readonly channels: number; readonly size: number }, meaning: string) =>
  z
    .tuple([z.int().min(1).max(max.channels), z.int().min(1).max(max.size), z.int().min(1).max(max.size)])
    .describe(meaning);
