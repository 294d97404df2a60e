import { add, multiply } from '../arithmetic.ts';
import type { Derivation, Scalar, SymbolValue } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { Rational } from '../rational.ts';
import { toScalar } from '../scalar.ts';
import { symbol } from '../symbols.ts';
import type { Activation, ActivationName } from './activations.ts';
import { activationDerivative, applyActivation } from './activations.ts';

/** Two layers of one unit each: z₁ = w₁a + b₁, h = Act(z₁), z₂ = w₂h + b₂, and the output Act(z₂ + a). */
export interface ScalarResidualBlock extends Activation {
  readonly w1: Exact;
  readonly w2: Exact;
  /** Biases; 0 unless stated. */
  readonly b1?: Exact;
  readonly b2?: Exact;
  /** The activation between the layers where it is another one; its slope, if any, is the same. */
  readonly inner?: ActivationName;
  /** False for the plain block Act(z₂); true unless stated. */
  readonly skip?: boolean;
}

/** In the order in which a person works. */
export interface ResidualBlockDerivation {
  readonly z1: Derivation<Scalar>;
  readonly hidden: Derivation<Scalar>;
  readonly z2: Derivation<Scalar>;
  /** z₃ = z₂ + a; the plain block's is z₂. */
  readonly z3: Derivation<Scalar>;
  readonly output: Derivation<Scalar>;
  readonly innerSlope: Derivation<Scalar>;
  readonly outerSlope: Derivation<Scalar>;
  /** Act′(z₃)(1 + w₂·Act′(z₁)·w₁); without the 1 for the plain block. */
  readonly gradient: Derivation<Scalar>;
}

/** The slope ∂out/∂a of a residual block, or of the plain one, with the working of every value before it. */
export function deriveResidualBlock(block: ScalarResidualBlock, input: Exact): ResidualBlockDerivation {
  return deriveBlock(block, symbol('a', toScalar(input), 'input of the block'), '');
}

/** The slope ∂out/∂a of a residual block Act(z₂ + a), or of the plain one. */
export function residualGradient(block: ScalarResidualBlock, input: Exact): Scalar {
  return deriveResidualBlock(block, input).gradient.value;
}

export interface ResidualChainDerivation {
  /** Each block at the input that the one before hands it. */
  readonly blocks: readonly ResidualBlockDerivation[];
  /** The product of the blocks' slopes. */
  readonly gradient: Derivation<Scalar>;
}

/** The slope through several blocks, one after another. Throws `invalid-shape` without a block. */
export function deriveResidualChain(
  blocks: readonly ScalarResidualBlock[],
  input: Exact,
): ResidualChainDerivation {
  if (blocks.length === 0) {
    throw new VariorumError({
      code: 'invalid-shape',
      message: 'residualChain: no blocks, expected at least one',
      path: ['blocks'],
      value: blocks,
      expected: 'at least one block',
    });
  }
  const derived: ResidualBlockDerivation[] = [];
  let a = symbol('a^{(0)}', toScalar(input), 'input of block 1');
  for (const [index, block] of blocks.entries()) {
    const working = deriveBlock(block, a, `^{(${index + 1})}`);
    derived.push(working);
    a = symbol(working.output.quantity, working.output.value, `input of block ${index + 2}`);
  }
  const symbols: Record<string, SymbolValue> = {};
  for (const [index, { gradient }] of derived.entries())
    symbols[`d${index}`] = symbol(gradient.quantity, gradient.value, gradient.meaning);
  return {
    blocks: derived,
    gradient: {
      quantity: `\\frac{\\partial a^{(${blocks.length})}}{\\partial a^{(0)}}`,
      meaning: 'gradient through all blocks',
      expression: derived.map((_, index) => `\\sym{d${index}}`).join('\\by'),
      symbols,
      value: multiply(...derived.map(({ gradient }) => gradient.value)),
    },
  };
}

function deriveBlock(block: ScalarResidualBlock, a: SymbolValue, index: string): ResidualBlockDerivation {
  const skip = block.skip ?? true;
  const inner: Activation = { ...block, activation: block.inner ?? block.activation };
  const letter = (base: string, number: string) => `${base}_{${number}}${index}`;
  const w1 = symbol(letter('w', '1'), toRational(block.w1), 'weight of the first layer');
  const w2 = symbol(letter('w', '2'), toRational(block.w2), 'weight of the second layer');
  const z1 = layer(letter('z', '1'), 'pre-activation of the first layer', w1, a, block.b1, letter('b', '1'));
  const z1Symbol = symbol(z1.quantity, z1.value, z1.meaning);
  const hidden = {
    quantity: `h${index}`,
    meaning: 'activation of the first layer',
    ...applyActivation(inner, z1Symbol),
  };
  const h = symbol(hidden.quantity, hidden.value, hidden.meaning);
  const z2 = layer(letter('z', '2'), 'output of the second layer', w2, h, block.b2, letter('b', '2'));
  const z2Symbol = symbol(z2.quantity, z2.value, z2.meaning);
  const z3: Derivation<Scalar> = {
    quantity: letter('z', '3'),
    meaning: skip
      ? 'sum with the skip connection'
      : 'pre-activation of the output, without a skip connection',
    expression: skip ? '\\sym{z} + \\sym{a}' : '\\sym{z}',
    symbols: skip ? { z: z2Symbol, a } : { z: z2Symbol },
    value: skip ? add(z2.value, a.value) : z2.value,
  };
  const z3Symbol = symbol(z3.quantity, z3.value, z3.meaning);
  const output: Derivation<Scalar> = {
    quantity: index === '' ? 'a_\\text{out}' : `a${index}`,
    meaning: 'output of the block',
    ...applyActivation(block, z3Symbol),
  };
  const out = symbol(output.quantity, output.value, output.meaning);
  const innerSlope = activationDerivative(inner, z1Symbol, h);
  const outerSlope = activationDerivative(block, z3Symbol, out);
  const product = '\\sym{w2}\\by\\sym{inner}\\by\\sym{w1}';
  const throughBody = multiply(w2.value, innerSlope.value, w1.value);
  return {
    z1,
    hidden,
    z2,
    z3,
    output,
    innerSlope,
    outerSlope,
    gradient: {
      quantity: `\\frac{\\partial ${out.tex}}{\\partial ${a.tex}}`,
      meaning: 'gradient through the block',
      expression: `\\sym{outer}\\by${skip ? `(1 + ${product})` : product}`,
      symbols: {
        outer: symbol(outerSlope.quantity, outerSlope.value, outerSlope.meaning),
        w2,
        inner: symbol(innerSlope.quantity, innerSlope.value, innerSlope.meaning),
        w1,
      },
      value: multiply(outerSlope.value, skip ? add(new Rational(1), throughBody) : throughBody),
    },
  };
}

function layer(
  quantity: string,
  meaning: string,
  w: SymbolValue,
  x: SymbolValue,
  bias: Exact | undefined,
  biasLetter: string,
): Derivation<Scalar> {
  const shift = toRational(bias ?? 0);
  const withBias = shift.n !== 0n;
  return {
    quantity,
    meaning,
    expression: `\\sym{w}\\by\\sym{x}${withBias ? ' + \\sym{b}' : ''}`,
    symbols: { w, x, ...(withBias && { b: symbol(biasLetter, shift, 'bias') }) },
    value: add(multiply(w.value, x.value), shift),
  };
}
