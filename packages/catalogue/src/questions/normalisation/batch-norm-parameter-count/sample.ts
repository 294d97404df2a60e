import type { Draw, Level } from '@variorum/generator';
import type { Layer, Params } from './layers.ts';

/** Kinds of the layers by level. */
const orders: Readonly<Record<Level, readonly (readonly Layer['type'][])[]>> = {
  easy: [['convolution'], ['convolution'], ['dense']],
  medium: [
    ['convolution', 'convolution', 'dense'],
    ['convolution', 'dense', 'dense'],
  ],
  hard: [
    ['convolution', 'convolution', 'convolution', 'dense'],
    ['convolution', 'convolution', 'dense', 'dense'],
  ],
};

export function sample(draw: Draw, level: Level): Params {
  let size = draw.pick('size', [14, 16, 20, 24, 28, 32, 48, 56]);
  const layers = draw.pick('order', orders[level]).map((type): Layer => {
    if (type === 'dense') return { type, units: draw.pick('units', [50, 60, 80, 100, 120, 150, 200, 256]) };
    const channels = draw.pick('channels', [6, 8, 10, 12, 16, 20, 24, 32, 40, 48, 64]);
    const output: [number, number, number] = [channels, size, size];
    size = Math.floor(size / 2);
    return { type, output };
  });
  return { layers, batch: draw.pick('batch', [16, 30, 36, 64, 128]), askGrowth: level === 'hard' };
}

export function unfair({ layers, batch }: Params): string | null {
  const widths = layers.map((layer) => (layer.type === 'dense' ? layer.units : layer.output[0]));
  if (new Set(widths).size < widths.length) return 'two layers have the same width';
  if (widths.includes(batch)) return 'a layer is as wide as the mini-batch';
  return null;
}
