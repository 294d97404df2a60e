import { toNumber } from '@variorum/core';
import type { Draw, Level } from '@variorum/generator';
import { slopeAt, workedBy } from './model.ts';
import { crossEntropy, isExact, type Params } from './params.ts';

/** Two inputs and two hidden units at every level. */
const pair = <T>(value: (index: number) => T): [T, T] => [value(0), value(1)];

export function sample(draw: Draw, level: Level): Params | null {
  const easy = level === 'easy';
  const hard = level === 'hard';
  const signed = (name: string, most: number, unit: number): number => {
    const size = draw.integer(name, 1, most) * unit;
    return draw.chance(`${name}Sign`, 0.45) ? -size : size;
  };
  const unit = easy ? 1 : 0.5;
  const most = easy ? 3 : 4;
  return {
    input: pair((index) => signed(`x${index}`, most, unit)),
    weights1: pair((row) => pair((column) => signed(`w${row}${column}`, most, unit))),
    weights2: pair((index) => signed(`v${index}`, most, unit)),
    biases: hard
      ? { hidden: pair((index) => signed(`b${index}`, 2, 0.5)), output: signed('c', 2, 0.5) }
      : null,
    activation: draw.pick(
      'activation',
      easy ? (['relu', 'leakyRelu'] as const) : (['sigmoid', 'tanh'] as const),
    ),
    slope: easy ? draw.pick('slope', [0.1, 0.2]) : 0.1,
    loss: hard ? 'binary-cross-entropy' : 'half-squared',
    target: hard ? draw.integer('target', 0, 1) : draw.integer('target', easy ? -6 : -2, easy ? 8 : 3),
    learningRate: draw.pick('learningRate', easy ? [0.01, 0.02, 0.05] : [0.1, 0.2, 0.5]),
  };
}

/** Why parameters make an unfair variant; null where they do not. */
export function unfair(p: Params): string | null {
  const { hidden, prediction, weights1, weights2 } = workedBy(p, {});
  const before = workedBy(p, { activate: (z) => z }).hidden.map(toNumber);
  if (before.includes(0)) return 'a pre-activation is 0';
  if (Math.abs(p.input[0]!) === Math.abs(p.input[1]!)) return 'the inputs are equal up to their sign';
  if (Math.abs(p.weights2[0]!) === Math.abs(p.weights2[1]!))
    return 'the output weights are equal up to their sign';
  const off = Math.abs(toNumber(prediction) - p.target);
  if (p.target === 0 && !crossEntropy(p)) return 'the target is 0';
  if (isExact(p)) {
    if (before.filter((z) => z < 0).length !== 1)
      return 'not exactly one hidden unit has a negative pre-activation';
    if (off < 1.2 || off > 8) return 'the output is at its target or far from it';
    return new Set(hidden.map((a) => Math.abs(toNumber(a)))).size < 2 ? 'two activations are equal' : null;
  }
  if (before.some((z) => Math.abs(z) > 2.5)) return 'a hidden unit saturates';
  if (before[0] === before[1]) return 'both hidden units have the same pre-activation';
  if (off < 0.2 || off > 4) return 'the output is at its target or far from it';
  if (crossEntropy(p) && off > 0.95) return 'the output saturates';
  if (before.some((z) => toNumber(slopeAt(p, z)) > 0.95)) return 'the slope of an activation is close to 1';
  return [...weights2, ...weights1.flat()].some((slope) => Math.abs(toNumber(slope)) < 0.01)
    ? 'a gradient is close to 0'
    : null;
}
