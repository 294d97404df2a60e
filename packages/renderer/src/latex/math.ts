import { unicodeLatex } from './unicode.ts';

/** The closed set is LaTeX with amsmath already; only letters inside `\text{…}` may need help from the fonts. */
export function latexMath(value: string): string {
  const tex = value.trim().replace(/\s*\n\s*/g, '\n');
  return tex.includes('\\text{')
    ? tex.replace(
        /\\text\{([^{}]*)\}/g,
        (_, text: string) => `\\text{${text.replace(/[^\0-\x7F]/gu, unicodeLatex)}}`,
      )
    : tex;
}
