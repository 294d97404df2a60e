import type { SymbolValue } from '../derivation.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { symbol } from '../symbols.ts';

/** What the derivations of all schedules have in common. */
export function rateAt(t: number): { readonly quantity: string; readonly meaning: string } {
  return { quantity: `\\alpha_{${t}}`, meaning: `learning rate at time ${t}` };
}

export function baseRate(rate: Exact): SymbolValue {
  return symbol('\\alpha', toRational(rate), 'base learning rate');
}

export function time(t: number): SymbolValue {
  return symbol('t', t, 'time');
}
