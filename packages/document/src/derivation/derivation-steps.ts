import { math, paragraph } from '../build/builders.ts';
import type { Block } from '../nodes.ts';
import { texToText } from '../tex/reading.ts';
import { derivationTex } from './derivation-tex.ts';
import type { DerivationLike, DerivationOptions } from './types.ts';

/** Characters of plain text that a displayed equation may have on one line. */
const LONGEST_LINE = 72;

/**
 * A derivation as blocks, in the order in which a person works: nested steps first, each with its meaning in words
 * and its displayed equation, a long one over several lines. A step that occurs twice is shown once.
 */
export function derivationSteps(
  derivation: DerivationLike,
  options: DerivationOptions = {},
): readonly Block[] {
  const shown = new Set<string>();
  const collect = (current: DerivationLike): Block[] => {
    const before = (current.steps ?? []).flatMap(collect);
    const { equation, aligned } = derivationTex(current, options);
    if (shown.has(equation.value)) return before;
    shown.add(equation.value);
    const long = texToText(equation.value).length > LONGEST_LINE;
    return [...before, paragraph(`${capitalised(current.meaning)}:`), math(long ? aligned : equation)];
  };
  return collect(derivation);
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
