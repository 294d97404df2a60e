import type { Derivation, SymbolValue } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { Rational } from '../rational.ts';
import { symbol } from '../symbols.ts';

export interface DropoutOptions {
  readonly probability: Exact;
  /** Whether `probability` is that of dropping an activation or of keeping it. */
  readonly of: 'drop' | 'keep';
  /** `vanilla` scales by the keep probability at test time, `inverted` divides by it at training time. */
  readonly kind: 'vanilla' | 'inverted';
}

/** q, the probability that an activation is kept. Throws `invalid-value` unless 0 < q ≤ 1. */
export function keepProbability({ probability, of }: Omit<DropoutOptions, 'kind'>): Rational {
  const stated = toRational(probability);
  const keep = of === 'keep' ? stated : new Rational(1).sub(stated);
  if (keep.compare(0) > 0 && keep.compare(1) <= 0) return keep;
  const expected = of === 'keep' ? 'above 0, at most 1' : 'from 0, below 1';
  throw new VariorumError({
    code: 'invalid-value',
    message: `dropout: ${of} probability is ${stated.toString()}, expected ${expected}`,
    path: ['probability'],
    value: stated.valueOf(),
    expected,
  });
}

/**
 * Outputs at training time; exact.
 *
 * Sources: Srivastava et al., "Dropout" (2014), sections 4 and 10.
 * @param kept the mask: true where an activation is kept, one per activation
 * @throws VariorumError `invalid-value`, `shape-mismatch`.
 */
export function dropoutTrain(
  activations: readonly Exact[],
  kept: readonly boolean[],
  options: DropoutOptions,
): Rational[] {
  return deriveDropoutTrain(activations, kept, options).map(({ value }) => value);
}

/** Each output at training time with the working. */
export function deriveDropoutTrain(
  activations: readonly Exact[],
  kept: readonly boolean[],
  options: DropoutOptions,
): Derivation<Rational>[] {
  requireMask(activations, kept);
  const keep = keepProbability(options);
  return readActivations(activations).map((activation, index): Derivation<Rational> => {
    const output = { quantity: `y_{${index + 1}}`, meaning: `training output ${index + 1}` };
    const mask = new Rational(kept[index]! ? 1 : 0);
    const symbols = {
      m: symbol(`m_{${index + 1}}`, mask, kept[index] ? 'kept' : 'dropped'),
      x: activation,
    };
    const product = mask.mul(activation.value);
    if (options.kind === 'vanilla')
      return { ...output, expression: '\\sym{m}\\by\\sym{x}', symbols, value: product };
    return {
      ...output,
      expression: '\\frac{\\sym{m}\\by\\sym{x}}{\\sym{q}}',
      symbols: { ...symbols, q: keepSymbol(keep) },
      value: product.div(keep),
    };
  });
}

/** Outputs at test time, where nothing is dropped: qx for vanilla dropout, x for inverted; exact. */
export function dropoutTest(activations: readonly Exact[], options: DropoutOptions): Rational[] {
  return deriveDropoutTest(activations, options).map(({ value }) => value);
}

/** Each output at test time with the working. */
export function deriveDropoutTest(
  activations: readonly Exact[],
  options: DropoutOptions,
): Derivation<Rational>[] {
  return scaledOrKept(activations, options, (number) => ({
    quantity: `y_{${number}}`,
    meaning: `test output ${number}`,
  }));
}

/** Expected outputs at training time, over the masks: equal to the test outputs; exact. */
export function dropoutExpectation(activations: readonly Exact[], options: DropoutOptions): Rational[] {
  return deriveDropoutExpectation(activations, options).map(({ value }) => value);
}

/** Each expected output with the working. */
export function deriveDropoutExpectation(
  activations: readonly Exact[],
  options: DropoutOptions,
): Derivation<Rational>[] {
  const name = (number: number) => ({
    quantity: `\\mathbb{E}[y_{${number}}]`,
    meaning: `expected training output ${number}`,
  });
  if (options.kind === 'vanilla') return scaledOrKept(activations, options, name);
  const keep = keepSymbol(keepProbability(options));
  return readActivations(activations).map((activation, index) => ({
    ...name(index + 1),
    expression: '\\sym{q}\\by\\frac{\\sym{x}}{\\sym{q}} + (1 - \\sym{q}) \\cdot 0',
    symbols: { q: keep, x: activation },
    value: activation.value,
  }));
}

/** Variance of each training output over the masks: q(1 − q)x² for vanilla dropout, (1 − q)x²/q for inverted. */
export function dropoutVariance(activations: readonly Exact[], options: DropoutOptions): Rational[] {
  return deriveDropoutVariance(activations, options).map(({ value }) => value);
}

/** Each variance with the working. */
export function deriveDropoutVariance(
  activations: readonly Exact[],
  options: DropoutOptions,
): Derivation<Rational>[] {
  const keep = keepProbability(options);
  const vanilla = options.kind === 'vanilla';
  const spread = new Rational(1).sub(keep).mul(vanilla ? keep : new Rational(1).div(keep));
  return readActivations(activations).map((activation, index) => ({
    quantity: `\\operatorname{Var}[y_{${index + 1}}]`,
    meaning: `variance of training output ${index + 1}`,
    expression: vanilla
      ? '\\sym{q}\\by(1 - \\sym{q})\\by\\sym{x}^2'
      : '\\frac{(1 - \\sym{q})\\by\\sym{x}^2}{\\sym{q}}',
    symbols: { q: keepSymbol(keep), x: activation },
    value: spread.mul(activation.value).mul(activation.value),
  }));
}

type RationalSymbol = SymbolValue & { readonly value: Rational };

function readActivations(activations: readonly Exact[]): RationalSymbol[] {
  return activations.map((activation, index) => ({
    tex: `x_{${index + 1}}`,
    value: toRational(activation),
    meaning: `activation ${index + 1}`,
  }));
}

function keepSymbol(keep: Rational): SymbolValue {
  return symbol('q', keep, 'probability of keeping an activation');
}

function scaledOrKept(
  activations: readonly Exact[],
  options: DropoutOptions,
  name: (number: number) => { readonly quantity: string; readonly meaning: string },
): Derivation<Rational>[] {
  const keep = keepProbability(options);
  const scaled = options.kind === 'vanilla';
  return readActivations(activations).map((activation, index) => ({
    ...name(index + 1),
    expression: scaled ? '\\sym{q}\\by\\sym{x}' : '\\sym{x}',
    symbols: scaled ? { q: keepSymbol(keep), x: activation } : { x: activation },
    value: scaled ? keep.mul(activation.value) : activation.value,
  }));
}

function requireMask(activations: readonly Exact[], kept: readonly boolean[]): void {
  if (activations.length === kept.length) return;
  throw new VariorumError({
    code: 'shape-mismatch',
    message: `dropout: a mask of ${kept.length} for ${activations.length} activations, expected as many`,
    path: ['kept'],
    value: kept,
    expected: `${activations.length} values`,
  });
}
