import { VariorumError } from './errors.ts';
import { Rational } from './rational.ts';

/** A value that can be read without loss: a number by its shortest decimal, a string, a bigint, a rational. */
export type Exact = number | bigint | string | Rational;

const decimal = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;
const ratio = /^([+-]?\d+)\s*\/\s*(\d+)$/;
const largestExponent = 400;
const longestText = 1000;

/**
 * Reads a value as the decimal that a person sees: `0.05` is 1/20, not the nearest binary fraction.
 *
 * Strings may be decimals (`"-0.125"`, `"1e-3"`) or fractions (`"2/3"`).
 * @throws VariorumError `invalid-value` for NaN, infinities and other text.
 */
export function toRational(value: Exact): Rational {
  if (value instanceof Rational) return value;
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return new Rational(value as bigint | number);
  const text = String(value).trim();
  if (text.length > longestText) refuse(`${text.slice(0, 20)}…`);
  return readRatio(text) ?? readDecimal(text) ?? refuse(value);
}

function readRatio(text: string): Rational | undefined {
  const match = ratio.exec(text);
  if (match === null) return undefined;
  const denominator = BigInt(match[2]!);
  return denominator === 0n ? undefined : new Rational(BigInt(match[1]!), denominator);
}

function readDecimal(text: string): Rational | undefined {
  const match = decimal.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', exponentText = '0'] = match;
  const exponent = Number(exponentText);
  if (whole + fraction === '' || Math.abs(exponent) > largestExponent) return undefined;
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  const places = fraction.length - exponent;
  return places > 0
    ? new Rational(digits, 10n ** BigInt(places))
    : new Rational(digits * 10n ** BigInt(-places));
}

function refuse(value: Exact): never {
  const expected = 'a finite decimal such as 0.05, or a fraction such as "2/3"';
  throw new VariorumError({
    code: 'invalid-value',
    message: `toRational: ${typeof value === 'string' ? JSON.stringify(value) : String(value)} is not ${expected}`,
    value,
    expected,
  });
}

/** The rational square root of a value, or undefined where it is irrational. The value must not be negative. */
export function rationalSquareRoot(value: Rational): Rational | undefined {
  if (value.s < 0n) return undefined;
  const numerator = integerSquareRoot(value.n);
  const denominator = integerSquareRoot(value.d);
  const exact = numerator * numerator === value.n && denominator * denominator === value.d;
  return exact ? new Rational(numerator, denominator) : undefined;
}

/** ⌊√n⌋ by Newton's method; n is not negative. */
function integerSquareRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let guess = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + n / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}
