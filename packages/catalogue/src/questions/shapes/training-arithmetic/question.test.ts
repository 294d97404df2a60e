import { drawVariant, levels } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/training-arithmetic.gen.ts';
import oracle from './oracle.ts';
import { epochOf, type Params } from './params.ts';
import definition from './question.ts';

const reference: Params = {
  examples: 4000,
  batch: 100,
  dropLast: false,
  given: 'iterations',
  amount: 100_000,
  askSeen: false,
};
const mnist: Params = { ...reference, examples: 50_000, batch: 128, given: 'epochs', amount: 8 };
/** Ten full mini-batches of 32 and 30 examples left; 25 iterations. */
const begun: Params = { ...reference, examples: 350, batch: 32, amount: 25 };

const mistake = (id: string, params: Params) =>
  definition.misconceptions.find((one) => one.id === id)!.answers(params, definition.solve(params));

describe('reference cases', () => {
  it('gives 2,500 epochs for 100,000 iterations with 100 of 4,000 examples', () => {
    expect(definition.solve(reference).answers).toMatchObject({ perEpoch: 40, total: 2500 });
  });

  it('gives 391 iterations per epoch and 3,128 in all, or 390 and 3,120 where the last is dropped', () => {
    expect(definition.solve(mnist).answers).toEqual({ perEpoch: 391, rest: 80, total: 3128, seen: 400_000 });
    expect(definition.solve({ ...mnist, dropLast: true }).answers).toEqual({
      perEpoch: 390,
      rest: 80,
      total: 3120,
      seen: 399_360,
    });
  });

  it('counts complete epochs and the examples of an unfinished one', () => {
    // Two epochs of 11 iterations and 3 more; two of 10 and 5 more.
    expect(definition.solve(begun).answers).toEqual({ perEpoch: 11, rest: 30, total: 2, seen: 796 });
    expect(definition.solve({ ...begun, dropLast: true }).answers).toEqual({
      perEpoch: 10,
      rest: 30,
      total: 2,
      seen: 800,
    });
  });
});

describe('misconceptions', () => {
  it.each([
    ['inverted-ratio', reference, { total: 4_000_000 }],
    ['one-example-per-iteration', reference, { perEpoch: 4000, total: 25 }],
    ['counted-mini-batches', reference, { total: 1000 }],
    ['counted-examples', reference, { total: 10_000_000 }],
    ['batch-for-iterations', reference, { perEpoch: 100, total: 1000 }],
    ['multiplied-by-batch', reference, { perEpoch: 400_000 }],
    ['multiplied-by-batch', mnist, { perEpoch: 6_400_000, total: 51_200_000 }],
    ['dropped-last', mnist, { perEpoch: 390, total: 3120, seen: 399_360 }],
    ['kept-last', { ...mnist, dropLast: true }, { perEpoch: 391, total: 3128, seen: 400_000 }],
    ['one-epoch', mnist, { total: 391 }],
    ['missing-examples', mnist, { rest: 48 }],
    ['full-last-batch', mnist, { rest: 128 }],
    ['nothing-left', { ...mnist, dropLast: true }, { rest: 0 }],
    ['every-batch-full', mnist, { seen: 400_384 }],
    ['unfinished-epoch-forgotten', begun, { seen: 700 }],
    ['epochs-rounded-up', begun, { total: 3 }],
  ] as const)('gives the values worked out by hand for %s', (id, params, expected) => {
    expect(mistake(id, params)).toEqual(expected);
  });

  it('has no mistake with the last mini-batch where every one is full', () => {
    for (const id of ['dropped-last', 'kept-last', 'missing-examples', 'full-last-batch'])
      expect(mistake(id, reference)).toBeNull();
  });
});

it('refuses a mini-batch larger than the data set', () => {
  const params = { ...reference, batch: 5000 };
  expect(() =>
    drawVariant(question, { seed: 'test', index: 0, level: 'easy', form: 'open', params }),
  ).toThrow(/does not fit/);
});

describe.each(levels)('at level %s', (level) => {
  const drawn = Array.from(
    { length: 200 },
    (_, index) =>
      drawVariant(question, { seed: 'law', index, level, form: 'open' }).params as unknown as Params,
  );

  it('draws an incomplete mini-batch as often as the level says', () => {
    const share = drawn.filter((params) => epochOf(params).rest > 0).length / drawn.length;
    const [least, most] = { easy: [0, 0], medium: [0.6, 0.9], hard: [1, 1] }[level] as [number, number];
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
  });

  it('draws whole numbers of epochs except at level hard', () => {
    for (const params of drawn.filter(({ given }) => given === 'iterations')) {
      expect(params.amount % epochOf(params).iterations === 0).toBe(level !== 'hard');
    }
  });

  it('agrees with a loader that hands out every mini-batch', async () => {
    for (const params of drawn.slice(0, 100)) {
      expect(definition.solve(params).answers).toEqual(await oracle.answers(params));
    }
  });
});
