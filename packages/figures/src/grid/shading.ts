import type { CellValue } from '../common/words.ts';
import { paper } from '../svg/style.ts';
import type { Matrix } from './grid.ts';

/** The number that a cell shows, for its shade; null where it shows none. */
export function shadeOf(value: CellValue): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value === null || typeof value === 'string') return null;
  return 'type' in value ? Number(value.text) : value.valueOf();
}

/** Relative luminance of a grey level from 0 to 255 (WCAG 2.2). */
export function luminance(level: number): number {
  const channel = level / 255;
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** The shade of each value, least dark to greatest white, and black or white text, whichever stands out more. */
export function cellFill(values: Matrix): (value: CellValue) => { fill: string; ink: string } | undefined {
  const numbers = values.flat().flatMap((value) => shadeOf(value) ?? []);
  const least = Math.min(...numbers);
  const range = Math.max(...numbers) - least;
  const darkest = 72;
  return (value) => {
    const number = shadeOf(value);
    if (number === null) return undefined;
    const level = range === 0 ? 255 : Math.round(darkest + ((255 - darkest) * (number - least)) / range);
    const hex = level.toString(16).padStart(2, '0');
    const bright = luminance(level);
    const darkInk = (bright + 0.05) / (luminance(0) + 0.05);
    const lightInk = 1.05 / (bright + 0.05);
    return { fill: `#${hex}${hex}${hex}`, ink: darkInk >= lightInk ? '#000' : paper };
  };
}
