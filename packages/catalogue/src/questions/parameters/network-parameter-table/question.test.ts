import { drawVariant, levels, mark } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/network-parameter-table.gen.ts';
import { floors, type Params, rowsOf, rowsOfKind } from './network.ts';
import oracle from './oracle.ts';
import definition from './question.ts';

const draw = (
  params: Partial<Params>,
  level: (typeof levels)[number] = 'medium',
  form: 'open' | 'choice' = 'open',
) => drawVariant(question, { seed: 'test', index: 0, level, form, params });

const leNet = {
  input: [1, 32, 32],
  convolutions: [
    { filters: 6, kernel: 5, pool: true },
    { filters: 16, kernel: 5, pool: true },
    { filters: 120, kernel: 5 },
  ],
  dense: [84, 10],
  pooling: 'average',
  activation: 'tanh',
} as unknown as Params;

const right = {
  'convolution1-kernel': 5,
  convolution1: 156,
  pool1: 0,
  'convolution2-kernel': 5,
  convolution2: 2416,
  pool2: 0,
  'convolution3-kernel': 5,
  convolution3: 48120,
  dense1: 10164,
  dense2: 850,
  total: 61706,
};

describe('LeNet-5 on 1 × 32 × 32', () => {
  const variant = draw(leNet);
  const [field] = variant.fields;
  const mistake = (id: string) =>
    field!.mistakes.find(({ misconceptions }) => misconceptions.includes(id))!.answer;

  it('has 61,706 parameters in the published rows', () => {
    expect(field!.key).toEqual(right);
  });

  it('gives the values of an assignment that counted one bias per input', () => {
    expect(mistake('dense-bias-per-input')).toEqual({ ...right, dense1: 10200, dense2: 924, total: 61816 });
  });

  it.each([
    ['forgot-dense-bias', { dense1: 10080, dense2: 840, total: 61612 }],
    ['forgot-convolution-bias', { convolution1: 150, convolution2: 2400, convolution3: 48000, total: 61564 }],
    [
      'convolution-bias-per-layer',
      { convolution1: 151, convolution2: 2401, convolution3: 48001, total: 61567 },
    ],
    ['forgot-input-channels', { convolution2: 416, convolution3: 3120, total: 14706 }],
    ['multiplied-by-positions', { convolution1: 122304, convolution2: 241600, total: 423038 }],
    ['pooling-has-parameters', { pool1: 24, pool2: 64, total: 61794 }],
    [
      'kernel-without-plus-one',
      {
        'convolution1-kernel': 4,
        convolution1: 102,
        'convolution2-kernel': 4,
        convolution2: 1552,
        'convolution3-kernel': 4,
        convolution3: 30840,
        total: 43508,
      },
    ],
  ])('gives the value worked out by hand for %s', (id, changed) => {
    expect(mistake(id)).toEqual({ ...right, ...changed });
  });

  it('asks the total alone in the choice form and names the bias per input', () => {
    const [total] = draw(leNet, 'medium', 'choice').fields;
    expect(total!.view.name).toBe('table.total');
    expect(total!.mistakes.flatMap(({ misconceptions }) => misconceptions).length).toBeGreaterThanOrEqual(3);
  });
});

describe('follow-through', () => {
  const variant = draw(leNet);
  const verdicts = (table: Record<string, number>) => {
    const { cells } = mark(question, variant, { table }, { points: 18 }).fields[0]!;
    return Object.fromEntries(
      cells.map(({ name, verdict, followThrough }) => [name, followThrough ? 'follows' : verdict]),
    );
  };

  it('counts parameters from the student’s own kernel and the total from their own rows', () => {
    const given = { ...right, 'convolution2-kernel': 3, convolution2: 880, total: 60170 };
    expect(verdicts(given)).toMatchObject({
      'convolution2-kernel': 'wrong',
      convolution2: 'follows',
      total: 'follows',
    });
  });

  it('does not accept the right total under wrong rows as a sum of them', () => {
    expect(verdicts({ ...right, dense1: 10200, total: 61707 })).toMatchObject({
      dense1: 'wrong',
      total: 'wrong',
    });
  });

  it('leaves a total alone whose rows are not all given', () => {
    const { dense2: _, ...rest } = right;
    expect(verdicts({ ...rest, total: 60856 })).toMatchObject({ dense2: 'missing', total: 'wrong' });
  });
});

describe('parameters fixed by a user', () => {
  it.each(levels)('grows a %s network around a given input', (level) => {
    const params = draw({ input: [1, 32, 32] }, level).params as unknown as Params;
    expect(params.input).toEqual([1, 32, 32]);
    expect(floors(rowsOf(params))).toBe(false);
  });

  it('finds an input that given convolutions fit', () => {
    const convolutions = leNet.convolutions;
    const params = draw({ convolutions }).params as unknown as Params;
    expect(floors(rowsOf(params))).toBe(false);
    expect(params.convolutions.map(({ kernel }) => kernel)).toEqual([5, 5, 5]);
  });

  it('points at the layer whose kernel does not fit', () => {
    expect(() => draw({ ...leNet, input: [1, 12, 12] })).toThrow(/exceeds/);
  });
});

describe.each(levels)('at level %s', (level) => {
  const drawn = Array.from({ length: 120 }, (_, index) =>
    drawVariant(question, { seed: 'law', index, level, form: 'open' }),
  );
  const tasks = drawn.map(({ params }) => params as unknown as Params);

  it('draws two fully connected layers or more, none as wide as its input, behind pools that divide', () => {
    for (const task of tasks) {
      const rows = rowsOf(task);
      const dense = rowsOfKind(rows, 'dense');
      expect(dense.length).toBeGreaterThanOrEqual(2);
      expect(dense.every(({ inputs, units }) => inputs !== units)).toBe(true);
      expect(floors(rows)).toBe(false);
    }
  });

  it('keeps the hand work the same', () => {
    expect(new Set(drawn.map(({ effort }) => effort)).size).toBe(1);
  });

  it('agrees with counting allocated arrays', async () => {
    for (const task of tasks.slice(0, 60))
      expect(await oracle.answers(task)).toEqual(definition.solve(task).answers);
  });
});
