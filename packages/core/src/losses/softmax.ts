import type { Derivation, SymbolValue } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { symbol } from '../symbols.ts';
import { readVector } from './vectors.ts';

/** Softmax probabilities e^{z_i} / Σ e^{z_j} of logits z; the largest is subtracted first, so none overflows. */
export function softmax(logits: readonly Exact[]): number[] {
  const values = readVector('softmax', 'logits', logits).map((value) => value.valueOf());
  const largest = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Each probability with the working. */
export function deriveSoftmax(logits: readonly Exact[]): Derivation<number>[] {
  const symbols = logitSymbols(logits);
  const sum = logits.map((_, index) => `e^{\\sym{z${index}}}`).join(' + ');
  return softmax(logits).map((value, index) => ({
    quantity: `p_{${index + 1}}`,
    meaning: `probability of class ${index + 1}`,
    expression: `\\frac{e^{\\sym{z${index}}}}{${sum}}`,
    symbols,
    value,
  }));
}

/**
 * Cross-entropy −ln p_c = ln Σ e^{z_j} − z_c of logits z and true class c, natural logarithm.
 *
 * @param trueClass counted from zero
 * @throws VariorumError `invalid-shape`, `index-out-of-range`.
 */
export function softmaxCrossEntropy(logits: readonly Exact[], trueClass: number): number {
  requireClass(logits, trueClass);
  const values = readVector('softmaxCrossEntropy', 'logits', logits).map((value) => value.valueOf());
  const largest = Math.max(...values);
  const total = values.reduce((sum, value) => sum + Math.exp(value - largest), 0);
  return Math.log(total) + largest - values[trueClass]!;
}

/** The loss with the working; the probability of the true class is its step. */
export function deriveSoftmaxCrossEntropy(logits: readonly Exact[], trueClass: number): Derivation<number> {
  const value = softmaxCrossEntropy(logits, trueClass);
  const step = deriveSoftmax(logits)[trueClass]!;
  return {
    quantity: 'L',
    meaning: 'cross-entropy loss',
    expression: '-\\ln\\sym{p}',
    symbols: { p: symbol(step.quantity, step.value, step.meaning) },
    value,
    steps: [step],
  };
}

/** Gradient of the cross-entropy with respect to the logits: p − y, y being 1 at the true class. */
export function softmaxCrossEntropyGradient(logits: readonly Exact[], trueClass: number): number[] {
  requireClass(logits, trueClass);
  return softmax(logits).map((probability, index) => (index === trueClass ? probability - 1 : probability));
}

/** Each component of the gradient with the working; the probabilities are the steps. */
export function deriveSoftmaxCrossEntropyGradient(
  logits: readonly Exact[],
  trueClass: number,
): Derivation<number>[] {
  const gradient = softmaxCrossEntropyGradient(logits, trueClass);
  return deriveSoftmax(logits).map((step, index) => ({
    quantity: `\\frac{\\partial L}{\\partial z_{${index + 1}}}`,
    meaning: `gradient with respect to the logit of class ${index + 1}`,
    expression: '\\sym{p} - \\sym{y}',
    symbols: {
      p: symbol(step.quantity, step.value, step.meaning),
      y: symbol(`y_{${index + 1}}`, index === trueClass ? 1 : 0, `label of class ${index + 1}`),
    },
    value: gradient[index]!,
    steps: [step],
  }));
}

function logitSymbols(logits: readonly Exact[]): Record<string, SymbolValue> {
  const values = readVector('softmax', 'logits', logits);
  return Object.fromEntries(
    values.map((value, index) => [
      `z${index}`,
      symbol(`z_{${index + 1}}`, value, `logit of class ${index + 1}`),
    ]),
  );
}

function requireClass(logits: readonly Exact[], trueClass: number): void {
  if (Number.isInteger(trueClass) && trueClass >= 0 && trueClass < logits.length) return;
  const expected = `a class from 0 to ${logits.length - 1}`;
  throw new VariorumError({
    code: 'index-out-of-range',
    message: `softmaxCrossEntropy: true class ${trueClass} of ${logits.length} logits, expected ${expected}`,
    path: ['trueClass'],
    value: trueClass,
    expected,
  });
}
