import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../json.ts';
import { levels } from '../question/level.ts';
import { chainQuestion } from '../testing/chain-question.ts';
import { parametersQuestion } from '../testing/parameters-question.ts';
import { drawVariant } from './build.ts';
import { drawDistinctVariants } from './distinct.ts';
import { publicVariant } from './public.ts';
import type { VariantRequest } from './request.ts';

const request: VariantRequest = { seed: 'test', index: 0, level: 'medium', form: 'open' };

describe('drawVariant', () => {
  it('gives the same JSON for the same request, and plain JSON', () => {
    const variant = drawVariant(parametersQuestion, request);
    expect(JSON.stringify(drawVariant(parametersQuestion, request))).toBe(JSON.stringify(variant));
    expect(JSON.parse(JSON.stringify(variant))).toEqual(variant);
  });

  it('asks the same numbers in the open and the choice form where both are fair', () => {
    const open = drawVariant(parametersQuestion, request);
    expect(drawVariant(parametersQuestion, { ...request, form: 'choice' }).params).toEqual(open.params);
  });

  it('draws only what the question calls fair', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.nat(1e6),
        fc.constantFrom(...levels),
        (seed, index, level) => {
          const { params } = drawVariant(parametersQuestion, { ...request, seed, index, level });
          expect(params).not.toMatchObject({ channels: 1 });
          expect(params).not.toMatchObject({ kernel: 1 });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('solves given parameters as they are, exempt from fairness, with level null', () => {
    const params = { channels: 1, filters: 2, kernel: 1, size: 4 };
    const variant = drawVariant(parametersQuestion, { ...request, params });
    expect(variant).toMatchObject({ params, level: null });
    // 2 · (1 + 1) = 4; forgetting the channels changes nothing where there is one.
    expect(variant.fields[1]!.key).toBe(4);
    expect(variant.fields[1]!.mistakes.map(({ answer, misconceptions }) => [answer, misconceptions])).toEqual(
      [
        [2, ['forgot-bias']],
        [3, ['one-bias']],
        [64, ['times-positions']],
      ],
    );
  });

  it('draws the parameters that are not given', () => {
    const variant = drawVariant(parametersQuestion, { ...request, params: { kernel: 11 } });
    expect(variant).toMatchObject({ params: { kernel: 11 }, level: 'medium' });
  });

  it('accepts an unfair variant where a given parameter leaves no other', () => {
    expect(drawVariant(parametersQuestion, { ...request, params: { channels: 1 } }).params).toMatchObject({
      channels: 1,
    });
  });
});

describe('the choice form', () => {
  it('offers the key and distinct wrong values under positional ids, in an order that varies', () => {
    const keys = new Set<unknown>();
    for (const variant of drawDistinctVariants(parametersQuestion, 40, { ...request, form: 'choice' })) {
      const [field] = variant.fields;
      const options = field!.view.kind === 'choice' ? field!.view.options : [];
      expect(options.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
      expect(new Set(options.map(({ content }) => JSON.stringify(content))).size).toBe(5);
      expect([field!.key, ...field!.mistakes.map(({ answer }) => answer)].sort()).toEqual([
        'a',
        'b',
        'c',
        'd',
        'e',
      ]);
      keys.add(field!.key);
    }
    expect(keys.size).toBe(5);
  });

  it('offers as many options as asked', () => {
    const [field] = drawVariant(parametersQuestion, { ...request, form: 'choice', options: 4 }).fields;
    expect(field!.mistakes).toHaveLength(3);
  });

  it('asks one cell of a table', () => {
    const variant = drawVariant(chainQuestion, { ...request, form: 'choice', params: { a: 4, b: 7 } });
    expect(variant.fields).toHaveLength(1);
    expect(variant.fields[0]!.view).toMatchObject({ kind: 'choice', name: 'table.total', label: 'sum' });
    // 110; with one factor of ten 74, with none 11, multiplied 2,800.
    const contents = variant.fields[0]!.mistakes.flatMap(({ content }) =>
      content.map((node) => 'value' in node && node.value),
    );
    expect(contents.filter((value) => !String(value).startsWith('(')).sort()).toEqual(['11', '2,800', '74']);
  });
});

describe('drawDistinctVariants', () => {
  it('never repeats parameters', () => {
    const all = [...drawDistinctVariants(chainQuestion, 60, request)].map(({ params }) =>
      canonicalJson(params),
    );
    expect(new Set(all).size).toBe(60);
  });

  it('says how many exist when the space is too small', () => {
    // 8 · 8 pairs of factors from 2 to 9.
    expect(() => [...drawDistinctVariants(chainQuestion, 65, request)]).toThrow(
      expect.objectContaining({
        code: 'too-few-variants',
        message:
          'only 64 distinct variants of two-products at level medium were found in 5,000 further draws',
        value: 64,
      }),
    );
  });
});

describe('publicVariant', () => {
  it('is made of public parts only', () => {
    for (const form of ['open', 'choice'] as const) {
      const variant = drawVariant(chainQuestion, { ...request, seed: 'top-secret', form });
      const open = publicVariant(variant, 3);
      expect(Object.keys(open)).toEqual(['title', 'form', 'points', 'stem', 'fields']);
      const json = JSON.stringify(open);
      for (const hidden of [
        'top-secret',
        'key',
        'mistake',
        'misconception',
        'one-ten',
        'Multiply by ten',
        'The sum is',
        'tolerance',
        'params',
      ]) {
        expect(json).not.toContain(hidden);
      }
      if (form === 'open')
        expect(json).not.toContain(String((variant.fields[0]!.key as Record<string, number>).total));
    }
  });
});
