import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectConsistent } from '../derivation-laws.test.helper.ts';
import { toNumber } from '../scalar.ts';
import { slopes } from '../testing.test.helper.ts';
import type { ScalarResidualBlock } from './residual-chain.ts';
import { deriveResidualBlock, deriveResidualChain, residualGradient } from './residual-chain.ts';

const tenths = fc.integer({ min: -20, max: 20 }).map((value) => value / 10);
const weights = fc.record({ w1: tenths, w2: tenths, b1: tenths, b2: tenths });

const functions = {
  tanh: Math.tanh,
  sigmoid: (z: number) => 1 / (1 + Math.exp(-z)),
  identity: (z: number) => z,
};
const names = fc.constantFrom('tanh' as const, 'sigmoid' as const, 'identity' as const);

/** The block by itself, in floating point, as the function to differentiate. */
function run(block: ScalarResidualBlock, a: number): number {
  const outer = functions[block.activation as keyof typeof functions];
  const inner = functions[(block.inner ?? block.activation) as keyof typeof functions];
  const body = Number(block.w2) * inner(Number(block.w1) * a + Number(block.b1)) + Number(block.b2);
  return outer(block.skip === false ? body : body + a);
}

describe('the slope of a residual block', () => {
  test('with leaky ReLU is Act′(z₃)(1 + w₂ Act′(z₁) w₁), exactly', () => {
    // z₁ = −2·1 + 1 = −1, slope 0.1; h = −0.1; z₂ = 3·(−0.1) = −0.3; z₃ = 0.7, slope 1: 1 + 3·0.1·(−2).
    const block = { activation: 'leakyRelu', slope: 0.1, w1: -2, b1: 1, w2: 3 } as const;
    expect(String(residualGradient(block, 1))).toBe('0.4');
    // Without the skip z₂ itself is negative: 0.1 · 3 · 0.1 · (−2).
    expect(String(residualGradient({ ...block, skip: false }, 1))).toBe('-0.06');
  });

  test('agrees with finite differences, with and without the skip, and with its formulas', () => {
    fc.assert(
      fc.property(weights, names, names, fc.boolean(), tenths, (numbers, activation, inner, skip, a) => {
        const block = { ...numbers, activation, inner, skip };
        const [slope] = slopes(([x]) => run(block, x!), [a]);
        expect(Math.abs(toNumber(residualGradient(block, a)) - slope!)).toBeLessThan(1e-6);
        for (const derivation of Object.values(deriveResidualBlock(block, a))) expectConsistent(derivation);
      }),
    );
  });
});

test('the slope through several blocks is the product of theirs, and agrees with finite differences', () => {
  fc.assert(
    fc.property(fc.array(weights, { minLength: 1, maxLength: 4 }), tenths, (list, a) => {
      const blocks = list.map((numbers) => ({ ...numbers, activation: 'tanh' as const }));
      const { gradient, blocks: working } = deriveResidualChain(blocks, a);
      const through = (x: number) => blocks.reduce((value, block) => run(block, value), x);
      const [slope] = slopes(([x]) => through(x!), [a]);
      expect(Math.abs(toNumber(gradient.value) - slope!)).toBeLessThan(1e-6 * Math.max(1, Math.abs(slope!)));
      expectConsistent(gradient);
      expect(toNumber(working.at(-1)!.output.value)).toBeCloseTo(through(a), 10);
    }),
  );
});

test('no block at all is refused', () => {
  expect(() => deriveResidualChain([], 1)).toThrow('residualChain: no blocks, expected at least one');
});
