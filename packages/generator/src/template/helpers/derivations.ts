import { type DerivationLike, type DerivationTex, derivationSteps, derivationTex } from '@variorum/document';
import { describe } from '../describe.ts';
import type { Helper, HelperTable } from './helper.ts';
import { roundingOf, roundingOptions } from './rounding.ts';

function derivationOf(value: unknown): DerivationLike {
  if (typeof value === 'object' && value !== null && 'expression' in value && 'symbols' in value) {
    return value as DerivationLike;
  }
  throw new TypeError(`expected a derivation, got ${describe(value)}`);
}

function withRounding(options: Readonly<Record<string, unknown>>) {
  const rounding = roundingOf(options);
  return rounding === undefined ? {} : { rounding };
}

const part = (name: string, pick: (tex: DerivationTex) => unknown): Helper => ({
  usage: `${name} d [significant=4]`,
  arity: [1, 1],
  options: roundingOptions,
  run: ([value], options) => pick(derivationTex(derivationOf(value), withRounding(options))),
});

export const derivations: HelperTable = {
  quantity: part('quantity', (tex) => tex.quantity),
  formula: part('formula', (tex) => tex.formula),
  substitution: part('substitution', (tex) => tex.substitution),
  valueOf: part('valueOf', (tex) => tex.value),
  equation: part('equation', (tex) => tex.equation),
  aligned: part('aligned', (tex) => tex.aligned),
  steps: {
    usage: 'steps d [significant=4]',
    arity: [1, 1],
    options: roundingOptions,
    run: ([value], options) => derivationSteps(derivationOf(value), withRounding(options)),
  },
};
