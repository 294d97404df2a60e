import { add, multiply, subtract } from '../arithmetic.ts';
import type { Derivation, Scalar, SymbolValue } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import { Rational } from '../rational.ts';
import { quotient } from '../scalar.ts';
import { symbol } from '../symbols.ts';
import type { Nested } from '../tensor/nested.ts';
import { nest } from '../tensor/nested.ts';
import { formatShape, sameShape } from '../tensor/shape.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { BatchNormOptions, FeatureNormalisation } from './batch-norm.ts';
import { batchNormForward } from './batch-norm.ts';

export interface BatchNormGradients {
  /** ∂L/∂x in the input's shape. */
  readonly input: Nested<Scalar>;
  /** ∂L/∂γ and ∂L/∂β, one per feature or channel. */
  readonly gamma: readonly Scalar[];
  readonly beta: readonly Scalar[];
}

/** The working for one feature or channel, in the order in which a person works. */
export interface BatchNormBackwardDerivation {
  readonly beta: Derivation<Scalar>;
  readonly gamma: Derivation<Scalar>;
  /** One per value of the feature, in the order of `FeatureNormalisation.inputs`. */
  readonly inputs: readonly Derivation<Scalar>[];
}

/**
 * Gradients of a loss through batch normalisation; exact where the deviations are.
 *
 * In training mean and variance depend on the inputs:
 * ∂L/∂xᵢ = γ/(m·s) · (m·gᵢ − Σg − x̂ᵢ·Σgx̂), g = ∂L/∂y, s = √(σ² + ε). In `eval` they do not: γgᵢ/s.
 * Source: Ioffe and Szegedy, "Batch normalization" (2015), section 3, the chain rule collected.
 * @param upstream ∂L/∂y, in the input's shape
 * @throws VariorumError as `batchNormForward`, and `shape-mismatch` (upstream of another shape).
 */
export function batchNormBackward(
  input: Tensor,
  upstream: Tensor,
  options: BatchNormOptions = {},
): BatchNormGradients {
  const { features } = batchNormForward(input, options);
  const derivations = deriveBatchNormBackward(input, upstream, options);
  const leaves: Scalar[] = new Array(input.numerators.length);
  for (const [index, feature] of features.entries()) {
    for (const [place, position] of feature.positions.entries())
      leaves[position] = derivations[index]!.inputs[place]!.value;
  }
  return {
    input: nest(leaves, input.shape),
    gamma: derivations.map(({ gamma }) => gamma.value),
    beta: derivations.map(({ beta }) => beta.value),
  };
}

/** The gradients with the working, one entry per feature or channel. */
export function deriveBatchNormBackward(
  input: Tensor,
  upstream: Tensor,
  options: BatchNormOptions = {},
): BatchNormBackwardDerivation[] {
  if (!sameShape(input.shape, upstream.shape)) {
    throw new VariorumError({
      code: 'shape-mismatch',
      message: `batchNormBackward: upstream gradient ${formatShape(upstream.shape)} for an input ${formatShape(input.shape)}, expected the same shape`,
      path: ['upstream'],
      value: upstream.shape,
      expected: formatShape(input.shape),
    });
  }
  const gradients = upstream.toRationals();
  return batchNormForward(input, options).features.map((feature) =>
    deriveFeature(
      feature,
      feature.positions.map((position) => gradients[position]!),
      options.mode ?? 'train',
    ),
  );
}

function deriveFeature(
  feature: FeatureNormalisation,
  gradients: readonly Rational[],
  mode: 'train' | 'eval',
): BatchNormBackwardDerivation {
  const g = gradients.map((gradient, index) =>
    symbol(
      `\\frac{\\partial L}{\\partial y_{${index + 1}}}`,
      gradient,
      `gradient with respect to output ${index + 1}`,
    ),
  );
  const x = feature.normalised.map((value, index) =>
    symbol(`\\hat{x}_{${index + 1}}`, value, `normalised value ${index + 1}`),
  );
  const symbols: Record<string, SymbolValue> = {};
  for (const [index, gradient] of g.entries()) symbols[`g${index}`] = gradient;
  const beta: Derivation<Scalar> = {
    quantity: '\\frac{\\partial L}{\\partial\\beta}',
    meaning: 'gradient with respect to the shift',
    expression: g.map((_, index) => `\\sym{g${index}}`).join(' + '),
    symbols: { ...symbols },
    value: add(...gradients),
  };
  for (const [index, normalised] of x.entries()) symbols[`x${index}`] = normalised;
  const gamma: Derivation<Scalar> = {
    quantity: '\\frac{\\partial L}{\\partial\\gamma}',
    meaning: 'gradient with respect to the scale',
    expression: g.map((_, index) => `\\sym{g${index}}\\by\\sym{x${index}}`).join(' + '),
    symbols,
    value: add(...gradients.map((gradient, index) => multiply(gradient, feature.normalised[index]!))),
  };
  const scale = symbol('\\gamma', feature.gamma, 'scale');
  const deviation = symbol('s', feature.deviation, 'root of variance plus epsilon');
  const count = new Rational(gradients.length);
  const inputs = g.map((gradient, index): Derivation<Scalar> => {
    const name = {
      quantity: `\\frac{\\partial L}{\\partial x_{${index + 1}}}`,
      meaning: `gradient with respect to input ${index + 1}`,
    };
    if (mode === 'eval') {
      return {
        ...name,
        expression: '\\frac{\\sym{gamma}\\by\\sym{g}}{\\sym{s}}',
        symbols: { gamma: scale, g: gradient, s: deviation },
        value: quotient(multiply(scale.value, gradient.value), deviation.value),
      };
    }
    const through = subtract(
      subtract(multiply(count, gradient.value), beta.value),
      multiply(x[index]!.value, gamma.value),
    );
    return {
      ...name,
      expression:
        '\\frac{\\sym{gamma}}{\\sym{m}\\by\\sym{s}}\\by(\\sym{m}\\by\\sym{g} - \\sym{dbeta} - \\sym{x}\\by\\sym{dgamma})',
      symbols: {
        gamma: scale,
        m: symbol('m', gradients.length, 'number of values that share statistics'),
        s: deviation,
        g: gradient,
        dbeta: symbol(beta.quantity, beta.value, beta.meaning),
        x: x[index]!,
        dgamma: symbol(gamma.quantity, gamma.value, gamma.meaning),
      },
      value: multiply(quotient(scale.value, multiply(count, deviation.value)), through),
    };
  });
  return { beta, gamma, inputs };
}
