import { drawVariant, levels, mark } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/shape-pipeline-figure.gen.ts';
import { walk } from './model.ts';
import oracle from './oracle.ts';
import { nodesOf, type Params } from './params.ts';
import definition from './question.ts';

/** 1 × 20 × 14, then 6 × 10 × 7, 6 × 5 × 3, 8 × 5 × 3, 8 × 2 × 1. */
const base: Params = {
  input: [1, 20, 14],
  stages: [
    { filters: 6, kernel: 5, stride: 2, padding: 2, pool: { kernel: 2, stride: 2 } },
    { filters: 8, kernel: 3, stride: 1, padding: 1, pool: { kernel: 2, stride: 2 } },
  ],
  dense: [16, 10],
  blanks: [
    { stage: 1, of: 'convolution' },
    { stage: 2, of: 'pool' },
    { stage: 2, of: 'kernel' },
  ],
};

const draw = (change: object = {}, form: 'open' | 'choice' = 'open') =>
  drawVariant(question, { seed: 'test', index: 0, level: 'easy', form, params: { ...base, ...change } });
const mistake = (id: string, p: Params = base) =>
  definition.misconceptions.find((one) => one.id === id)!.answers(p, definition.solve(p));

describe('a network of two convolutions', () => {
  it('has the shapes worked out by hand', () => {
    expect(definition.solve(base).answers).toEqual({
      convolution1: [6, 10, 7],
      kernel2: 3,
      pool2: [8, 2, 1],
      flat: 16,
    });
    expect(nodesOf(base).map(({ after }) => after)).toEqual([
      [6, 10, 7],
      [6, 5, 3],
      [8, 5, 3],
      [8, 2, 1],
    ]);
  });

  it.each([
    ['forgot-first-position', { convolution1: [6, 9, 6], kernel2: 2 }],
    ['padded-one-side', { convolution1: [6, 9, 6], kernel2: 2 }],
    ['ignored-padding', { convolution1: [6, 8, 5], kernel2: 1 }],
    ['padded-to-same', { convolution1: [6, 10, 7] }],
    ['rounded-up', { convolution1: [6, 11, 8], pool2: [8, 3, 2], flat: 48 }],
    ['ignored-stride', { convolution1: [6, 20, 14] }],
    ['pool-by-one', { pool2: [8, 4, 2], flat: 64 }],
    ['pool-ignored', { pool2: [8, 5, 3], flat: 120 }],
    ['kept-input-channels', { convolution1: [1, 10, 7] }],
    ['flattened-one-channel', { flat: 2 }],
    ['flattened-square', { flat: 32 }],
    ['flattened-too-early', { flat: 120 }],
    ['flattened-to-channels', { flat: 8 }],
  ])('gives the values worked out by hand for %s', (id, expected) => {
    expect(mistake(id)).toMatchObject(expected);
  });

  it('starts from what the figure shows behind a wrong shape', () => {
    // The first shape is wrong, but the figure shows 6 × 5 × 3 behind the pool.
    expect(mistake('ignored-stride')).toMatchObject({ pool2: [8, 2, 1], flat: 16 });
  });

  it('asks the blanks in the order of the figure, and in the choice form only the last', () => {
    expect(draw().fields.map(({ view }) => view.name)).toEqual(['convolution1', 'kernel2', 'pool2', 'flat']);
    expect(draw({}, 'choice').fields.map(({ view }) => view.name)).toEqual(['flat']);
  });

  it('does not print in the figure what is asked', () => {
    const figures = JSON.stringify(draw().stem);
    for (const text of ['6 × 10 × 7', '8 × 2 × 1', 'flatten (16)']) expect(figures).not.toContain(text);
    expect(figures).toContain('A = ?');
  });
});

it('carries on from a student’s own shape', () => {
  const { fields } = mark(question, draw(), { pool2: [8, 3, 2], flat: 48 }, { points: 4 });
  const flat = fields.find(({ name }) => name === 'flat')!;
  expect([flat.verdict, flat.followThrough]).toEqual(['right', true]);
});

it.each([
  [
    'a kernel without the shape behind it',
    [
      { stage: 1, of: 'convolution' },
      { stage: 1, of: 'kernel' },
    ],
    /kernel/,
  ],
  ['a kernel with a stride', [{ stage: 1, of: 'kernel' }], /stride above 1/],
  ['a convolution that does not exist', [{ stage: 3, of: 'convolution' }], /no convolution 3/],
])('refuses to blank %s', (_, blanks, message) => {
  expect(() => draw({ blanks })).toThrow(message);
});

describe.each(levels)('at level %s', (level) => {
  const variants = Array.from({ length: 200 }, (_, index) =>
    drawVariant(question, { seed: 'law', index, level, form: 'open' }),
  );
  const drawn = variants.map(({ params }) => params as unknown as Params);

  it('draws several positions to flatten and channels that change', () => {
    for (const p of drawn) {
      const nodes = nodesOf(p);
      expect(Math.min(...nodes.at(-1)!.after.slice(1))).toBeGreaterThanOrEqual(2);
      for (const { kind, before, after } of nodes)
        if (kind === 'convolution') expect(before[0]).not.toBe(after[0]);
    }
  });

  it('keeps the hand work the same', () => {
    expect(new Set(variants.map(({ effort }) => effort)).size).toBe(1);
  });

  it('agrees with windows slid over feature maps of cells', async () => {
    for (const p of drawn.slice(0, 100)) expect(await oracle.answers(p)).toEqual(walk(p, {}));
  });
});
