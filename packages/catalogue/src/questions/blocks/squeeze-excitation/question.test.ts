import { drawVariant, levels } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/squeeze-excitation.gen.ts';
import oracle from './oracle.ts';
import type { Params } from './params.ts';
import definition from './question.ts';

const given = (params: Partial<Params>) =>
  drawVariant(question, { seed: 'test', index: 0, level: 'hard', form: 'open', params });
type Variant = ReturnType<typeof given>;

const fieldOf = (variant: Variant, name: string) => variant.fields.find(({ view }) => view.name === name)!;
const numbers = (answer: unknown): unknown => {
  if (Array.isArray(answer)) return answer.map(numbers);
  const [numerator, denominator = 1] = String(answer).split('/').map(Number);
  return numerator! / denominator;
};
const mistake = (variant: Variant, field: string, id: string) =>
  numbers(fieldOf(variant, field).mistakes.find(({ misconceptions }) => misconceptions.includes(id))!.answer);

const counting: Partial<Params> = {
  task: 'count',
  channels: 64,
  height: 10,
  width: 5,
  reduction: 16,
  bias: true,
};

describe('the parameters of a block on 64 channels with reduction 16', () => {
  it.each([
    // 64·4 + 4 + 4·64 + 64
    [true, 580],
    [false, 512],
  ])('are counted right with bias %s', (bias, parameters) => {
    const variant = given({ ...counting, bias });
    expect(variant.fields.map(({ key }) => key)).toEqual([64, 4, parameters, [64, 10, 5]]);
  });

  it.each([
    ['ratio-multiplies', 'hidden', 1024],
    ['ratio-multiplies', 'parameters', 2 * 64 * 1024 + 1024 + 64],
    ['ratio-is-width', 'hidden', 16],
    ['ratio-is-width', 'parameters', 2048 + 80],
    ['no-bottleneck', 'hidden', 64],
    ['no-bottleneck', 'parameters', 8320],
    ['pooled-over-channels', 'squeezed', 50],
    ['no-pooling', 'squeezed', 3200],
    // 3200·4 + 4 + 4·64 + 64
    ['no-pooling', 'parameters', 13124],
    ['squeezed-by-ratio', 'squeezed', 4],
    ['one-dense-layer', 'parameters', 260],
    ['forgot-biases', 'parameters', 512],
    ['one-bias-per-layer', 'parameters', 514],
    ['output-reduced', 'output', [4, 10, 5]],
    ['output-pooled', 'output', [64, 1, 1]],
  ])('give the value worked out by hand for %s in %s', (id, field, answer) => {
    expect(mistake(given(counting), field, id)).toEqual(answer);
  });

  it('recognises biases that are not there', () => {
    expect(mistake(given({ ...counting, bias: false }), 'parameters', 'added-biases')).toBe(580);
  });
});

