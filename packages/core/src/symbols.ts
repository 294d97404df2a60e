import type { Scalar, SymbolValue } from './derivation.ts';

/** A symbol with its value here: `symbol('K_h', 3, 'kernel height')`. */
export function symbol(tex: string, value: Scalar, meaning: string): SymbolValue {
  return { tex, value, meaning };
}
