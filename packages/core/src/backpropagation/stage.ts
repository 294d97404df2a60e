import type { Derivation, Scalar, SymbolValue } from '../derivation.ts';
import { symbol } from '../symbols.ts';
import type { Shape } from '../tensor/shape.ts';

/** Values between two layers, with the letter that formulas call them by. */
export interface Stage {
  /** TeX without an index: `z^{(1)}`. */
  readonly letter: string;
  /** One value in words: "pre-activation". */
  readonly noun: string;
  readonly shape: Shape;
  /** In row-major order. */
  readonly values: readonly Scalar[];
  /** TeX of ∂L with respect to these values, where that would be ambiguous: `\delta`. */
  readonly gradientLetter?: string;
}

/** The stage that derivations arrive at. */
export function stageOf(
  name: Pick<Stage, 'letter' | 'noun' | 'shape'>,
  derivations: readonly Derivation<Scalar>[],
): Stage {
  return { ...name, values: derivations.map(({ value }) => value) };
}

/** `z^{(1)}_{2}`: indices from one; none for a single value, rows and columns only where there is one channel. */
export function elementTex({ letter, shape }: Pick<Stage, 'letter' | 'shape'>, position: number): string {
  const index = indexText(shape, position);
  return index === '' ? letter : `${letter}_{${index}}`;
}

export function elementMeaning({ noun, shape }: Pick<Stage, 'noun' | 'shape'>, position: number): string {
  const index = indexText(shape, position);
  return index === '' ? noun : `${noun} ${index}`;
}

export function elementSymbol(stage: Stage, position: number): SymbolValue {
  return symbol(elementTex(stage, position), stage.values[position]!, elementMeaning(stage, position));
}

/** Quantity and meaning of a derivation of one value. */
export function elementName(stage: Pick<Stage, 'letter' | 'noun' | 'shape'>, position: number) {
  return { quantity: elementTex(stage, position), meaning: elementMeaning(stage, position) };
}

/** Quantity and meaning of a derivation of the gradient with respect to one value. */
export function gradientName(stage: Omit<Stage, 'values'>, position: number) {
  const { gradientLetter, shape } = stage;
  const quantity =
    gradientLetter === undefined
      ? `\\frac{\\partial L}{\\partial ${elementTex(stage, position)}}`
      : elementTex({ letter: gradientLetter, shape }, position);
  return { quantity, meaning: `gradient with respect to ${elementMeaning(stage, position)}` };
}

export function gradientSymbol(
  stage: Omit<Stage, 'values'>,
  position: number,
  gradients: readonly Scalar[],
): SymbolValue {
  const { quantity, meaning } = gradientName(stage, position);
  return symbol(quantity, gradients[position]!, meaning);
}

/** A sum of products as expression and symbols: pairs of a coefficient and a value. */
export function productSum(pairs: readonly (readonly [SymbolValue, SymbolValue])[], extra?: SymbolValue) {
  const symbols: Record<string, SymbolValue> = {};
  const terms = pairs.map(([left, right], index) => {
    symbols[`l${index}`] = left;
    symbols[`r${index}`] = right;
    return `\\sym{l${index}}\\by\\sym{r${index}}`;
  });
  if (extra !== undefined) {
    symbols['extra'] = extra;
    terms.push('\\sym{extra}');
  }
  return { expression: terms.join(' + ') || '0', symbols };
}

/** A plain sum as expression and symbols. */
export function plainSum(values: readonly SymbolValue[]) {
  const symbols = Object.fromEntries(values.map((value, index) => [`x${index}`, value]));
  return { expression: values.map((_, index) => `\\sym{x${index}}`).join(' + ') || '0', symbols };
}

function indexText(shape: Shape, position: number): string {
  const indices: string[] = [];
  let rest = position;
  for (const extent of shape.toReversed()) {
    indices.unshift(String((rest % extent) + 1));
    rest = Math.floor(rest / extent);
  }
  if (shape.length < 2 && (shape[0] ?? 1) === 1) return '';
  const single = shape.slice(0, -2).findIndex((extent) => extent !== 1);
  return indices.slice(single === -1 ? Math.max(0, shape.length - 2) : single).join(',');
}
