import type { Derivation, SymbolValue } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { Rational } from '../rational.ts';
import { symbol } from '../symbols.ts';

/**
 * Which outputs are kept, for a signal of M values and a kernel of N: `full` all M + N − 1; `valid` the
 * M − N + 1 where the kernel lies inside the signal; `same` the M in the middle.
 */
export type ConvolutionMode = 'full' | 'same' | 'valid';

export interface Convolution1dOptions {
  readonly mode?: ConvolutionMode;
  /**
   * For `same` with an even kernel: the side on which the signal gets the extra zero. `before`, the
   * default, is NumPy's choice; `after` is the one of PyTorch and TensorFlow.
   */
  readonly extraZero?: 'before' | 'after';
}

/**
 * Convolution y[k] = Σ a[i] · b[k − i]: one of the two is reversed and slides, which one does not matter.
 *
 * @param signal M values @param kernel N values
 * @throws VariorumError `invalid-shape` for an empty array, `kernel-exceeds-input` for `valid` with N > M.
 */
export function convolve1d(
  signal: readonly Exact[],
  kernel: readonly Exact[],
  options: Convolution1dOptions = {},
): Rational[] {
  return slide('convolve1d', signal, [...kernel].reverse(), options).map(({ value }) => value);
}

/**
 * Cross-correlation: the kernel slides over the signal without being reversed; the first of the `full`
 * outputs is where only the kernel's last value meets the signal's first.
 */
export function correlate1d(
  signal: readonly Exact[],
  kernel: readonly Exact[],
  options: Convolution1dOptions = {},
): Rational[] {
  return slide('correlate1d', signal, kernel, options).map(({ value }) => value);
}

/** Each output of `convolve1d` with the working; indices in the formula count from one. */
export function deriveConvolve1d(
  signal: readonly Exact[],
  kernel: readonly Exact[],
  options: Convolution1dOptions = {},
): Derivation<Rational>[] {
  const last = kernel.length - 1;
  const outputs = slide('convolve1d', signal, [...kernel].reverse(), options);
  return outputs.map((output, index) => deriveOutput(output, index, (tap) => last - tap));
}

/** Each output of `correlate1d` with the working. */
export function deriveCorrelate1d(
  signal: readonly Exact[],
  kernel: readonly Exact[],
  options: Convolution1dOptions = {},
): Derivation<Rational>[] {
  const outputs = slide('correlate1d', signal, kernel, options);
  return outputs.map((output, index) => deriveOutput(output, index, (tap) => tap));
}

interface Term {
  readonly position: number;
  readonly tap: number;
  readonly signal: Rational;
  readonly kernel: Rational;
}

interface Output {
  readonly terms: readonly Term[];
  readonly value: Rational;
}

function slide(
  where: string,
  signalValues: readonly Exact[],
  kernelValues: readonly Exact[],
  { mode = 'full', extraZero = 'before' }: Convolution1dOptions,
): Output[] {
  requireValues(where, 'signal', signalValues);
  requireValues(where, 'kernel', kernelValues);
  const signal = signalValues.map(toRational);
  const kernel = kernelValues.map(toRational);
  const surplus = kernel.length - 1;
  if (mode === 'valid' && kernel.length > signal.length) refuseValid(where, signal.length, kernel.length);
  const zerosBefore = {
    full: surplus,
    same: extraZero === 'before' ? Math.ceil(surplus / 2) : Math.floor(surplus / 2),
    valid: 0,
  }[mode];
  const count = { full: signal.length + surplus, same: signal.length, valid: signal.length - surplus }[mode];
  return Array.from({ length: count }, (_, output) => {
    const terms = kernel.flatMap((weight, tap) => {
      const position = output - zerosBefore + tap;
      const value = signal[position];
      return value === undefined ? [] : [{ position, tap, signal: value, kernel: weight }];
    });
    const value = terms.reduce((sum, term) => sum.add(term.signal.mul(term.kernel)), new Rational(0));
    return { terms, value };
  });
}

function deriveOutput(
  { terms, value }: Output,
  index: number,
  tapToKernel: (tap: number) => number,
): Derivation<Rational> {
  const symbols: Record<string, SymbolValue> = {};
  for (const [number, term] of terms.entries()) {
    symbols[`a${number}`] = symbol(`a_{${term.position + 1}}`, term.signal, 'signal value');
    symbols[`b${number}`] = symbol(`b_{${tapToKernel(term.tap) + 1}}`, term.kernel, 'kernel value');
  }
  return {
    quantity: `y_{${index + 1}}`,
    meaning: `output value ${index + 1}`,
    expression: terms.map((_, number) => `\\sym{a${number}}\\by\\sym{b${number}}`).join(' + ') || '0',
    symbols,
    value,
  };
}

function requireValues(where: string, name: string, values: readonly Exact[]): void {
  if (values.length > 0) return;
  throw new VariorumError({
    code: 'invalid-shape',
    message: `${where}: the ${name} is empty, expected at least one value`,
    path: [name],
    value: values,
    expected: 'at least one value',
  });
}

function refuseValid(where: string, signal: number, kernel: number): never {
  throw new VariorumError({
    code: 'kernel-exceeds-input',
    message: `${where}: kernel of ${kernel} values exceeds the signal of ${signal}, so no output is valid`,
    path: ['kernel'],
    value: kernel,
    expected: `a kernel of at most ${signal} values`,
  });
}
