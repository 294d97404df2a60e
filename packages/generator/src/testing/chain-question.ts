import { z } from 'zod';
import { numberField } from '../fields/number/number.ts';
import { tableField } from '../fields/table/table.ts';
import { vectorField } from '../fields/vector/vector.ts';
import { bindQuestion } from '../question/bind.ts';
import { defineQuestion } from '../question/define.ts';
import { text } from './templates.ts';

/** A table with follow-through in small: two products and their sum, a mean, and a vector. */
export const chainQuestion = bindQuestion(
  defineQuestion({
    id: 'two-products',
    version: 3,
    title: 'Two products',
    summary: 'Fill in two products, their sum and their mean over three.',
    topics: ['arithmetic'],
    forms: ['open', 'choice'],
    params: z.object({
      a: z.int().min(2).max(9).describe('first factor'),
      b: z.int().min(2).max(9).describe('second factor'),
    }),
    sample: (draw) => ({ a: draw.integer('a', 2, 9), b: draw.integer('b', 2, 9) }),
    fields: () => ({
      table: tableField({
        label: 'products',
        weight: 2,
        precision: { exact: true },
        header: [[], [{ type: 'text', value: 'value' }]],
        align: ['left', 'right'],
        rows: [
          [{ given: [{ type: 'text', value: '10 a' }] }, { blank: 'first', label: 'ten a' }],
          [{ given: [{ type: 'text', value: '10 b' }] }, { blank: 'second', label: 'ten b' }],
          [{ given: [{ type: 'text', value: 'sum' }] }, { blank: 'total', label: 'sum' }],
        ],
        cellWeights: { total: 2 },
      }),
      third: numberField({ label: 'a third of the sum', precision: { significant: 3 } }),
      pair: vectorField({ label: 'the factors', precision: { exact: true }, length: 3 }),
    }),
    solve: ({ a, b }) => {
      const total = 10 * a + 10 * b;
      return {
        answers: { table: { first: 10 * a, second: 10 * b, total }, third: total / 3, pair: [a, b, a + b] },
        work: { total },
      };
    },
    misconceptions: [
      {
        id: 'one-ten',
        title: 'multiplied only once',
        answers: ({ a, b }) => ({
          table: { first: a, second: 10 * b, total: a + 10 * b },
          pair: [b, a, a + b + 1],
        }),
      },
      {
        id: 'no-ten',
        title: 'did not multiply',
        answers: ({ a, b }) => ({ table: { first: a, second: b, total: a + b } }),
      },
      {
        id: 'product',
        title: 'multiplied for added',
        answers: ({ a, b }) => ({ table: { first: 10 * a, second: 10 * b, total: 100 * a * b } }),
      },
    ],
    choice: { fields: ['table.total'] },
    stem: ({ a, b }) => ({ a, b }),
    solution: (_params, { work }) => ({ total: work.total }),
    followThrough: (_params, { table }) => {
      const first = table?.first;
      const second = table?.second;
      if (table === null || first === undefined || second === undefined) return {};
      const total = Number(first) + Number(second);
      return { table: { total }, ...(table.total === undefined ? {} : { third: Number(table.total) / 3 }) };
    },
    effort: ({ a, b }) => a + b,
  }),
  {
    stem: text('stem.md', 'Let a be {a} and b be {b}.'),
    solution: text('solution.md', 'The sum is {total}.'),
    feedback: {
      'one-ten': text('feedback.md', 'Both are multiplied.'),
      'no-ten': text('feedback.md', 'Multiply by ten.'),
      product: text('feedback.md', 'Add, do not multiply.'),
    },
  },
);
