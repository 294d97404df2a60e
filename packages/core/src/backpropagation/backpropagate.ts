import { multiply, subtract } from '../arithmetic.ts';
import type { Derivation, Scalar } from '../derivation.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { symbol } from '../symbols.ts';
import type { Nested } from '../tensor/nested.ts';
import { flattenNested, nest } from '../tensor/nested.ts';
import type { Shape } from '../tensor/shape.ts';
import { chainWith, countParametricLayers } from './chain.ts';
import type { TrainableLayer } from './layer.ts';
import type { LossHead } from './loss-head.ts';
import { applyHead } from './loss-head.ts';
import type { Values } from './read-block.ts';
import { readBlock } from './read-block.ts';
import { Recorder } from './recorder.ts';
import { elementTex } from './stage.ts';

/** Values between two layers and the gradient with respect to them. */
export interface StageGradient {
  /** TeX of the values: `z^{(1)}`. */
  readonly letter: string;
  readonly shape: Shape;
  readonly values: Nested<Scalar>;
  /** ∂L with respect to the values, in their shape. */
  readonly gradient: Nested<Scalar>;
}

/** Weights or biases of a layer and the gradient with respect to them. */
export interface ParameterGradient extends StageGradient {
  readonly name: 'weights' | 'bias';
}

export interface Backpropagation {
  /** Null where the gradient of the output is given. */
  readonly loss: Scalar | null;
  /** The input first, then the output of every layer in the order of the forward pass, inner layers before outer. */
  readonly stages: readonly StageGradient[];
  /** Weights, then bias, of every layer that has them, in the same order. */
  readonly parameters: readonly ParameterGradient[];
}

/** A `StageGradient` with the working of every value; lists in row-major order. */
export interface StageDerivation extends StageGradient {
  /** Empty for the input and for parameters, which are given. */
  readonly forward: readonly Derivation<Scalar>[];
  readonly backward: readonly Derivation<Scalar>[];
}

export interface ParameterDerivation extends StageDerivation {
  readonly name: 'weights' | 'bias';
}

export interface BackpropagationDerivation {
  readonly loss: Derivation<Scalar> | null;
  readonly stages: readonly StageDerivation[];
  readonly parameters: readonly ParameterDerivation[];
}

/**
 * One pass forward and back through a network small enough to be worked by hand.
 *
 * Exact as long as activations are (identity, relu, leakyRelu); floating point after sigmoid, tanh and
 * logarithms.
 * @param input vector [n] or image [C, H, W] @param head the loss, or the gradient of the output
 * @throws VariorumError `unknown-layer`, `invalid-shape`, `shape-mismatch`, `kernel-exceeds-input`,
 * `invalid-value` (a tie in a max-pool; a prediction outside 0 to 1).
 */
export function backpropagate(
  layers: readonly TrainableLayer[],
  input: Values,
  head: LossHead,
): Backpropagation {
  const { loss, stages, parameters } = deriveBackpropagation(layers, input, head);
  return {
    loss: loss === null ? null : loss.value,
    stages: stages.map(({ letter, shape, values, gradient }) => ({ letter, shape, values, gradient })),
    parameters: parameters.map(({ name, letter, shape, values, gradient }) => ({
      name,
      letter,
      shape,
      values,
      gradient,
    })),
  };
}

/** The pass with the working of every value and gradient. Throws as `backpropagate`. */
export function deriveBackpropagation(
  layers: readonly TrainableLayer[],
  input: Values,
  head: LossHead,
): BackpropagationDerivation {
  const recorder = new Recorder(countParametricLayers(layers) > 1);
  const start = recorder.stage({ letter: recorder.letter('x'), noun: 'input', ...readBlock(input) }, []);
  const chain = chainWith(recorder)(layers, start);
  const { loss, gradients } = applyHead(head, chain.output);
  recorder.gradient(start, chain.backward(gradients));
  const derived = ({
    stage,
    backward,
  }: (typeof recorder.parameters)[number] | (typeof recorder.stages)[number]) => ({
    letter: stage.letter,
    shape: stage.shape,
    values: nest(stage.values, stage.shape),
    gradient: nest(
      backward.map(({ value }) => value),
      stage.shape,
    ),
    backward,
  });
  return {
    loss,
    stages: recorder.stages.map((record) => ({ ...derived(record), forward: record.forward })),
    parameters: recorder.parameters.map((record) => ({ name: record.name, ...derived(record), forward: [] })),
  };
}

/** The parameters after one step of gradient descent, w ← w − α ∂L/∂w, value by value in row-major order. */
export function deriveParameterUpdate(
  { letter, shape, values, backward }: Omit<ParameterDerivation, 'name' | 'forward' | 'gradient'>,
  learningRate: Exact,
): Derivation<Scalar>[] {
  const alpha = symbol('\\alpha', toRational(learningRate), 'learning rate');
  return flattenNested(values, shape).map((before, position) => {
    const name = elementTex({ letter, shape }, position);
    const gradient = backward[position]!;
    return {
      quantity: `{${name}}^\\text{new}`,
      meaning: `${letter.startsWith('b') ? 'bias' : 'weight'} after the update`,
      expression: '\\sym{w} - \\sym{alpha}\\by\\sym{g}',
      symbols: {
        w: symbol(name, before, 'value before the update'),
        alpha,
        g: symbol(gradient.quantity, gradient.value, gradient.meaning),
      },
      value: subtract(before, multiply(alpha.value, gradient.value)),
    };
  });
}
