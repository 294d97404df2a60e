import { Rational } from '@variorum/core';
import { defineOracle } from '@variorum/generator';
import type { Params } from './params.ts';
import question from './question.ts';

const simple = (value: number) => new Rational(value).simplify(1e-9);

/** Fills arrays as a program that runs the block would, and counts their elements. */
function allocate({ channels, height, width, reduction, bias }: Params) {
  const image = Array.from({ length: channels }, () => new Array(height * width).fill(1));
  const pooled = image.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
  const hidden: number[] = [];
  while ((hidden.length + 1) * reduction <= pooled.length) hidden.push(0);
  const stored = [pooled.map(() => hidden.map(() => 0)), hidden.map(() => pooled.map(() => 0))].flat(2);
  if (bias) stored.push(...hidden, ...pooled);
  const output = image.map((values) => values.map((value) => value * 0.5));
  return {
    squeezed: pooled.length,
    hidden: hidden.length,
    parameters: stored.length,
    output: [output.length, output.flat().length / output.length / width, width],
  };
}

/** Runs the block in floating-point arithmetic, value by value. */
function run({ task, image, first, second, logits, channel, channels, height, width }: Params) {
  const means: number[] = [];
  for (let c = 0; c < channels; c++) {
    let sum = 0;
    for (let i = 0; i < height; i++) for (let j = 0; j < width; j++) sum += image![c]![i]![j]!;
    means.push(sum / height / width);
  }
  const active = task === 'network' ? first!.map((row) => Math.max(0, inner(row, means))) : [];
  const z = (task === 'network' ? second!.map((row) => inner(row, active)) : logits!).map(
    (n) => n * Math.log(3),
  );
  // The hyperbolic tangent of half the argument is another form of the sigmoid.
  const gates = z.map((one) => (1 + Math.tanh(one / 2)) / 2);
  return {
    means: means.map(simple),
    active: active.map(simple),
    gates: gates.map(simple),
    scaled: image![channel - 1]!.map((row) => row.map((value) => simple(value * gates[channel - 1]!))),
  };
}

function inner(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (const [index, value] of a.entries()) sum += value * b[index]!;
  return sum;
}

export default defineOracle(question, {
  method: 'allocates the arrays of the block and counts their elements, or runs it in floating-point loops',
  answers: (p) => (p.task === 'count' ? allocate(p) : run(p)),
});
