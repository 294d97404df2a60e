import { multiply, signOf, subtract } from '../arithmetic.ts';
import type { Derivation, Scalar, SymbolValue } from '../derivation.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { sigmoid } from '../losses/sigmoid.ts';
import { Rational } from '../rational.ts';
import { toNumber } from '../scalar.ts';
import { symbol } from '../symbols.ts';

export type ActivationName = 'identity' | 'relu' | 'leakyRelu' | 'sigmoid' | 'tanh';

/** Which activation; the slope of leakyRelu for negative values is 0.01 unless stated. */
export interface Activation {
  readonly activation: ActivationName;
  readonly slope?: Exact;
}

type Formula = Pick<Derivation<Scalar>, 'expression' | 'symbols' | 'value'>;

interface ActivationRule {
  /** TeX of the function's derivative, before its argument. */
  readonly prime: string;
  readonly apply: (z: SymbolValue, slope: Rational) => Formula;
  /** The derivative at z, given z and the activation a there. */
  readonly derivative: (z: SymbolValue, a: SymbolValue, slope: Rational) => Formula;
}

const one = new Rational(1);
const zero = new Rational(0);
const constant = (value: Rational): Formula => ({
  expression: value.toFraction(),
  symbols: {},
  value,
});
const leak = (slope: Rational) => symbol('\\lambda', slope, 'slope for negative values');

const rules: Readonly<Record<ActivationName, ActivationRule>> = {
  identity: {
    prime: "\\operatorname{id}'",
    apply: (z) => ({ expression: '\\sym{z}', symbols: { z }, value: z.value }),
    derivative: () => constant(one),
  },
  relu: {
    prime: "\\operatorname{ReLU}'",
    apply: (z) => ({
      expression: '\\max(0, \\sym{z})',
      symbols: { z },
      value: signOf(z.value) > 0 ? z.value : zero,
    }),
    derivative: (z) => constant(signOf(z.value) > 0 ? one : zero),
  },
  leakyRelu: {
    prime: "\\operatorname{LReLU}'",
    apply: (z, slope) =>
      signOf(z.value) > 0
        ? { expression: '\\sym{z}', symbols: { z }, value: z.value }
        : {
            expression: '\\sym{slope}\\by\\sym{z}',
            symbols: { slope: leak(slope), z },
            value: multiply(slope, z.value),
          },
    derivative: (z, _, slope) =>
      signOf(z.value) > 0
        ? constant(one)
        : { expression: '\\sym{slope}', symbols: { slope: leak(slope) }, value: slope },
  },
  sigmoid: {
    prime: "\\sigma'",
    apply: (z) => ({
      expression: '\\frac{1}{1 + e^{-\\sym{z}}}',
      symbols: { z },
      value: sigmoid(z.value),
    }),
    derivative: (_, a) => ({
      expression: '\\sym{a}\\by(1 - \\sym{a})',
      symbols: { a },
      value: multiply(a.value, subtract(one, a.value)),
    }),
  },
  tanh: {
    prime: "\\tanh'",
    apply: (z) => ({
      expression: '\\tanh(\\sym{z})',
      symbols: { z },
      value: signOf(z.value) === 0 ? zero : Math.tanh(toNumber(z.value)),
    }),
    derivative: (_, a) => ({
      expression: '1 - \\sym{a}^2',
      symbols: { a },
      value: subtract(one, multiply(a.value, a.value)),
    }),
  },
};

const names = Object.keys(rules) as readonly ActivationName[];

/** All activations, for messages. */
export const activationNames: readonly ActivationName[] = names;

/** Act(z) as a formula. The derivatives of relu and leakyRelu at 0 are taken as those for negative values. */
export function applyActivation(activation: Activation, z: SymbolValue): Formula {
  return rules[activation.activation].apply(z, slopeOf(activation));
}

/** Act′(z) as a derivation, given the activation a = Act(z). */
export function activationDerivative(
  activation: Activation,
  z: SymbolValue,
  a: SymbolValue,
): Derivation<Scalar> {
  const rule = rules[activation.activation];
  return {
    quantity: `${rule.prime}(${z.tex})`,
    meaning: `slope of the activation at ${z.meaning}`,
    ...rule.derivative(z, a, slopeOf(activation)),
  };
}

function slopeOf({ slope }: Activation): Rational {
  return toRational(slope ?? '0.01');
}
