import { isVariorumError } from '@variorum/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { integerField } from '../fields/integer/integer.ts';
import { numberField } from '../fields/number/number.ts';
import { canonicalJson } from '../json.ts';
import { bindQuestion } from '../question/bind.ts';
import { defineQuestion } from '../question/define.ts';
import { levels } from '../question/level.ts';
import { chainQuestion } from '../testing/chain-question.ts';
import { parametersQuestion } from '../testing/parameters-question.ts';
import { text } from '../testing/templates.ts';
import { drawVariant } from './build.ts';
import { drawDistinctVariants } from './distinct.ts';
import { publicVariant } from './public.ts';
import type { VariantRequest } from './request.ts';
import { solveVariant } from './solve.ts';

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

describe('fairness', () => {
  const half = (answer: (x: number) => number, wrong: (x: number) => number) =>
    bindQuestion(
      defineQuestion({
        id: 'one-number',
        version: 1,
        title: 'One number',
        summary: 'Give one number.',
        topics: ['numbers'],
        forms: ['open', 'choice'],
        params: z.object({ x: z.int().min(0).max(9) }),
        sample: (draw) => ({ x: draw.integer('x', 0, 9) }),
        fields: () => ({ y: numberField({ label: 'y', precision: { decimals: 1 } }) }),
        solve: ({ x }) => ({ answers: { y: answer(x) }, work: null }),
        misconceptions: [
          { id: 'wrong', title: 'wrong', answers: ({ x }) => ({ y: wrong(x) }) },
          { id: 'same-again', title: 'the same again', answers: ({ x }) => ({ y: wrong(x) }) },
        ],
        stem: () => ({}),
        solution: () => ({}),
        effort: () => 1,
      }),
      {
        stem: text('stem.md', 'y?'),
        solution: text('solution.md', 'y.'),
        feedback: { wrong: text('feedback.md', 'No.'), 'same-again': text('feedback.md', 'No again.') },
      },
    );
  const reasonOf = (question: ReturnType<typeof half>, form: 'open' | 'choice' = 'open') => {
    try {
      return solveVariant(question, { ...request, form });
    } catch (error) {
      return isVariorumError(error) ? error.message : error;
    }
  };

  it('merges misconceptions with the same value and names both', () => {
    const solved = solveVariant(
      half(
        (x) => x,
        (x) => x + 3,
      ),
      request,
    );
    expect(solved.fields[0]!.mistakes).toMatchObject([{ misconceptions: ['wrong', 'same-again'] }]);
  });

  it('leaves out a misconception that leads to the key, also by another way of computing it', () => {
    expect(
      solveVariant(
        half(
          () => 0.1 + 0.2,
          () => 0.3,
        ),
        request,
      ).fields[0]!.mistakes,
    ).toEqual([]);
  });

  it.each<[string, ReturnType<typeof half>, 'open' | 'choice', string]>([
    // Ten tolerances are 10 · 0.05 = 0.5.
    [
      'a wrong value within ten tolerances',
      half(
        (x) => x,
        (x) => x + 0.5,
      ),
      'open',
      '"wrong" leads too close to the key of "y"',
    ],
    [
      'a key near a rounding boundary',
      half(
        (x) => x + 0.149,
        () => 100,
      ),
      'open',
      'the key of "y" lies too close to a rounding boundary',
    ],
    [
      'too few distractors',
      half(
        (x) => x,
        (x) => x + 3,
      ),
      'choice',
      '"y" has 1 distractors, 3 are needed',
    ],
  ])('draws again for %s, and says so at last', (_, question, form, reason) => {
    expect(reasonOf(question, form)).toBe(
      `one-number: no fair variant in 500 draws (level medium, form ${form}); most often (500 times) because ${reason}`,
    );
  });

  it('ends its error with a line that replays it', () => {
    const attempt = () =>
      solveVariant(
        half(
          (x) => x,
          (x) => x + 0.5,
        ),
        request,
      );
    expect(attempt).toThrow(
      expect.objectContaining({
        code: 'no-fair-variant',
        replay:
          'drawVariant(question(\'one-number\'), {"seed":"test","index":0,"level":"medium","form":"open"})',
      }),
    );
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

describe('a request', () => {
  it.each<[Partial<Record<keyof VariantRequest, unknown>>, string]>([
    [{ form: 'essay' }, 'layer-parameters: form is "essay", expected its forms: open, choice'],
    [{ form: 'oral' }, 'layer-parameters: form is "oral", expected open, choice'],
    [{ level: 'mild' }, 'layer-parameters: level is "mild", expected easy, medium, hard'],
    [{ seed: '' }, 'layer-parameters: seed is "", expected a text that is not empty'],
    [{ index: -1 }, 'layer-parameters: index is -1, expected a whole number from 0'],
    [{ options: 3 }, 'layer-parameters: options is 3, expected a whole number from 4 to 8'],
    [{ params: { kernal: 3 } }, 'layer-parameters: there is no parameter "kernal"; did you mean "kernel"?'],
    [{ params: { kernel: 0 } }, 'layer-parameters: parameter "kernel" is 0, expected at least 1'],
    [{ params: { kernel: 2.5 } }, 'layer-parameters: parameter "kernel" is 2.5, expected a whole number'],
    [{ params: { kernel: '3' } }, 'layer-parameters: parameter "kernel" is "3", expected a number'],
  ])('%j is refused', (wrong, message) => {
    expect(() => drawVariant(parametersQuestion, { ...request, ...wrong } as VariantRequest)).toThrow(
      message,
    );
  });
});

describe('a definition', () => {
  const definition = (overrides: object) => ({
    id: 'a-question',
    version: 1,
    title: 'T',
    summary: 'S.',
    topics: ['t'],
    forms: ['open'] as const,
    params: z.object({ x: z.int().max(3) }),
    sample: () => ({ x: 3 }),
    fields: () => ({ y: integerField({ label: 'y' }) }),
    solve: () => ({ answers: { y: 1 }, work: null }),
    misconceptions: [],
    stem: () => ({}),
    solution: () => ({}),
    effort: () => 1,
    ...overrides,
  });
  const templates = { stem: text('stem.md', ''), solution: text('solution.md', ''), feedback: {} };
  const wrong = { id: 'off', title: 'off', answers: () => ({ y: 2 }) };

  it.each([
    [
      { id: 'A question' },
      {},
      'bindQuestion(A question): the id is "A question", expected words in lower case joined by hyphens',
    ],
    [{ version: 0 }, {}, 'bindQuestion(a-question): the version is 0, expected a whole number from 1'],
    [{ topics: [] }, {}, 'bindQuestion(a-question): it has no topics, expected at least one topic'],
    [
      { misconceptions: [wrong] },
      {},
      'bindQuestion(a-question): the misconception "off" has no feedback, expected a section "# off" in feedback.md',
    ],
    [
      { misconceptions: [wrong, wrong] },
      { off: templates.stem },
      'bindQuestion(a-question): two misconceptions have the id "off", expected different ids',
    ],
    [
      {},
      { on: templates.stem },
      'bindQuestion(a-question): feedback.md has a section "on", expected sections for its misconceptions only: none',
    ],
  ])('%j with feedback %j is refused', (overrides, feedback, message) => {
    expect(() => bindQuestion(definition(overrides), { ...templates, feedback })).toThrow(message);
  });

  it('whose sampler leaves its own schema is found out', () => {
    const question = bindQuestion(definition({ sample: () => ({ x: 4 }) }), templates);
    expect(() => drawVariant(question, request)).toThrow(
      'a-question: the sampler drew {"x":4}, which its own schema refuses: a-question: parameter "x" is 4, expected at most 3',
    );
  });

  it('whose solver forgets a field is found out', () => {
    const question = bindQuestion(definition({ solve: () => ({ answers: {}, work: null }) }), templates);
    expect(() => drawVariant(question, request)).toThrow(
      'a-question: solve gave no answer for the field "y" at {"x":3}',
    );
  });

  it('describes its parameters in JSON Schema', () => {
    expect(parametersQuestion.paramsJsonSchema()).toMatchObject({
      type: 'object',
      required: ['channels', 'filters', 'kernel', 'size'],
      properties: {
        kernel: { type: 'integer', minimum: 1, maximum: 15, description: 'height and width of a filter' },
      },
    });
  });

  it('agrees with its oracle', async () => {
    const instance = parametersQuestion.instance({ channels: 3, filters: 10, kernel: 5, size: 8 });
    expect(instance.answers().count).toBe(760);
    expect(await instance.oracleAnswers()).toEqual({ count: 760 });
    expect(parametersQuestion.oracle).toBe('allocates the arrays and counts their elements');
  });
});
