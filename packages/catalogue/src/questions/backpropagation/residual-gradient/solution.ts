import {
  type Derivation,
  type ResidualBlockDerivation,
  type Scalar,
  scalars,
  toNumber,
} from '@variorum/core';
import { rounded } from '@variorum/document';
import { type Answers, walk } from './model.ts';
import { decimals, derivation, isExact, type Params } from './params.ts';

/** Values of stem.md, which the solution needs as well. */
export function shared(p: Params) {
  return {
    input: p.input,
    several: p.blocks.length > 1,
    count: p.blocks.length,
    rows: p.blocks.map((block, index) => ({ ...block, number: index + 1 })),
    hasBiases: p.blocks.some(({ b1, b2 }) => b1 !== 0 || b2 !== 0),
    isLeaky: p.activation === 'leakyRelu',
    slope: p.slope,
    exact: isExact(p),
    decimals,
  };
}

/** The product that follows from a student's own slopes. */
export const followed = (slopes: readonly Scalar[]): Pick<Answers, 'residual'> => ({
  residual: scalars.multiply(...slopes),
});

export function workedSolution(p: Params, answers: Answers) {
  const exact = isExact(p);
  const shown = (value: Scalar) => (exact ? value : rounded(value, { decimals }));
  const withSkip = derivation(p, true);
  const without = derivation(p, false);
  const number = (block: ResidualBlockDerivation, index: number) => ({ ...block, number: index + 1 });
  return {
    ...shared(p),
    blocks: withSkip.blocks.map(number),
    plainBlocks: without.blocks.map(number),
    total: withSkip.gradient,
    plainTotal: without.gradient,
    output: shown(withSkip.blocks[0]!.output.value),
    outputs: withSkip.blocks.map(({ output }) => shown(output.value)),
    slopes: withSkip.blocks.map(({ gradient }) => shown(gradient.value)),
    residual: shown(answers.residual),
    plain: shown(answers.plain),
    expanded: p.blocks.length === 1 ? expansion(withSkip.blocks[0]!) : null,
    check: checkOf(p, answers),
  };
}

/** Act′(z₃) + Act′(z₃)·body: the two ways back. */
function expansion({ outerSlope, gradient }: ResidualBlockDerivation) {
  const direct: Derivation<Scalar> = outerSlope;
  return { direct, body: scalars.subtract(gradient.value, direct.value) };
}

/** The slope of the output along the input, by a central difference; null across a kink. */
function checkOf(p: Params, { residual }: Answers) {
  const step = 0.001;
  const output = (by: number): number => {
    const { values } = walk({ ...p, input: Number((p.input + by).toFixed(6)) }, { skip: true });
    return toNumber(values.at(-1)!.output);
  };
  const [above, below] = [output(step), output(-step)];
  const difference = (above - below) / (2 * step);
  if (Math.abs(difference - toNumber(residual)) > 0.0005) return null;
  return {
    up: Number((p.input + step).toFixed(6)),
    down: Number((p.input - step).toFixed(6)),
    above: rounded(above, { decimals: 7 }),
    below: rounded(below, { decimals: 7 }),
    difference: rounded(difference, { decimals: 3 }),
  };
}
