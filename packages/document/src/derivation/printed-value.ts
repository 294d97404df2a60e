import { numberTex } from '../print/number.ts';
import { exactRatio, numberParts, sameValue } from '../print/number-parts.ts';
import { type Rounding, rounded } from '../print/rounded.ts';
import type { NumberValue, Tex } from '../value.ts';

export interface PrintedValue {
  readonly tex: Tex;
  /** Whether what is printed differs from the value. */
  readonly approximate: boolean;
  readonly negative: boolean;
  readonly fraction: boolean;
}

/** A value in a derivation: whole numbers as they are, others rounded where a rounding is chosen. */
export function printValue(value: NumberValue, rounding: Rounding | undefined): PrintedValue {
  const shown = rounding === undefined ? value : roundedIfNeeded(value, rounding);
  const parts = numberParts(shown, {}, 'derivationTex');
  return {
    tex: numberTex(shown),
    approximate: !sameValue(shown, value),
    negative: parts.negative,
    fraction: parts.kind === 'fraction',
  };
}

function roundedIfNeeded(value: NumberValue, rounding: Rounding): NumberValue {
  const { numerator, denominator } = exactRatio(value, 'derivationTex');
  if (numerator % denominator === 0n) return value;
  const result = rounded(value, rounding);
  if (!sameValue(result, value)) return result;
  // Zeros after an exact value would claim a rounding that did not happen.
  return { type: 'rounded', text: result.text.replace(/0+$/, '') };
}
