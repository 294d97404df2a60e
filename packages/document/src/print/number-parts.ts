import type { Rational } from '../rational.ts';
import type { NumberValue, RoundedNumber } from '../value.ts';

/** An exact value, numerator / denominator, with a positive denominator. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A number as it will be written, before any notation is chosen; all strings are plain digits. */
export type NumberParts =
  | {
      readonly kind: 'decimal';
      readonly negative: boolean;
      readonly integer: string;
      readonly decimals: string;
    }
  | {
      readonly kind: 'fraction';
      readonly negative: boolean;
      readonly numerator: string;
      readonly denominator: string;
    };

/** How a rational that is not whole is written: `decimal` where it ends after few digits, else as a fraction. */
export interface NumberStyle {
  readonly as?: 'decimal' | 'fraction';
}

/** Longer decimals are not shown unless someone chose a rounding. */
export const MOST_DECIMALS = 6;

const PLAIN_DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Whether a value is a rational of fraction.js, from whichever copy of that library. */
export function isRational(value: unknown): value is Rational {
  if (typeof value !== 'object' || value === null) return false;
  const { s, n, d } = value as { s?: unknown; n?: unknown; d?: unknown };
  return typeof s === 'bigint' && typeof n === 'bigint' && typeof d === 'bigint';
}

export function isRounded(value: unknown): value is RoundedNumber {
  return typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'rounded';
}

export function isNumberValue(value: unknown): value is NumberValue {
  return typeof value === 'number' || typeof value === 'bigint' || isRational(value) || isRounded(value);
}

/** The shortest decimal that reads back as `value`, never scientific: 1e-7 → `0.0000001`. */
function shortestDecimal(value: number, caller: string): string {
  if (!Number.isFinite(value))
    throw new RangeError(`${caller}: ${value} is not a number that can be printed`);
  if (Number.isSafeInteger(value)) return String(value + 0);
  if (Number.isInteger(value)) return BigInt(value).toString();
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const negative = mantissa.startsWith('-');
  const [integer = '', decimals = ''] = mantissa.replace('-', '').split('.');
  const digits = integer + decimals;
  // A number that is not whole never has a positive exponent.
  const point = integer.length + Number(exponent);
  const padded = point > 0 ? digits : '0'.repeat(1 - point) + digits;
  const at = Math.max(point, 1);
  return `${negative ? '-' : ''}${padded.slice(0, at)}.${padded.slice(at)}`;
}

function splitDecimal(text: string, caller: string) {
  const match = PLAIN_DECIMAL.exec(text);
  if (!match) throw new RangeError(`${caller}: "${text}" is not a plain decimal such as -0.8026`);
  const [, sign, integer = '', decimals = ''] = match;
  return { negative: sign === '-', integer, decimals };
}

/** The exact value; a JavaScript number counts as the shortest decimal that reads back as it. */
export function exactRatio(value: NumberValue, caller: string): Ratio {
  if (typeof value === 'bigint') return { numerator: value, denominator: 1n };
  if (isRational(value)) return { numerator: value.s * value.n, denominator: value.d };
  if (typeof value === 'number' && Number.isSafeInteger(value))
    return { numerator: BigInt(value), denominator: 1n };
  const text = typeof value === 'number' ? shortestDecimal(value, caller) : value.text;
  const { negative, integer, decimals } = splitDecimal(text, caller);
  const numerator = BigInt(integer + decimals);
  return { numerator: negative ? -numerator : numerator, denominator: 10n ** BigInt(decimals.length) };
}

/** Whether two numbers have exactly the same value. */
export function sameValue(a: NumberValue, b: NumberValue): boolean {
  const x = exactRatio(a, 'sameValue');
  const y = exactRatio(b, 'sameValue');
  return x.numerator * y.denominator === y.numerator * x.denominator;
}

/** Decides the one form in which a number is written, for every notation alike. */
export function numberParts(value: NumberValue, style: NumberStyle, caller: string): NumberParts {
  if (isRational(value)) return rationalParts(value, style);
  const text =
    typeof value === 'bigint'
      ? value.toString()
      : typeof value === 'number'
        ? shortestDecimal(value, caller)
        : value.text;
  const { negative, integer, decimals } = splitDecimal(text, caller);
  if (typeof value === 'number' && decimals.length > MOST_DECIMALS) {
    throw new RangeError(
      `${caller}: ${value} has more than ${MOST_DECIMALS} decimals; round it first with rounded(value, …)`,
    );
  }
  return { kind: 'decimal', negative, integer, decimals };
}

function rationalParts(value: Rational, style: NumberStyle): NumberParts {
  const negative = value.s < 0n;
  if (value.d === 1n) return { kind: 'decimal', negative, integer: value.n.toString(), decimals: '' };
  if (style.as !== 'fraction') {
    for (let places = 1; places <= MOST_DECIMALS; places++) {
      const scale = 10n ** BigInt(places);
      if (scale % value.d !== 0n) continue;
      const digits = (value.n * (scale / value.d)).toString().padStart(places + 1, '0');
      return {
        kind: 'decimal',
        negative,
        integer: digits.slice(0, -places),
        decimals: digits.slice(-places),
      };
    }
  }
  return { kind: 'fraction', negative, numerator: value.n.toString(), denominator: value.d.toString() };
}
