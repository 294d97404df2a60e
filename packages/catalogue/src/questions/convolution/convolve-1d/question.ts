import {
  convolve1d,
  correlate1d,
  type Derivation,
  deriveConvolve1d,
  deriveCorrelate1d,
  Rational,
  symbol,
} from '@variorum/core';
import { factorTex, tex } from '@variorum/document';
import { defineQuestion, integerField, vectorField } from '@variorum/generator';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';

const sequence = z.array(z.int().min(-999).max(999)).min(1).max(12);

const params = z
  .strictObject({
    a: sequence.describe('the sequence that is held in place'),
    b: sequence.describe('the sequence that slides'),
    operation: z
      .enum(['convolution', 'cross-correlation'])
      .describe('whether the sliding sequence is reversed'),
    mode: z
      .enum(['full', 'same', 'valid'])
      .describe(
        'every overlap, as many outputs as a has entries (b of odd length), or only positions where b lies within a',
      ),
  })
  .check(
    feasible((p) => compute(p)),
    (context) => {
      if (context.value.mode === 'same' && context.value.b.length % 2 === 0) {
        context.issues.push({
          code: 'custom',
          message: 'mode "same" needs a sliding sequence of odd length, so that it can be centred',
          path: ['b'],
          input: context.value.b,
          params: { expected: 'an odd number of entries' },
        });
      }
    },
  );

type Params = z.output<typeof params>;

const rules = {
  convolution: { compute: convolve1d, derive: deriveConvolve1d },
  'cross-correlation': { compute: correlate1d, derive: deriveCorrelate1d },
};
const other = { convolution: 'cross-correlation', 'cross-correlation': 'convolution' } as const;

function compute({ a, b, operation, mode }: Params): Rational[] {
  return rules[operation].compute(a, b, { mode });
}

/** Outputs as answers: length and entries. */
const answersOf = (output: readonly Rational[]) => ({ length: output.length, output });

const isConstant = (values: readonly number[]): boolean => values.every((value) => value === values[0]);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How many outputs each mode keeps, as a formula. */
function lengthDerivation(p: Params): Derivation<number> {
  const symbols = {
    M: symbol('M', p.a.length, 'entries of a'),
    N: symbol('N', p.b.length, 'entries of b'),
  };
  const expression = { full: '\\sym{M} + \\sym{N} - 1', same: '\\sym{M}', valid: '\\sym{M} - \\sym{N} + 1' }[
    p.mode
  ];
  const value = compute(p).length;
  return { quantity: 'n_\\text{out}', meaning: 'number of outputs', expression, symbols, value };
}

