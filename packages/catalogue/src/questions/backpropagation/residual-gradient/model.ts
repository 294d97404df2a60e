import {
  activationDerivative,
  applyActivation,
  Rational,
  type Scalar,
  scalars,
  symbol,
  toRational,
} from '@variorum/core';
import type { Params } from './params.ts';

const { add, multiply } = scalars;
export const one = new Rational(1);

/** What is asked. */
export interface Answers {
  readonly output?: Scalar;
  readonly outputs?: Scalar[];
  readonly slopes?: Scalar[];
  readonly residual: Scalar;
  readonly plain: Scalar;
}

/** A block's values, of which the rules below make its slope. */
export interface Values {
  readonly a: Scalar;
  readonly z1: Scalar;
  readonly h: Scalar;
  readonly z2: Scalar;
  readonly sum: Scalar;
  readonly output: Scalar;
  /** w₁w₂, without any slope. */
  readonly weights: Scalar;
  /** w₂ Act′(z₁) w₁: the slope of z₂. */
  readonly body: Scalar;
}

/** How a way of working goes about a chain; what is left out is done as it should be. */
export interface Rules {
  readonly skip: boolean;
  /** The slope of a block. */
  readonly slope?: (values: Values) => Scalar;
  /** The output of a block. */
  readonly output?: (values: Omit<Values, 'output' | 'body' | 'weights'>) => Scalar;
  /** Whether every block is taken at the first input. */
  readonly sameInput?: boolean;
}

export const act = (p: Params, z: Scalar): Scalar => applyActivation(p, symbol('z', z, '')).value;

/** Act′ at z. */
export const slopeAt = (p: Params, z: Scalar): Scalar =>
  activationDerivative(p, symbol('z', z, ''), symbol('a', act(p, z), '')).value;

/** Outputs and slopes of all blocks. */
export function walk(p: Params, rules: Rules): { readonly values: Values[]; readonly slopes: Scalar[] } {
  const values: Values[] = [];
  let a: Scalar = toRational(p.input);
  for (const block of p.blocks) {
    const [w1, w2] = [toRational(block.w1), toRational(block.w2)];
    const z1: Scalar = add(multiply(w1, a), toRational(block.b1));
    const h: Scalar = act(p, z1);
    const z2: Scalar = add(multiply(w2, h), toRational(block.b2));
    const sum: Scalar = rules.skip ? add(z2, a) : z2;
    const output: Scalar = rules.output?.({ a, z1, h, z2, sum }) ?? act(p, sum);
    const weights = multiply(w1, w2);
    values.push({ a, z1, h, z2, sum, output, weights, body: multiply(weights, slopeAt(p, z1)) });
    if (!rules.sameInput) a = output;
  }
  const right = ({ sum, body }: Values) => multiply(slopeAt(p, sum), rules.skip ? add(one, body) : body);
  return { values, slopes: values.map(rules.slope ?? right) };
}

/** The fields of the residual chain by a way of working. */
export function residualBy(p: Params, rules: Omit<Rules, 'skip'>): Omit<Answers, 'plain'> {
  const { values, slopes } = walk(p, { skip: true, ...rules });
  const outputs = values.map(({ output }) => output);
  return {
    ...(p.blocks.length === 1 ? { output: outputs[0]! } : { outputs, slopes }),
    residual: multiply(...slopes),
  };
}

/** The slope of the plain chain by a way of working. */
export const plainBy = (p: Params, slope?: (values: Values) => Scalar): Pick<Answers, 'plain'> => ({
  plain: multiply(...walk(p, { skip: false, ...(slope && { slope }) }).slopes),
});

export const answersOf = (p: Params): Answers => ({ ...residualBy(p, {}), ...plainBy(p) });
