import type { Derivation, SymbolValue } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { Rational } from '../rational.ts';
import { symbol } from '../symbols.ts';
import { readPair } from './vectors.ts';

export interface BinaryCrossEntropy {
  /** −(y ln ŷ + (1 − y) ln(1 − ŷ)) of each example. */
  readonly perExample: readonly number[];
  /** Mean over the examples. */
  readonly mean: number;
}

/**
 * Binary cross-entropy with the natural logarithm.
 *
 * @param labels y, from 0 to 1 @param predictions ŷ, between 0 and 1, both exclusive
 * @throws VariorumError `shape-mismatch`, `invalid-shape`, `invalid-value` (label or prediction out of range).
 */
export function binaryCrossEntropy(
  labels: readonly Exact[],
  predictions: readonly Exact[],
): BinaryCrossEntropy {
  const [ys, ps] = readExamples(labels, predictions);
  const perExample = ys.map((y, index) => exampleLoss(y, ps[index]!));
  return { perExample, mean: perExample.reduce((sum, loss) => sum + loss, 0) / perExample.length };
}

/** The mean with the working; its steps are the losses of the examples. */
export function deriveBinaryCrossEntropy(
  labels: readonly Exact[],
  predictions: readonly Exact[],
): Derivation<number> & { readonly steps: readonly Derivation<number>[] } {
  const [ys, ps] = readExamples(labels, predictions);
  const steps = ys.map((y, index): Derivation<number> => {
    const number = index + 1;
    return {
      quantity: `L_{${number}}`,
      meaning: `loss of example ${number}`,
      expression: '-(\\sym{y}\\by\\ln\\sym{p} + (1 - \\sym{y})\\by\\ln(1 - \\sym{p}))',
      symbols: {
        y: symbol(`y_{${number}}`, y, `label of example ${number}`),
        p: symbol(`\\hat{y}_{${number}}`, ps[index]!, `prediction for example ${number}`),
      },
      value: exampleLoss(y, ps[index]!),
    };
  });
  const symbols: Record<string, SymbolValue> = { n: symbol('n', steps.length, 'number of examples') };
  for (const [index, step] of steps.entries())
    symbols[`l${index}`] = symbol(step.quantity, step.value, step.meaning);
  return {
    quantity: 'L',
    meaning: 'mean binary cross-entropy',
    expression: `\\frac{${steps.map((_, index) => `\\sym{l${index}}`).join(' + ')}}{\\sym{n}}`,
    symbols,
    value: binaryCrossEntropy(labels, predictions).mean,
    steps,
  };
}

function exampleLoss(y: Rational, p: Rational): number {
  const one = new Rational(1);
  // The complement is exact, so ŷ = 0.9 takes the logarithm of 0.1 and not of 0.09999999999999998.
  const positive = y.n === 0n ? 0 : y.valueOf() * Math.log(p.valueOf());
  const negative = y.equals(one) ? 0 : one.sub(y).valueOf() * Math.log(one.sub(p).valueOf());
  return -(positive + negative);
}

function readExamples(labels: readonly Exact[], predictions: readonly Exact[]) {
  const [ys, ps] = readPair('binaryCrossEntropy', ['labels', labels], ['predictions', predictions]);
  ys.forEach((y, index) => {
    if (y.compare(0) < 0 || y.compare(1) > 0) refuse('labels', index, y, 'from 0 to 1');
  });
  ps.forEach((p, index) => {
    if (p.compare(0) <= 0 || p.compare(1) >= 0)
      refuse('predictions', index, p, 'between 0 and 1, both exclusive');
  });
  return [ys, ps] as const;
}

function refuse(name: string, index: number, value: Rational, expected: string): never {
  throw new VariorumError({
    code: 'invalid-value',
    message: `binaryCrossEntropy: ${name}[${index}] is ${value.toString()}, expected a value ${expected}`,
    path: [name, index],
    value: value.valueOf(),
    expected,
  });
}
