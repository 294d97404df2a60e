import type { Rational } from '@variorum/core';

/** Functions that a formula may call; no other name is ever called. */
export const functionNames = ['abs', 'ceil', 'exp', 'floor', 'ln', 'max', 'min', 'sqrt'] as const;
export type FunctionName = (typeof functionNames)[number];

export type Operator = '+' | '-' | '*' | '/' | '^';

/** The syntax tree of a formula. */
export type Expression =
  | { readonly type: 'number'; readonly value: Rational }
  | { readonly type: 'variable'; readonly name: string }
  | { readonly type: 'negate'; readonly of: Expression }
  | {
      readonly type: 'binary';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly type: 'call'; readonly name: FunctionName; readonly arguments: readonly Expression[] };

/** What is wrong with a formula, and where; caught by `parseExpression`. */
export class ExpressionProblem extends Error {
  override readonly name = 'ExpressionProblem';
}

/** Letters of variables that have a name, with their sign. */
export const greek: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  omega: 'ω',
};
