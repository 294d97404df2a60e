import { type MathValue, valueTex } from '../print/entry.ts';
import type { Tex } from '../value.ts';
import { checkTex } from './parse.ts';
import { TexError } from './tex-error.ts';

/**
 * Finished TeX from a template: tex`\frac{${height}}{${stride}}`. The fixed parts are TeX of the closed set, values
 * are printed by the typed printer. A string is refused: write texText(string).
 * @throws TexError where the whole is outside the closed set, or where a number would run into a digit beside it
 */
export function tex(parts: TemplateStringsArray, ...values: readonly MathValue[]): Tex {
  let source = parts.raw[0] ?? '';
  for (const [index, value] of values.entries()) {
    source = append(source, valueTex(value).value);
    source = append(source, parts.raw[index + 1] ?? '');
  }
  return checkTex(source);
}

/** Keeps a control word apart from a letter; two numbers side by side would read as one. */
function append(source: string, next: string): string {
  if (/\\[A-Za-z]+$/.test(source) && /^[A-Za-z]/.test(next)) return `${source} ${next}`;
  if (/\d$/.test(source) && /^\d/.test(next)) {
    throw new TexError('two numbers side by side would read as one; put \\cdot between them', {
      source: source + next,
      position: source.length,
    });
  }
  return source + next;
}
