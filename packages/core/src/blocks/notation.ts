import type { Derivation, Scalar, SymbolValue } from '../derivation.ts';
import { symbol } from '../symbols.ts';
import { requireExactCount, requireInteger } from '../validate.ts';

/** A count as the sum of counts that were derived before; they are its steps. */
export function deriveTotal(
  quantity: string,
  meaning: string,
  steps: readonly Derivation<number>[],
): Derivation<number> {
  const symbols: Record<string, SymbolValue> = {};
  for (const [index, step] of steps.entries())
    symbols[`n${index}`] = symbol(step.quantity, step.value, step.meaning);
  return {
    quantity,
    meaning,
    expression: steps.map((_, index) => `\\sym{n${index}}`).join(' + '),
    symbols,
    value: requireExactCount(
      'deriveTotal',
      steps.reduce((sum, { value }) => sum + value, 0),
    ),
    steps,
  };
}

/** A derived count under another name: `n_\text{dw}`, "parameters of the depthwise convolution". */
export function renamed<V extends Scalar>(
  derivation: Derivation<V>,
  quantity: string,
  meaning: string,
): Derivation<V> {
  return { ...derivation, quantity, meaning };
}

export function requireChannels(where: string, counts: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(counts)) requireInteger(where, name, count, 1);
}
