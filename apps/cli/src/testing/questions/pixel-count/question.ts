import { defineQuestion, integerField } from '@variorum/generator';
import { z } from 'zod';

/** A question as a user would write one in a folder of their own; tests copy it and break it. */
export default defineQuestion({
  id: 'pixel-count',
  version: 1,
  title: 'Values of an image',
  summary: 'The number of values that an image holds.',
  topics: ['images'],
  forms: ['open'],
  params: z.strictObject({
    height: z.int().min(1).max(64).describe('rows'),
    width: z.int().min(1).max(64).describe('columns'),
  }),
  sample: (draw) => ({ height: draw.integer('height', 2, 4), width: draw.integer('width', 5, 6) }),
  fields: () => ({ values: integerField({ label: 'number of values' }) }),
  solve: ({ height, width }) => ({ answers: { values: 3 * height * width }, work: null }),
  misconceptions: [
    {
      id: 'one-channel',
      title: 'counted one channel',
      answers: ({ height, width }) => ({ values: height * width }),
    },
  ],
  stem: ({ height, width }) => ({ height, width }),
  solution: ({ height, width }, { answers }) => ({ height, width, values: answers.values }),
  effort: () => 2,
});
