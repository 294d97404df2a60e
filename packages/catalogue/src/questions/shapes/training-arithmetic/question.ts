import { defineQuestion, integerField } from '@variorum/generator';
import { lengthBy, mistakes, seenOf } from './mistakes.ts';
import { epochOf, params } from './params.ts';
import { sample, unfair } from './sample.ts';

export default defineQuestion({
  id: 'training-arithmetic',
  version: 1,
  title: 'Epochs, iterations and mini-batches',
  summary: 'How many iterations or epochs a training takes, with a last mini-batch that is kept or dropped.',
  topics: ['training', 'optimisation'],
  forms: ['open', 'choice'],
  params,
  sample,
  unfair,

  fields: (p, form) => {
    const open = form !== 'choice';
    const { rest } = epochOf(p);
    return {
      ...(open ? { perEpoch: integerField({ label: 'iterations per epoch' }) } : {}),
      ...(open && rest > 0
        ? {
            rest: integerField({
              label: p.dropLast
                ? 'examples left out of an epoch'
                : 'examples in the last mini-batch of an epoch',
            }),
          }
        : {}),
      total: integerField({ label: p.given === 'epochs' ? 'iterations in all' : 'complete epochs' }),
      ...(open && p.askSeen ? { seen: integerField({ label: 'examples processed in all' }) } : {}),
    };
  },

  solve(p) {
    const { iterations, rest } = epochOf(p);
    const answers = { perEpoch: iterations, rest, total: lengthBy(p, iterations), seen: seenOf(p) };
    return { answers, work: answers };
  },

  misconceptions: mistakes,

  stem: (p, form) => ({
    examples: p.examples,
    batch: p.batch,
    dropLast: p.dropLast,
    givenEpochs: p.given === 'epochs',
    amount: p.amount,
    open: form !== 'choice',
    partial: epochOf(p).rest > 0,
    asksSeen: p.askSeen && form !== 'choice',
  }),

  solution(p, { work }, form) {
    const { full, rest, iterations, seen } = epochOf(p);
    const epochs = p.given === 'epochs' ? p.amount : work.total;
    const begun = p.given === 'epochs' ? 0 : p.amount - epochs * iterations;
    return {
      examples: p.examples,
      batch: p.batch,
      dropLast: p.dropLast,
      givenEpochs: p.given === 'epochs',
      amount: p.amount,
      open: form !== 'choice',
      partial: rest > 0,
      asksSeen: p.askSeen && form !== 'choice',
      full,
      fullExamples: full * p.batch,
      rest,
      perEpoch: iterations,
      epochSeen: seen,
      total: work.total,
      epochs,
      begun,
      begunSeen: begun * p.batch,
      completeIterations: epochs * iterations,
      completeSeen: epochs * seen,
      seen: work.seen,
    };
  },

  effort: (p) => 4 + (epochOf(p).rest > 0 ? 2 : 0) + (p.askSeen ? 4 : 0),
});
