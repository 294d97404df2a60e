import type { NumberValue, Printable, ShapeValue, Tex } from '../value.ts';
import { numberTex, numberText } from './number.ts';
import { isNumberValue } from './number-parts.ts';
import { shapeTex, shapeText } from './shape.ts';

/** What mathematics may contain: never a bare string, whose meaning (text or TeX?) would be a guess. */
export type MathValue = NumberValue | ShapeValue | Tex;

/** A value in mathematics. @throws TypeError for a string: write texText(string) or checkTex(string). */
export function valueTex(value: MathValue): Tex {
  if (isNumberValue(value)) return numberTex(value);
  if (value?.type === 'shape') return shapeTex(value);
  if (value?.type === 'tex') return value;
  const got = typeof value === 'string' ? `the string ${JSON.stringify(value)}` : typeof value;
  throw new TypeError(
    `valueTex: expected a number, a rational, a shape or Tex, got ${got}; use texText(…) for text in a formula`,
  );
}

/** A number or shape as running text, a string as it is. */
export function valueText(value: Exclude<Printable, Tex>): string {
  if (typeof value === 'string') return value;
  return isNumberValue(value) ? numberText(value) : shapeText(value);
}
