import { type Backpropagation, backpropagate, type LossHead, type TrainableLayer } from '@variorum/core';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';

const decimal = () => z.number().min(-100).max(100).multipleOf(0.001);
const list = () => z.array(decimal()).min(1).max(4);

export const params = z
  .strictObject({
    input: list().describe('input vector'),
    weights1: z.array(list()).min(1).max(4).describe('weights of the hidden layer, one row per hidden unit'),
    weights2: list().describe('weights of the output unit, one per hidden unit'),
    biases: z
      .strictObject({
        hidden: list().describe('bias of each hidden unit'),
        output: decimal().describe('bias of the output unit'),
      })
      .nullable()
      .describe('biases; null for a network without')
      .default(null),
    activation: z
      .enum(['relu', 'leakyRelu', 'sigmoid', 'tanh'])
      .describe('activation of the hidden units')
      .default('sigmoid'),
    slope: z
      .number()
      .min(0.01)
      .max(0.9)
      .multipleOf(0.01)
      .describe('slope of the leaky ReLU for negative values')
      .default(0.1),
    loss: z
      .enum(['half-squared', 'binary-cross-entropy'])
      .describe('½(ŷ − t)² of a linear output, or binary cross-entropy behind a sigmoid'),
    target: decimal().describe('target t; 0 or 1 for the cross-entropy'),
    learningRate: z.number().min(0.001).max(10).multipleOf(0.001).describe('learning rate α'),
  })
  .refine(({ loss, target }) => loss === 'half-squared' || target === 0 || target === 1, {
    path: ['target'],
    message: 'expected 0 or 1 for the cross-entropy',
  })
  .check(feasible((p) => pass(p)));

export type Params = z.output<typeof params>;

/** Digits after the point where the values are not exact. */
export const decimals = 4;

export const crossEntropy = ({ loss }: Params): boolean => loss === 'binary-cross-entropy';

/** Whether every value is a decimal number that can be written down in full. */
export const isExact = (p: Params): boolean =>
  !crossEntropy(p) && (p.activation === 'relu' || p.activation === 'leakyRelu');

export function layersOf(p: Params): TrainableLayer[] {
  return [
    { type: 'dense', weights: p.weights1, ...(p.biases && { bias: p.biases.hidden }) },
    { type: 'activation', activation: p.activation, slope: p.slope },
    { type: 'dense', weights: [p.weights2], ...(p.biases && { bias: [p.biases.output] }) },
    ...(crossEntropy(p) ? [{ type: 'activation', activation: 'sigmoid' } as const] : []),
  ];
}

export function headOf(p: Params): LossHead {
  return crossEntropy(p)
    ? { type: 'binaryCrossEntropy', label: p.target }
    : { type: 'squaredError', target: [p.target], half: true };
}

/** Forward and back. */
export const pass = (p: Params): Backpropagation => backpropagate(layersOf(p), p.input, headOf(p));
