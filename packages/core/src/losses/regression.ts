import type { Derivation, SymbolValue } from '../derivation.ts';
import type { Exact } from '../exact.ts';
import type { Rational } from '../rational.ts';
import { meanOf, sumOf } from '../scalar.ts';
import { symbol } from '../symbols.ts';
import { readPair } from './vectors.ts';

/** Whether the errors of the examples are added or averaged. */
export type Reduction = 'mean' | 'sum';

/** Squared error Σ(ŷ − y)², averaged unless `sum` is asked for; exact, without a factor ½. */
export function squaredError(
  targets: readonly Exact[],
  predictions: readonly Exact[],
  reduction: Reduction = 'mean',
): Rational {
  return reduce(residuals('squaredError', targets, predictions).map(square), reduction);
}

/** Absolute error Σ|ŷ − y|, averaged unless `sum` is asked for; exact. */
export function absoluteError(
  targets: readonly Exact[],
  predictions: readonly Exact[],
  reduction: Reduction = 'mean',
): Rational {
  return reduce(
    residuals('absoluteError', targets, predictions).map((residual) => residual.abs()),
    reduction,
  );
}

/** Squared error with the working. */
export function deriveSquaredError(
  targets: readonly Exact[],
  predictions: readonly Exact[],
  reduction: Reduction = 'mean',
): Derivation<Rational> {
  const term = (index: number) => `(\\sym{p${index}} - \\sym{y${index}})^2`;
  const value = squaredError(targets, predictions, reduction);
  return derive(targets, predictions, reduction, 'squared error', term, value);
}

/** Absolute error with the working. */
export function deriveAbsoluteError(
  targets: readonly Exact[],
  predictions: readonly Exact[],
  reduction: Reduction = 'mean',
): Derivation<Rational> {
  const term = (index: number) => `\\left|\\sym{p${index}} - \\sym{y${index}}\\right|`;
  const value = absoluteError(targets, predictions, reduction);
  return derive(targets, predictions, reduction, 'absolute error', term, value);
}

function residuals(where: string, targets: readonly Exact[], predictions: readonly Exact[]): Rational[] {
  const [ys, ps] = readPair(where, ['targets', targets], ['predictions', predictions]);
  return ps.map((p, index) => p.sub(ys[index]!));
}

function square(value: Rational): Rational {
  return value.mul(value);
}

function reduce(errors: readonly Rational[], reduction: Reduction): Rational {
  return reduction === 'mean' ? meanOf(errors) : sumOf(errors);
}

function derive(
  targets: readonly Exact[],
  predictions: readonly Exact[],
  reduction: Reduction,
  name: string,
  term: (index: number) => string,
  value: Rational,
): Derivation<Rational> {
  const [ys, ps] = readPair(name, ['targets', targets], ['predictions', predictions]);
  const symbols: Record<string, SymbolValue> = {};
  for (const [index, y] of ys.entries()) {
    symbols[`y${index}`] = symbol(`y_{${index + 1}}`, y, `target ${index + 1}`);
    symbols[`p${index}`] = symbol(`\\hat{y}_{${index + 1}}`, ps[index]!, `prediction ${index + 1}`);
  }
  const sum = ys.map((_, index) => term(index)).join(' + ');
  if (reduction === 'sum')
    return { quantity: 'L', meaning: `total ${name}`, expression: sum, symbols, value };
  symbols['n'] = symbol('n', ys.length, 'number of examples');
  return { quantity: 'L', meaning: `mean ${name}`, expression: `\\frac{${sum}}{\\sym{n}}`, symbols, value };
}
