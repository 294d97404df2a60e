import { evaluateFormula } from '@variorum/generator';
import type { Params } from './params.ts';

/** The letters of the formula with what they stand for here; padding and stride only where there are any. */
export function letters({
  filters,
  dilation,
  kernel,
  size,
  padding,
  stride,
}: Params): Record<string, number> {
  return {
    D: filters,
    N: dilation,
    K: kernel,
    I: size,
    ...(padding > 0 ? { P: padding } : {}),
    ...(stride > 1 ? { S: stride } : {}),
  };
}

/** Positions of the window along an axis; `reach` is its extent less 1. */
export function sizeFormula({ padding, stride }: Params, reach = 'N*(K-1)', padded = '+2*P'): string {
  const free = `I${padding > 0 ? padded : ''}-${reach}`;
  return stride > 1 ? `floor((${free}-1)/S)+1` : free;
}

/** Values of the whole output: `D` square maps of that size. */
export const outputFormula = (size: string): string => `D*(${size})^2`;

/** What a wrong formula leads to, in letters and in numbers; in letters only where its size makes no output. */
export function wrong(
  p: Params,
  size: string,
  output = outputFormula(size),
): { formula: string; count?: number } {
  const here = letters(p);
  const positions = evaluateFormula(size, here)?.valueOf() ?? 0;
  const count = evaluateFormula(output, here)?.valueOf() ?? 0;
  return positions >= 1 && Number.isInteger(count) ? { formula: output, count } : { formula: output };
}
