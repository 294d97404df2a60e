import {
  activationDerivative,
  applyActivation,
  Rational,
  type Scalar,
  scalars,
  sigmoid,
  symbol,
  toNumber,
  toRational,
} from '@variorum/core';
import { crossEntropy, type Params } from './params.ts';

const { add, multiply, subtract } = scalars;

/** Everything that is asked. */
export interface Answers {
  readonly hidden: Scalar[];
  readonly prediction: Scalar;
  readonly loss: Scalar;
  readonly weights2: Scalar[];
  readonly bias2?: Scalar;
  readonly weights1: Scalar[][];
  readonly bias1?: Scalar[];
  readonly updated: Scalar[][];
}

/** A hidden unit's values and the input of the rules below. */
export interface Unit {
  readonly z: Scalar;
  readonly a: Scalar;
  /** Its weight in the output layer. */
  readonly weight: Scalar;
}

/** How a way of working goes about each step; what is left out is done as it should be. */
export interface Rules {
  /** The hidden activation as a function of z. */
  readonly activate?: (z: Scalar) => Scalar;
  /** ∂L/∂z of the output unit, given the right one and the prediction. */
  readonly delta?: (right: Scalar, prediction: Scalar) => Scalar;
  /** What ∂L/∂z of the output is multiplied with in the gradient of a weight of the output layer. */
  readonly feature?: (unit: Unit) => Scalar;
  /** The weight through which the gradient passes back to a hidden unit. */
  readonly back?: (unit: Unit, delta: Scalar) => Scalar;
  /** The slope of the hidden activation. */
  readonly slope?: (unit: Unit) => Scalar;
  /** What ∂L/∂z of a hidden unit is multiplied with in the gradient of a weight. */
  readonly input?: (x: Scalar) => Scalar;
  /** The sign of the update. */
  readonly sign?: 1 | -1;
}

/** Act(z) of the hidden units. */
export const activate = (p: Params, z: Scalar): Scalar => applyActivation(p, symbol('z', z, '')).value;

/** Act′ at z. */
export const slopeAt = (p: Params, z: Scalar): Scalar =>
  activationDerivative(p, symbol('z', z, ''), symbol('a', activate(p, z), '')).value;

/** W − αG. */
export function stepped(p: Params, gradient: readonly (readonly Scalar[])[], sign: 1 | -1 = -1): Scalar[][] {
  const rate = toRational(p.learningRate).mul(sign);
  return p.weights1.map((row, unit) =>
    row.map((weight, place) => add(toRational(weight), multiply(rate, gradient[unit]![place]!))),
  );
}

function lossOf(p: Params, prediction: Scalar): Scalar {
  const off = subtract(prediction, toRational(p.target));
  if (!crossEntropy(p)) return multiply(new Rational(1, 2), off, off);
  return -Math.log(p.target === 1 ? toNumber(prediction) : 1 - toNumber(prediction));
}

/** The answers of a way of working. */
export function workedBy(p: Params, rules: Rules): Answers {
  const act = rules.activate ?? ((z: Scalar) => activate(p, z));
  const input = p.input.map(toRational);
  const units = p.weights1.map((row, index): Unit => {
    const products = row.map((weight, place) => multiply(toRational(weight), input[place]!));
    const z = add(...products, toRational(p.biases?.hidden[index] ?? 0));
    return { z, a: act(z), weight: toRational(p.weights2[index]!) };
  });
  const logit = add(...units.map(({ a, weight }) => multiply(weight, a)), toRational(p.biases?.output ?? 0));
  const prediction = crossEntropy(p) ? sigmoid(logit) : logit;
  const right = subtract(prediction, toRational(p.target));
  const delta = rules.delta?.(right, prediction) ?? right;
  const deltas = units.map((unit) =>
    multiply(
      delta,
      rules.back?.(unit, delta) ?? unit.weight,
      rules.slope?.(unit) ?? (rules.activate ? new Rational(1) : slopeAt(p, unit.z)),
    ),
  );
  const weights1 = deltas.map((one) => input.map((x) => multiply(one, rules.input?.(x) ?? x)));
  return {
    hidden: units.map(({ a }) => a),
    prediction,
    loss: lossOf(p, prediction),
    weights2: units.map((unit) => multiply(delta, rules.feature?.(unit) ?? unit.a)),
    weights1,
    ...(p.biases && { bias1: deltas, bias2: delta }),
    updated: stepped(p, weights1, rules.sign),
  };
}
