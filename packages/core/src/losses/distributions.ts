import type { Derivation, SymbolValue } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { Rational } from '../rational.ts';
import { toNumber } from '../scalar.ts';
import { symbol } from '../symbols.ts';
import { requireInteger } from '../validate.ts';
import { readPair } from './vectors.ts';

/** Smoothed targets (1 − ε)y + ε/K of K classes, y being 1 at the true class (counted from zero); exact. */
export function smoothedLabels(classes: number, trueClass: number, epsilon: Exact): Rational[] {
  requireInteger('smoothedLabels', 'classes', classes, 1);
  if (!Number.isInteger(trueClass) || trueClass < 0 || trueClass >= classes) {
    throw new VariorumError({
      code: 'index-out-of-range',
      message: `smoothedLabels: true class ${trueClass} of ${classes}, expected a class from 0 to ${classes - 1}`,
      path: ['trueClass'],
      value: trueClass,
      expected: `a class from 0 to ${classes - 1}`,
    });
  }
  const share = toRational(epsilon);
  const floor = share.div(classes);
  return Array.from({ length: classes }, (_, index) =>
    index === trueClass ? new Rational(1).sub(share).add(floor) : floor,
  );
}

/** Cross-entropy −Σ t ln p of predicted probabilities p under targets t, natural logarithm. */
export function crossEntropy(targets: readonly Exact[], probabilities: readonly Exact[]): number {
  return deriveCrossEntropy(targets, probabilities).value;
}

/** The cross-entropy with the working; classes of target 0 add nothing and are left out. */
export function deriveCrossEntropy(
  targets: readonly Exact[],
  probabilities: readonly Exact[],
): Derivation<number> {
  const terms = readTerms('crossEntropy', targets, probabilities);
  const sum = terms.map(({ index }) => `\\sym{t${index}}\\by\\ln\\sym{p${index}}`).join(' + ');
  return {
    quantity: 'L',
    meaning: 'cross-entropy',
    expression: `-(${sum})`,
    symbols: termSymbols(terms),
    value: -terms.reduce((total, { t, p }) => total + toNumber(t) * Math.log(toNumber(p)), 0),
  };
}

/** Kullback–Leibler divergence Σ t ln(t/p) of predicted probabilities p from targets t, natural logarithm. */
export function klDivergence(targets: readonly Exact[], probabilities: readonly Exact[]): number {
  return deriveKlDivergence(targets, probabilities).value;
}

/** The divergence with the working; classes of target 0 add nothing and are left out. */
export function deriveKlDivergence(
  targets: readonly Exact[],
  probabilities: readonly Exact[],
): Derivation<number> {
  const terms = readTerms('klDivergence', targets, probabilities);
  const ratio = ({ index }: (typeof terms)[number]) =>
    `\\sym{t${index}}\\by\\ln\\left(\\frac{\\sym{t${index}}}{\\sym{p${index}}}\\right)`;
  return {
    quantity: 'D',
    meaning: 'Kullback–Leibler divergence',
    expression: terms.map(ratio).join(' + '),
    symbols: termSymbols(terms),
    value: terms.reduce((total, { t, p }) => total + toNumber(t) * Math.log(toNumber(t.div(p))), 0),
  };
}

interface ClassTerm {
  readonly index: number;
  readonly t: Rational;
  readonly p: Rational;
}

function termSymbols(terms: readonly ClassTerm[]): Record<string, SymbolValue> {
  const symbols: Record<string, SymbolValue> = {};
  for (const { index, t, p } of terms) {
    symbols[`t${index}`] = symbol(`t_{${index + 1}}`, t, `target of class ${index + 1}`);
    symbols[`p${index}`] = symbol(`p_{${index + 1}}`, p, `probability of class ${index + 1}`);
  }
  return symbols;
}

function readTerms(where: string, targets: readonly Exact[], probabilities: readonly Exact[]): ClassTerm[] {
  const [ts, ps] = readPair(where, ['targets', targets], ['probabilities', probabilities]);
  const terms = ts.map((t, index) => ({ index, t, p: ps[index]! })).filter(({ t }) => t.n !== 0n);
  for (const { index, p } of terms) {
    if (p.compare(0) > 0) continue;
    throw new VariorumError({
      code: 'invalid-value',
      message: `${where}: probabilities[${index}] is ${p.toString()}, expected a positive one where the target is not 0`,
      path: ['probabilities', index],
      value: p.valueOf(),
      expected: 'a positive probability',
    });
  }
  return terms;
}
