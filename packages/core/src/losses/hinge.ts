import type { Derivation, SymbolValue } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { Rational } from '../rational.ts';
import { sumOf } from '../scalar.ts';
import { symbol } from '../symbols.ts';
import { readVector } from './vectors.ts';

/** Hinge loss max(0, 1 − ys) of a score s for the label y, −1 or 1; exact. Throws `invalid-value`. */
export function hingeLoss(score: Exact, label: -1 | 1): Rational {
  return positivePart(new Rational(1).sub(toRational(score).mul(requireSign(label))));
}

/** The hinge loss with the working. */
export function deriveHingeLoss(score: Exact, label: -1 | 1): Derivation<Rational> {
  return {
    quantity: 'L',
    meaning: 'hinge loss',
    expression: '\\max(0, 1 - \\sym{y}\\by\\sym{s})',
    symbols: { y: symbol('y', label, 'label'), s: symbol('s', toRational(score), 'score') },
    value: hingeLoss(score, label),
  };
}

/** Gradient of the hinge loss with respect to the score: −y where ys < 1, otherwise 0 (also at the kink). */
export function hingeGradient(score: Exact, label: -1 | 1): Rational {
  return deriveHingeGradient(score, label).value;
}

/** The gradient with the working. */
export function deriveHingeGradient(score: Exact, label: -1 | 1): Derivation<Rational> {
  const active = toRational(score).mul(requireSign(label)).compare(1) < 0;
  return {
    quantity: '\\frac{\\partial L}{\\partial s}',
    meaning: `gradient with respect to the score, which lies ${active ? 'within' : 'beyond'} the margin`,
    expression: active ? '-\\sym{y}' : '0',
    symbols: active ? { y: symbol('y', label, 'label') } : {},
    value: new Rational(active ? -label : 0),
  };
}

/**
 * Multi-class hinge loss Σ max(0, s_j − s_c + 1) over the classes j ≠ c, c being the true class; exact.
 *
 * Source: Weston and Watkins, "Support vector machines for multi-class pattern recognition" (1999).
 * @param trueClass counted from zero
 * @throws VariorumError `invalid-shape`, `index-out-of-range`.
 */
export function multiClassHingeLoss(scores: readonly Exact[], trueClass: number): Rational {
  return deriveMultiClassHingeLoss(scores, trueClass).value;
}

/** The multi-class hinge loss with the working; the losses against each other class are its steps. */
export function deriveMultiClassHingeLoss(scores: readonly Exact[], trueClass: number): Derivation<Rational> {
  const values = readVector('multiClassHingeLoss', 'scores', scores);
  const right = values[trueClass];
  if (right === undefined) refuseClass(trueClass, values.length);
  const wrong = values.map((score, index) => ({ score, index })).filter(({ index }) => index !== trueClass);
  const steps = wrong.map(
    ({ score, index }): Derivation<Rational> => ({
      quantity: `L_{${index + 1}}`,
      meaning: `loss against class ${index + 1}`,
      expression: '\\max(0, \\sym{s} - \\sym{c} + 1)',
      symbols: {
        s: symbol(`s_{${index + 1}}`, score, `score of class ${index + 1}`),
        c: symbol(`s_{${trueClass + 1}}`, right, 'score of the true class'),
      },
      value: positivePart(score.sub(right).add(1)),
    }),
  );
  const symbols: Record<string, SymbolValue> = {};
  for (const [index, step] of steps.entries())
    symbols[`l${index}`] = symbol(step.quantity, step.value, step.meaning);
  return {
    quantity: 'L',
    meaning: 'multi-class hinge loss',
    expression: steps.map((_, index) => `\\sym{l${index}}`).join(' + ') || '0',
    symbols,
    value: sumOf(steps.map(({ value }) => value)),
    steps,
  };
}

function positivePart(value: Rational): Rational {
  return value.compare(0) > 0 ? value : new Rational(0);
}

function requireSign(label: number): number {
  if (label === 1 || label === -1) return label;
  throw new VariorumError({
    code: 'invalid-value',
    message: `hingeLoss: label is ${label}, expected -1 or 1`,
    path: ['label'],
    value: label,
    expected: '-1 or 1',
  });
}

function refuseClass(trueClass: number, classes: number): never {
  const expected = `a class from 0 to ${classes - 1}`;
  throw new VariorumError({
    code: 'index-out-of-range',
    message: `multiClassHingeLoss: true class ${trueClass} of ${classes} scores, expected ${expected}`,
    path: ['trueClass'],
    value: trueClass,
    expected,
  });
}
