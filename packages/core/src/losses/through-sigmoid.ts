import { multiply, subtract } from '../arithmetic.ts';
import type { Derivation, Scalar } from '../derivation.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { Rational } from '../rational.ts';
import { toNumber, toScalar } from '../scalar.ts';
import { symbol } from '../symbols.ts';
import { deriveSigmoid, sigmoid } from './sigmoid.ts';

export interface SquaredErrorForm {
  /** Whether the loss is ½(ŷ − y)² and not (ŷ − y)²; false unless stated. */
  readonly half?: boolean;
}

/** Squared error (ŷ − y)², or half of it, of the prediction ŷ = σ(z) for the label y. */
export function squaredErrorOfLogit(z: Exact, label: Exact, form: SquaredErrorForm = {}): Scalar {
  const residual = subtract(sigmoid(z), toRational(label));
  return multiply(new Rational(1, form.half === true ? 2 : 1), residual, residual);
}

/** The loss with the working; the prediction is its step. */
export function deriveSquaredErrorOfLogit(
  z: Exact,
  label: Exact,
  form: SquaredErrorForm = {},
): Derivation<Scalar> {
  const prediction = deriveSigmoid(z);
  return {
    quantity: 'L',
    meaning: form.half === true ? 'half the squared error' : 'squared error',
    expression: `${form.half === true ? '\\frac{1}{2}\\by' : ''}(\\sym{p} - \\sym{y})^2`,
    symbols: {
      p: symbol(prediction.quantity, prediction.value, prediction.meaning),
      y: symbol('y', toRational(label), 'label'),
    },
    value: squaredErrorOfLogit(z, label, form),
    steps: [prediction],
  };
}

/** Its gradient with respect to the logit z: 2(ŷ − y)σ′(z) with σ′ = ŷ(1 − ŷ), without the 2 for the half. */
export function squaredErrorLogitGradient(z: Exact, label: Exact, form: SquaredErrorForm = {}): Scalar {
  const prediction = sigmoid(z);
  const slope = multiply(prediction, subtract(new Rational(1), prediction));
  const factor = new Rational(form.half === true ? 1 : 2);
  return multiply(factor, subtract(prediction, toRational(label)), slope);
}

/** The gradient with the working; prediction and σ′ are its steps. */
export function deriveSquaredErrorLogitGradient(
  z: Exact,
  label: Exact,
  form: SquaredErrorForm = {},
): Derivation<Scalar> {
  const prediction = deriveSigmoid(z);
  const p = symbol(prediction.quantity, prediction.value, prediction.meaning);
  const slope: Derivation<Scalar> = {
    quantity: "\\sigma'(z)",
    meaning: 'slope of the sigmoid',
    expression: '\\sym{p}\\by(1 - \\sym{p})',
    symbols: { p },
    value: multiply(prediction.value, subtract(new Rational(1), prediction.value)),
  };
  return {
    quantity: '\\frac{\\partial L}{\\partial z}',
    meaning: 'gradient of the squared error with respect to the logit',
    expression: `${form.half === true ? '' : '2\\by'}(\\sym{p} - \\sym{y})\\by\\sym{slope}`,
    symbols: {
      p,
      y: symbol('y', toRational(label), 'label'),
      slope: symbol(slope.quantity, slope.value, slope.meaning),
    },
    value: squaredErrorLogitGradient(z, label, form),
    steps: [prediction, slope],
  };
}

/** Binary cross-entropy of the prediction σ(z) for the label y, from the logit: ln(1 + e^z) − yz. Never overflows. */
export function binaryCrossEntropyOfLogit(z: Exact, label: Exact): number {
  const logit = toNumber(toScalar(z));
  const softplus = Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit)));
  return softplus - toNumber(toRational(label)) * logit;
}

/** The loss with the working. */
export function deriveBinaryCrossEntropyOfLogit(z: Exact, label: Exact): Derivation<number> {
  return {
    quantity: 'L',
    meaning: 'binary cross-entropy',
    expression: '\\ln(1 + e^{\\sym{z}}) - \\sym{y}\\by\\sym{z}',
    symbols: { z: symbol('z', toScalar(z), 'logit'), y: symbol('y', toRational(label), 'label') },
    value: binaryCrossEntropyOfLogit(z, label),
  };
}

/** Its gradient with respect to the logit z: ŷ − y. */
export function binaryCrossEntropyLogitGradient(z: Exact, label: Exact): Scalar {
  return subtract(sigmoid(z), toRational(label));
}

/** The gradient with the working; the prediction is its step. */
export function deriveBinaryCrossEntropyLogitGradient(z: Exact, label: Exact): Derivation<Scalar> {
  const prediction = deriveSigmoid(z);
  return {
    quantity: '\\frac{\\partial L}{\\partial z}',
    meaning: 'gradient of the binary cross-entropy with respect to the logit',
    expression: '\\sym{p} - \\sym{y}',
    symbols: {
      p: symbol(prediction.quantity, prediction.value, prediction.meaning),
      y: symbol('y', toRational(label), 'label'),
    },
    value: binaryCrossEntropyLogitGradient(z, label),
    steps: [prediction],
  };
}