export default defineQuestion({
  id: 'convolve-1d',
  version: 1,
  title: 'Convolution of two sequences',
  summary: 'The convolution or cross-correlation of two short integer sequences, entry by entry.',
  topics: ['convolution'],
  forms: ['open', 'choice'],
  params,

  sample(draw, level): Params | null {
    const longest = { easy: 4, medium: 5, hard: 6 }[level];
    const mode = level === 'easy' ? 'full' : draw.pick('mode', ['full', 'same', 'valid'] as const);
    const lengthA =
      level === 'easy' ? draw.integer('lengthA', 3, 4) : draw.integer('lengthA', longest - 1, longest);
    const lengthB = mode === 'same' ? 3 : level === 'easy' ? 2 : draw.integer('lengthB', 2, 3);
    const size = level === 'hard' ? 6 : 4;
    const entries = (name: string, length: number) =>
      Array.from({ length }, (_, index) => draw.integer(`${name}${index}`, -size, size));
    return {
      a: entries('a', lengthA),
      b: entries('b', lengthB),
      operation: draw.pick('operation', ['convolution', 'cross-correlation'] as const),
      mode,
    };
  },

  unfair({ a, b }) {
    if (b.some((value) => value === 0)) return 'an entry of the sliding sequence is 0';
    if (a.filter((value) => value === 0).length > 1) return 'more than one entry is 0';
    if (isConstant(a)) return 'the fixed sequence is constant';
    const reversed = [...b].reverse();
    if (b.every((value, index) => Math.abs(value) === Math.abs(reversed[index]!)))
      return 'reversing the sliding sequence changes at most signs';
    return null;
  },

  fields: (p, form) => ({
    ...(form === 'open' && p.mode !== 'full' ? { length: integerField({ label: 'number of outputs' }) } : {}),
    output: vectorField({
      label: 'output',
      length: p.mode === 'full' ? p.a.length + p.b.length - 1 : null,
      precision: { exact: true },
      weight: 3,
    }),
  }),

  choice: { fields: ['output'] },

  solve: (p) => ({ answers: answersOf(compute(p)), work: null }),

  misconceptions: [
    {
      id: 'not-reversed',
      title: 'computed the cross-correlation instead of the convolution',
      answers: (p) =>
        p.operation === 'convolution' ? answersOf(compute({ ...p, operation: other[p.operation] })) : null,
    },
    {
      id: 'reversed',
      title: 'computed the convolution instead of the cross-correlation',
      answers: (p) =>
        p.operation === 'cross-correlation'
          ? answersOf(compute({ ...p, operation: other[p.operation] }))
          : null,
    },
    {
      id: 'valid-instead',
      title: 'kept only positions of full overlap',
      answers: (p) =>
        p.mode !== 'valid' && p.b.length <= p.a.length ? answersOf(compute({ ...p, mode: 'valid' })) : null,
    },
    {
      id: 'full-instead',
      title: 'gave every overlap',
      answers: (p) => (p.mode === 'full' ? null : answersOf(compute({ ...p, mode: 'full' }))),
    },
    {
      id: 'wrong-sequence-slid',
      title: 'gave the outputs in the opposite order',
      answers: (p) => (p.operation === 'cross-correlation' ? answersOf(compute(p).reverse()) : null),
    },
    {
      id: 'ignored-signs',
      title: 'dropped the signs of the sliding sequence',
      answers: (p) =>
        p.b.some((value) => value < 0) ? answersOf(compute({ ...p, b: p.b.map(Math.abs) })) : null,
    },
    {
      id: 'products-only',
      title: 'multiplied the aligned entries without sliding',
      answers: (p) => {
        const slid = p.operation === 'convolution' ? [...p.b].reverse() : p.b;
        return answersOf(p.a.map((value, index) => new Rational(value * (slid[index % slid.length] ?? 0))));
      },
    },
  ],

  stem: (p, form) => ({
    a: p.a,
    b: p.b,
    isConvolution: p.operation === 'convolution',
    full: p.mode === 'full',
    same: p.mode === 'same',
    valid: p.mode === 'valid',
    asksLength: form === 'open' && p.mode !== 'full',
  }),

  solution(p, { answers }) {
    const isConvolution = p.operation === 'convolution';
    const derivations = rules[p.operation].derive(p.a, p.b, { mode: p.mode });
    return {
      a: p.a,
      b: p.b,
      isConvolution,
      full: p.mode === 'full',
      same: p.mode === 'same',
      valid: p.mode === 'valid',
      lengthA: p.a.length,
      lengthB: p.b.length,
      length: lengthDerivation(p),
      slid: isConvolution ? [...p.b].reverse() : p.b,
      positions: derivations.map((derivation, index) => ({
        number: index + 1,
        derivation,
        sum: derivation.value,
      })),
      output: answers.output,
      sumProduct: tex`${factorTex(sum(p.a))}\cdot ${factorTex(sum(p.b))}`,
      sumOutput: sum(p.a) * sum(p.b),
      fullOutput: compute({ ...p, mode: 'full' }),
      dropped: p.mode === 'valid' ? p.b.length - 1 : (p.b.length - 1) / 2,
    };
  },

  effort: (p) => {
    const products = deriveConvolve1d(p.a, p.b, { mode: p.mode }).map(
      ({ symbols }) => Object.keys(symbols).length / 2,
    );
    return products.reduce((total, count) => total + 2 * count - 1, 2);
  },
});
