import { isVariorumError } from '@variorum/core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { numberField } from '../fields/number/number.ts';
import { bindQuestion } from '../question/bind.ts';
import { defineQuestion } from '../question/define.ts';
import { chainQuestion } from '../testing/chain-question.ts';
import { text } from '../testing/templates.ts';
import { drawVariant } from './build.ts';
import type { VariantRequest } from './request.ts';
import { solveVariant } from './solve.ts';

const request: VariantRequest = { seed: 'test', index: 0, level: 'medium', form: 'open' };

const oneNumber = (answer: (x: number) => number, wrong: (x: number) => number) =>
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

describe('fairness', () => {
  const reasonOf = (question: ReturnType<typeof oneNumber>, form: 'open' | 'choice' = 'open') => {
    try {
      return solveVariant(question, { ...request, form });
    } catch (error) {
      return isVariorumError(error) ? error.message : error;
    }
  };

  it('merges misconceptions with the same value and names both', () => {
    const solved = solveVariant(
      oneNumber(
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
        oneNumber(
          () => 0.1 + 0.2,
          () => 0.3,
        ),
        request,
      ).fields[0]!.mistakes,
    ).toEqual([]);
  });

  it.each<[string, ReturnType<typeof oneNumber>, 'open' | 'choice', string]>([
    // Ten tolerances are 10 · 0.05 = 0.5.
    [
      'a wrong value within ten tolerances',
      oneNumber(
        (x) => x,
        (x) => x + 0.5,
      ),
      'open',
      '"wrong" leads too close to the key of "y"',
    ],
    [
      'a key near a rounding boundary',
      oneNumber(
        (x) => x + 0.149,
        () => 100,
      ),
      'open',
      'the key of "y" lies too close to a rounding boundary',
    ],
    [
      'too few distractors',
      oneNumber(
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
        oneNumber(
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

  it('refuses given parameters under which the key would stand alone', () => {
    const lone = { ...request, form: 'choice', params: { a: 1, b: 1 } } as const;
    expect(() =>
      drawVariant(
        oneNumber(
          (x) => x,
          (x) => x,
        ),
        { ...request, form: 'choice', params: { x: 1 } },
      ),
    ).toThrow(
      'offerOptions: with these parameters no mistake leads to another value of "y", expected at least one: ask it in the open form',
    );
    expect(() => drawVariant(chainQuestion, lone)).toThrow(
      'two-products: parameter "a" is 1, expected at least 2',
    );
  });
});
