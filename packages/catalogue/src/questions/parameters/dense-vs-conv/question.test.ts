import { drawVariant, levels } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/dense-vs-conv.gen.ts';
import oracle from './oracle.ts';
import { type Params, sizesOf } from './params.ts';
import definition from './question.ts';

/** 3 × 8 × 8 to 4 × 6 × 6: 192 inputs, 36 positions, 144 outputs, 27 weights per filter. */
const base: Params = { input: [3, 8, 8], filters: 4, kernel: 3, stride: 1, padding: 0, bias: true };

const mistake = (id: string, params: Params = base) =>
  definition.misconceptions.find((one) => one.id === id)!.answers(params, definition.solve(params));

describe('counts worked out by hand', () => {
  it.each([
    ['with biases', base, 112, 144 * 193],
    ['without biases', { ...base, bias: false }, 108, 144 * 192],
    ['with padding that keeps the size', { ...base, padding: 1 }, 112, 256 * 193],
    ['with stride 2', { ...base, stride: 2 }, 112, 36 * 193],
  ] as const)('are right %s', (_, params, conv, dense) => {
    expect(definition.solve(params as Params).work).toEqual({ conv, dense, ratio: dense / conv });
  });

  it('give 12 million weights for 100 units on 3 × 200 × 200 values', () => {
    const sizes = sizesOf({ ...base, input: [3, 200, 200], filters: 100, kernel: 200, bias: false });
    expect(sizes.inputs * sizes.outputs).toBe(12_000_000);
  });
});

describe('misconceptions', () => {
  it.each([
    ['conv-forgot-channels', { conv: 40, ratio: 27_792 / 40 }],
    ['conv-per-position', { conv: 4032, ratio: 27_792 / 4032 }],
    ['conv-forgot-bias', { conv: 108 }],
    ['conv-one-bias', { conv: 109 }],
    ['dense-unit-per-filter', { dense: 772, ratio: 772 / 112 }],
    ['dense-forgot-channels', { dense: 9360, ratio: 9360 / 112 }],
    ['dense-unit-per-position', { dense: 6948, ratio: 6948 / 112 }],
    ['dense-same-size', { dense: 49_408, ratio: 49_408 / 112 }],
    ['dense-added', { dense: 480, ratio: 480 / 112 }],
    ['dense-forgot-bias', { dense: 27_648 }],
    ['dense-bias-per-input', { dense: 27_840 }],
    ['ratio-inverted', { ratio: 112 / 27_792 }],
    ['ratio-of-outputs', { ratio: 192 / 27 }],
  ] as const)('gives the values worked out by hand for %s', (id, expected) => {
    expect(mistake(id)).toEqual(expected);
  });

  it('has no mistake with biases where there are none', () => {
    for (const id of ['conv-forgot-bias', 'conv-one-bias', 'dense-forgot-bias', 'dense-bias-per-input'])
      expect(mistake(id, { ...base, bias: false })).toBeNull();
  });
});

it('refuses a kernel larger than the padded input', () => {
  const params = { ...base, kernel: 9 };
  expect(() =>
    drawVariant(question, { seed: 'test', index: 0, level: 'easy', form: 'open', params }),
  ).toThrow(/exceeds/);
});

describe.each(levels)('at level %s', (level) => {
  const drawn = Array.from(
    { length: 200 },
    (_, index) =>
      drawVariant(question, { seed: 'law', index, level, form: 'open' }).params as unknown as Params,
  );

  it('draws several channels, other than the filters, and outputs of the promised size', () => {
    for (const params of drawn) {
      const { rows, height, positions } = sizesOf(params);
      expect(params.input[0]).toBeGreaterThan(1);
      expect(params.input[0]).not.toBe(params.filters);
      expect(positions).toBeGreaterThanOrEqual(9);
      expect(rows === height).toBe(level === 'easy');
    }
  });

  it('agrees with counting unit by unit', async () => {
    for (const params of drawn.slice(0, 100)) {
      expect(await oracle.answers(params)).toEqual(definition.solve(params).work);
    }
  });
});
