import type { NumberValue, RoundedNumber } from '../value.ts';
import { exactRatio, type Ratio } from './number-parts.ts';

export type Rounding = { readonly significant: number } | { readonly decimals: number };

/**
 * Rounds exactly, half away from zero, and keeps trailing zeros: 2.5 → "3", 0.7996 to 3 digits → "0.800".
 * Never scientific. A JavaScript number counts as its shortest decimal, so that 1.005 rounds to 1.01.
 * @throws RangeError for NaN, infinities, `significant` outside 1…100 or `decimals` outside 0…100.
 */
export function rounded(value: NumberValue, rounding: Rounding): RoundedNumber {
  const ratio = exactRatio(value, 'rounded');
  if ('decimals' in rounding) {
    requireCount('decimals', rounding.decimals, 0);
    return { type: 'rounded', text: atDecimals(ratio, rounding.decimals) };
  }
  requireCount('significant', rounding.significant, 1);
  const places = rounding.significant - 1 - leadingExponent(ratio);
  const text = atDecimals(ratio, places);
  // 9.996 to 3 digits becomes 10.00, one digit too many.
  const carried = leadingExponent(exactRatio({ type: 'rounded', text }, 'rounded')) > leadingExponent(ratio);
  return { type: 'rounded', text: carried ? atDecimals(ratio, places - 1) : text };
}

function requireCount(name: string, count: number, least: number): void {
  if (Number.isInteger(count) && count >= least && count <= 100) return;
  throw new RangeError(`rounded: ${name} must be a whole number from ${least} to 100, got ${count}`);
}

const magnitude = (value: bigint) => (value < 0n ? -value : value);

/** floor(log10 |ratio|), and 0 for zero. */
function leadingExponent({ numerator, denominator }: Ratio): number {
  const size = magnitude(numerator);
  if (size === 0n) return 0;
  const estimate = size.toString().length - denominator.toString().length;
  const reaches =
    estimate >= 0
      ? size >= denominator * 10n ** BigInt(estimate)
      : size * 10n ** BigInt(-estimate) >= denominator;
  return reaches ? estimate : estimate - 1;
}

/** Rounds to `places` decimals; negative places round to tens, hundreds, … */
function atDecimals({ numerator, denominator }: Ratio, places: number): string {
  const up = 10n ** BigInt(Math.max(places, 0));
  const unit = 10n ** BigInt(Math.max(-places, 0));
  const divisor = denominator * unit;
  const units = ((2n * magnitude(numerator) * up + divisor) / (2n * divisor)) * unit;
  const sign = numerator < 0n && units !== 0n ? '-' : '';
  if (places <= 0) return sign + units.toString();
  const digits = units.toString().padStart(places + 1, '0');
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
