import { defineOracle } from '@variorum/generator';
import { gradientOf } from '../../../oracles/finite-differences.ts';
import type { Params } from './params.ts';
import question from './question.ts';

/** The function that the blocks compute, written out. */
function run(p: Params, block: Params['blocks'][number], a: number, skip: boolean): number {
  const act = (z: number): number =>
    p.activation === 'tanh' ? 1 - 2 / (Math.exp(2 * z) + 1) : Math.max(z, p.slope * z);
  const body = act(a * block.w1 + block.b1) * block.w2 + block.b2;
  return act(skip ? body + a : body);
}

export default defineOracle(question, {
  method: 'takes differences of the output along the input, through one block and through all of them',
  answers(p) {
    // Differences leave round-off behind; the exact values have few decimals.
    const clean = (value: number): number =>
      p.activation === 'leakyRelu' ? Number(value.toFixed(8)) : value;
    const through = (skip: boolean) => (a: number) =>
      p.blocks.reduce((value, block) => run(p, block, value, skip), a);
    const step = 2 ** -8;
    const residual = clean(gradientOf(through(true), p.input, step));
    const plain = clean(gradientOf(through(false), p.input, step));
    const outputs: number[] = [];
    const slopes: number[] = [];
    let a = p.input;
    for (const block of p.blocks) {
      slopes.push(clean(gradientOf((value: number) => run(p, block, value, true), a, step)));
      a = run(p, block, a, true);
      outputs.push(clean(a));
    }
    return p.blocks.length === 1
      ? { output: outputs[0]!, residual, plain }
      : { outputs, slopes, residual, plain };
  },
});
