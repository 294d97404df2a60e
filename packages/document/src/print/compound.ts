import type { NumberValue, Tex } from '../value.ts';
import { type MathValue, valueTex } from './entry.ts';
import { numberText } from './number.ts';
import { numberParts } from './number-parts.ts';

/**
 * Notation, decided here for the whole project: matrices and vectors stand in round brackets (pmatrix), sets in
 * braces, intervals in square brackets at a closed end and round ones at an open end.
 */

const tex = (value: string): Tex => ({ type: 'tex', value });
const source = (value: MathValue) => valueTex(value).value;

/**
 * A matrix; `rows` of shape [m, n].
 * @throws RangeError for an empty matrix or rows of different lengths
 */
export function matrixTex(rows: readonly (readonly MathValue[])[]): Tex {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0 || rows.some((row) => row.length !== columns)) {
    const lengths = rows.map((row) => row.length).join(', ');
    throw new RangeError(`matrixTex: expected rows of one length of at least 1, got lengths [${lengths}]`);
  }
  const body = rows.map((row) => row.map(source).join(' & ')).join(' \\\\ ');
  return tex(`\\begin{pmatrix}${body}\\end{pmatrix}`);
}

/** A column vector. */
export function vectorTex(entries: readonly MathValue[]): Tex {
  return matrixTex(entries.map((entry) => [entry]));
}

/** A row vector. */
export function rowVectorTex(entries: readonly MathValue[]): Tex {
  return matrixTex([entries]);
}

/** "(1, 2, 3)" */
export function vectorText(entries: readonly NumberValue[]): string {
  return `(${entries.map((entry) => numberText(entry)).join(', ')})`;
}

/** `\{1, 2, 3\}`, and `\{\}` for the empty set. */
export function setTex(elements: readonly MathValue[]): Tex {
  return tex(`\\{${elements.map(source).join(', ')}\\}`);
}

/** `[0, 1]`, `[0, 1)`, … An infinite end is given as tex`\infty` and is open. */
export function intervalTex(
  low: MathValue,
  high: MathValue,
  open: { readonly low?: boolean; readonly high?: boolean } = {},
): Tex {
  return tex(`${open.low ? '(' : '['}${source(low)}, ${source(high)}${open.high ? ')' : ']'}`);
}

/** `\frac{a}{b}` as given, not reduced. */
export function fracTex(numerator: MathValue, denominator: MathValue): Tex {
  return tex(`\\frac{${source(numerator)}}{${source(denominator)}}`);
}

/** A number as a factor or after a sign: in brackets when it is negative or printed as a fraction. */
export function factorTex(value: NumberValue): Tex {
  const parts = numberParts(value, {}, 'factorTex');
  if (parts.kind === 'fraction') return tex(`\\left(${source(value)}\\right)`);
  return parts.negative ? tex(`(${source(value)})`) : valueTex(value);
}
