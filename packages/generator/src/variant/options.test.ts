import { type Block, textOf } from '@variorum/document';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { choiceField } from '../fields/choice/choice.ts';
import { optionId } from '../fields/options.ts';
import { mark } from '../marking/mark.ts';
import { bindQuestion } from '../question/bind.ts';
import { defineQuestion } from '../question/define.ts';
import { text } from '../testing/templates.ts';
import { drawVariant } from './build.ts';

const paragraph = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });

/** Options that the author wrote: the right one among four, in a fixed order or shuffled. */
const choiceQuestion = (shuffle: boolean, right = 'right-one') =>
  bindQuestion(
    defineQuestion({
      id: 'written-options',
      version: 1,
      title: 'Options',
      summary: 'Choose one.',
      topics: ['options'],
      forms: ['open'],
      params: z.object({ n: z.int() }),
      sample: (draw) => ({ n: draw.integer('n', 0, 1e9) }),
      fields: () => ({
        answer: choiceField({
          label: 'answer',
          shuffle,
          options: ['trap', 'right-one', 'other', 'last'].map((id) => ({
            id,
            content: [paragraph(`Text of ${id}`)],
          })),
          reasons: { trap: [paragraph('It is a trap.')] },
        }),
      }),
      solve: () => ({ answers: { answer: right }, work: null }),
      misconceptions: [{ id: 'fell-for-it', title: 'fell for it', answers: () => ({ answer: 'trap' }) }],
      stem: () => ({}),
      solution: () => ({}),
      effort: () => 1,
    }),
    {
      stem: text('stem.md', '?'),
      solution: text('solution.md', '.'),
      feedback: { 'fell-for-it': text('feedback.md', 'You fell for it.') },
    },
  );

describe('options written by the author', () => {
  const request = { seed: 'test', level: 'easy', form: 'open' } as const;

  it('keep their order where it means something, and lose ids that tell', () => {
    const [field] = drawVariant(choiceQuestion(false), { ...request, index: 0 }).fields;
    expect(field).toMatchObject({ key: 'b', mistakes: [{ answer: 'a', misconceptions: ['fell-for-it'] }] });
    expect(JSON.stringify(field!.view)).not.toMatch(/"id":"(?:trap|right-one)/);
    expect(textOf({ type: 'root', children: [{ type: 'paragraph', children: field!.keyContent }] })).toBe(
      '(b) Text of right-one',
    );
  });

  it('are shuffled otherwise, with key, mistakes and reasons following', () => {
    const keys = new Set<unknown>();
    const question = choiceQuestion(true);
    for (let index = 0; index < 40; index++) {
      const variant = drawVariant(question, { ...request, index });
      const [field] = variant.fields;
      const options = field!.view.kind === 'choice' ? field!.view.options : [];
      const idOf = (wanted: string) =>
        options.find(({ content }) => JSON.stringify(content).includes(wanted))?.id;
      expect(field!.key).toBe(idOf('Text of right-one'));
      expect(Object.keys(field!.reasons!)).toEqual([idOf('Text of trap')]);
      const marking = mark(question, variant, { answer: idOf('Text of trap') }, { points: 1 });
      expect(marking.fields[0]).toMatchObject({ verdict: 'wrong', misconceptions: ['fell-for-it'] });
      expect(textOf(marking.fields[0]!.feedback)).toMatch(/^You fell for it\.\s+It is a trap\.$/);
      keys.add(field!.key);
    }
    expect(keys.size).toBe(4);
  });

  it('must contain the one that solves the question', () => {
    expect(() => drawVariant(choiceQuestion(true, 'rihgt-one'), { ...request, index: 0 })).toThrow(
      'shuffleOptions: the field "answer" has no option "rihgt-one"; it has ',
    );
  });
});

it('optionId counts a, b, …, z, aa, ab', () => {
  expect([0, 1, 25, 26, 27, 52].map(optionId)).toEqual(['a', 'b', 'z', 'aa', 'ab', 'ba']);
});
