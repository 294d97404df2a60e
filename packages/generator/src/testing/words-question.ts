import type { FieldOption } from '@variorum/document';
import { z } from 'zod';
import { expressionField } from '../fields/expression/expression.ts';
import { matchField } from '../fields/match/match.ts';
import { orderField } from '../fields/order/order.ts';
import { textField } from '../fields/text/text.ts';
import { bindQuestion } from '../question/bind.ts';
import { defineQuestion } from '../question/define.ts';
import { text } from './templates.ts';

const option = (id: string): FieldOption => ({
  id,
  content: [{ type: 'paragraph', children: [{ type: 'text', value: `the ${id}` }] }],
});

/** A question whose answers are no numbers: a formula, a word, pairs and two orders. */
export const wordsQuestion = bindQuestion(
  defineQuestion({
    id: 'side-and-area',
    version: 1,
    title: 'Side and area',
    summary: 'Give the area of a square frame.',
    topics: ['geometry'],
    forms: ['open', 'choice'],
    params: z.object({ size: z.int().min(2).max(9).describe('side of the square') }),
    sample: (draw) => ({ size: draw.integer('size', 2, 9) }),
    fields: () => ({
      area: expressionField({
        label: 'area',
        variables: { A: { meaning: 'outer side' }, b: { meaning: 'inner side' } },
      }),
      name: textField({ label: 'name of the shape' }),
      pairs: matchField({
        label: 'what belongs together',
        left: ['side', 'area', 'volume'].map(option),
        right: ['metre', 'square', 'cube', 'second'].map(option),
      }),
      steps: orderField({ label: 'steps', items: ['measure', 'square', 'subtract', 'print'].map(option) }),
      shared: orderField({
        label: 'steps with partial credit',
        items: ['measure', 'square', 'subtract', 'print'].map(option),
        scoring: 'adjacent-pairs',
      }),
    }),
    solve: () => ({
      answers: {
        area: 'A^2-b^2',
        name: ['frame', 'square ring'],
        pairs: { side: 'metre', area: 'square', volume: 'cube' },
        steps: ['measure', 'square', 'subtract', 'print'],
        shared: ['measure', 'square', 'subtract', 'print'],
      },
      work: {},
    }),
    misconceptions: [
      {
        id: 'square-of-difference',
        title: 'squared last',
        answers: () => ({ area: '(A-b)^2', name: 'square' }),
      },
      { id: 'same-again', title: 'the same in other words', answers: () => ({ area: 'A^2-2A b+b^2' }) },
      {
        id: 'factored',
        title: 'no mistake at all',
        answers: () => ({ area: '(A-b)(A+b)', name: 'Square  Ring' }),
      },
      { id: 'one-side', title: 'forgot the square', answers: () => ({ area: 'A-b', name: 'line' }) },
      {
        id: 'swapped',
        title: 'swapped area and volume',
        answers: () => ({
          area: 'b^2-A^2',
          name: 'disc',
          pairs: { area: 'cube', volume: 'square' },
          steps: ['measure', 'subtract', 'square', 'print'],
        }),
      },
    ],
    stem: ({ size }) => ({ size }),
    solution: ({ size }) => ({ size }),
    effort: () => 3,
  }),
  {
    stem: text('stem.md', 'A square of side {size}.'),
    solution: text('solution.md', 'Subtract for {size}.'),
    feedback: Object.fromEntries(
      ['square-of-difference', 'same-again', 'factored', 'one-side', 'swapped'].map((id) => [
        id,
        text('feedback.md', `This is ${id}.`),
      ]),
    ),
  },
);