describe('a small block worked out by hand', () => {
  // Means 2, 3, 1, 4. Hidden: 3 − 1 = 2 and 2 − 4 = −2 → 0. Multiples of ln 3: 1, −1, 0, 1.
  const params: Params = {
    task: 'network',
    channels: 4,
    height: 1,
    width: 2,
    reduction: 2,
    bias: false,
    image: [[[0, 4]], [[1, 5]], [[3, -1]], [[8, 0]]],
    logits: null,
    first: [
      [0, 1, -1, 0],
      [1, 0, 0, -1],
    ],
    second: [
      [0.5, 1],
      [-0.5, 0],
      [0, -1],
      [0.5, 0.5],
    ],
    channel: 4,
  };
  const variant = given(params);

  it.each([
    ['means', [2, 3, 1, 4]],
    ['active', [2, 0]],
    ['gates', [0.75, 0.25, 0.5, 0.75]],
    ['scaled', [[6, 0]]],
  ])('has the right %s', (field, answer) => {
    expect(numbers(fieldOf(variant, field).key)).toEqual(answer);
  });

  it.each([
    ['summed', 'means', [4, 6, 2, 8]],
    ['took-maximum', 'means', [4, 5, 3, 8]],
    ['averaged-channels', 'means', [3, 2]],
    ['forgot-relu', 'active', [2, -2]],
    // Multiples −1, −1, 2, 0
    ['forgot-relu', 'gates', [0.25, 0.25, 0.9, 0.5]],
    ['gates-mirrored', 'gates', [0.25, 0.75, 0.5, 0.25]],
    // 3, 1/3, 1, 3 of 22/3
    ['softmax-gates', 'gates', [9 / 22, 1 / 22, 3 / 22, 9 / 22]],
    ['gate-added', 'scaled', [[8.75, 0.75]]],
    ['gate-divided', 'scaled', [[32 / 3, 0]]],
    ['mean-scaled', 'scaled', [[3, 3]]],
    ['skip-added', 'scaled', [[14, 0]]],
  ])('gives the value worked out by hand for %s in %s', (id, field, answer) => {
    expect(mistake(variant, field, id)).toEqual(answer);
  });

  it('leaves out the gate of another channel where it is the same', () => {
    const ids = fieldOf(variant, 'scaled').mistakes.flatMap(({ misconceptions }) => misconceptions);
    expect(ids).not.toContain('gate-of-neighbour');
  });

  it('takes logits as they are given', () => {
    const gates = given({ ...params, task: 'gates', logits: [1, 0, -1, -1], first: null, second: null });
    expect(numbers(fieldOf(gates, 'gates').key)).toEqual([0.75, 0.5, 0.25, 0.25]);
    expect(numbers(fieldOf(gates, 'scaled').key)).toEqual([[2, 0]]);
    expect(mistake(gates, 'scaled', 'gate-of-neighbour')).toEqual([[6, 0]]);
  });

  it.each([
    [{ reduction: 3 }, /does not divide/],
    [{ image: null }, /the image needs 4 channels/],
    [{ first: [[1, 1, 1, 1]] }, /weights of 2 × 4/],
    [{ second: null }, /weights of 4 × 2/],
    [{ channel: 5 }, /a channel from 1 to 4/],
    [{ task: 'gates' as const }, /a logit for each/],
  ])('refuses a block that does not fit together: %#', (change, message) => {
    expect(() => given({ ...params, ...change })).toThrow(message);
  });
});

it('draws the task that a user fixes', () => {
  for (const task of ['count', 'gates', 'network'] as const)
    expect((given({ task }).params as unknown as Params).task).toBe(task);
});

describe.each(levels)('at level %s', (level) => {
  const variants = Array.from({ length: 200 }, (_, index) =>
    drawVariant(question, { seed: 'law', index, level, form: 'open' }),
  );
  const drawn = variants.map(({ params }) => params as unknown as Params);

  it('draws gates of a quarter, a half or three quarters', () => {
    for (const params of drawn) {
      if (params.task === 'count') continue;
      const { gates } = definition.solve(params).answers as { gates: readonly unknown[] };
      for (const gate of gates) expect([0.25, 0.5, 0.75]).toContain(Number(gate));
    }
  });

  it('draws a reduction that divides the channels and is less than them', () => {
    for (const { channels, reduction, task } of drawn) {
      expect(channels % reduction).toBe(0);
      expect(reduction).toBeLessThan(channels);
      if (task === 'count') expect(reduction).toBeGreaterThanOrEqual(2);
    }
  });

  it('keeps the hand work within a quarter', () => {
    const efforts = variants.map(({ effort }) => effort);
    expect(Math.max(...efforts)).toBeLessThanOrEqual(1.25 * Math.min(...efforts));
  });

  it('agrees with a block that is allocated or run in loops', async () => {
    for (const params of drawn.slice(0, 100)) {
      const expected: Readonly<Record<string, unknown>> = definition.solve(params).answers;
      const found: Readonly<Record<string, unknown>> = await oracle.answers(params);
      for (const field of Object.keys(definition.fields(params, 'open')))
        expect(numbers(found[field])).toEqual(numbers(expected[field]));
    }
  });
});
