import { drawVariant, evaluateFormula, levels, mark } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/dilated-output-size.gen.ts';
import { letters } from './formulas.ts';
import oracle from './oracle.ts';
import type { Params } from './params.ts';
import definition from './question.ts';

const given = (params: Partial<Params>) =>
  drawVariant(question, { seed: 'test', index: 0, level: 'medium', form: 'open', params });
const marked = (variant: ReturnType<typeof given>, response: Record<string, unknown>) =>
  mark(question, variant, response, { points: 2 }).fields;
const mistake = (variant: ReturnType<typeof given>, id: string) =>
  variant.fields.map(
    ({ mistakes }) => mistakes.find(({ misconceptions }) => misconceptions.includes(id))?.answer,
  );

describe('5 filters of 3 × 3 with dilation 2 over 12 × 12', () => {
  // The extent is 5, the window has 8 places along each axis: 5 · 64 = 320.
  const variant = given({ filters: 5, dilation: 2, kernel: 3, size: 12 });

  it('give 320 values', () => {
    expect(variant.fields.map(({ key }) => key)).toEqual(['D*(I-N*(K-1))^2', 320]);
  });

  it.each([
    'D(I−(K−1)N)(I−(K−1)N)',
    'D(I-(K-1)N)^2',
    'D*(I-(K-1)*N)*(I-(K-1)*N)',
    'D · (I − N·K + N)²',
    'D\\left(I-N\\left(K-1\\right)\\right)^{2}',
    'D (I - (N(K-1)+1) + 1)^2',
  ])('accept the formula %s', (formula) => {
    expect(marked(variant, { formula })[0]).toMatchObject({ verdict: 'right', points: 1 });
  });

  // Sizes by hand: dense 10, N·K = 6 → 7, 3 per gap → extent 7 → 6, less one 7, extent 4 → 9.
  it.each([
    ['ignored-dilation', 'D*(I-(K-1))^2', 500],
    ['kernel-times-dilation', 'D*(I-(N*K-1))^2', 245],
    ['dilation-as-gaps', 'D*(I-(N+1)*(K-1))^2', 180],
    ['forgot-first-position', 'D*(I-N*(K-1)-1)^2', 245],
    ['extent-without-first-weight', 'D*(I-(N*(K-1)-1))^2', 405],
    ['one-axis', 'D*(I-N*(K-1))', 40],
    ['one-filter', '(I-N*(K-1))^2', 64],
    ['padded-one-side', undefined, undefined],
    ['ignored-stride', undefined, undefined],
    ['rounded-up', undefined, undefined],
  ])('lead %s to %s = %s', (id, formula, count) => {
    expect(mistake(variant, id)).toEqual([formula, count]);
  });

  it('recognise a wrong formula in another spelling', () => {
    expect(marked(variant, { formula: 'D(I+1-KN)(I-NK+1)' })[0]).toMatchObject({
      verdict: 'wrong',
      misconceptions: ['kernel-times-dilation'],
    });
  });

  it('refuse a formula with a letter that is not there', () => {
    expect(marked(variant, { formula: 'D(I+2P-N(K-1))^2' })[0]?.verdict).toBe('invalid');
  });
});

describe('with padding 1 and stride 2', () => {
  // 12 + 2 = 14 cells, extent 5, 9 free: 4 whole steps and the first place make 5; 5 · 25 = 125.
  const variant = given({ filters: 5, dilation: 2, kernel: 3, size: 12, padding: 1, stride: 2 });

  it('the formula has a floor and the letters P and S', () => {
    expect(variant.fields.map(({ key }) => key)).toEqual(['D*(floor((I+2*P-N*(K-1)-1)/S)+1)^2', 125]);
    for (const formula of [
      'D(⌊(I+2P-N(K-1)-1)/S⌋+1)^2',
      'D*floor((I+2P-N(K-1)-1+S)/S)^2',
      'D⌈(I+2P-N(K-1))/S⌉²',
    ])
      expect(marked(variant, { formula })[0]?.verdict).toBe('right');
  });

  it.each([
    // 13 cells, 8 free, 4 steps: also 5 places, so only the formula tells.
    ['padded-one-side', undefined],
    ['ignored-stride', 500],
    // 10 free positions are 5 steps and 6 places.
    ['extent-without-first-weight', 180],
    ['rounded-up', 180],
    ['forgot-first-position', 80],
  ])('%s leads to %s', (id, count) => {
    expect(mistake(variant, id)[1]).toBe(count);
    expect(mistake(variant, id)[0]).toBeDefined();
  });
});

it('a mistake whose window does not fit has a formula and no number', () => {
  const variant = given({ filters: 2, dilation: 3, kernel: 3, size: 8 });
  expect(mistake(variant, 'dilation-as-gaps')).toEqual(['D*(I-(N+1)*(K-1))^2', undefined]);
});

describe.each(levels)('at level %s', (level) => {
  const variants = Array.from({ length: 200 }, (_, index) =>
    drawVariant(question, { seed: 'many', index, level, form: 'open' }),
  );

  it('variants are fair and padded or strided at the hard level only', () => {
    for (const { params } of variants) {
      const p = params as unknown as Params;
      expect(p.dilation).toBeGreaterThanOrEqual(2);
      expect(p.size).toBeGreaterThan(p.dilation * (p.kernel - 1) + 1);
      expect(p.padding > 0 && p.stride > 1).toBe(level === 'hard');
    }
  });

  it('the formula gives the number, which the oracle counts', () => {
    for (const { params, fields } of variants.slice(0, 100)) {
      const p = params as unknown as Params;
      const [formula, count] = fields;
      expect(evaluateFormula(String(formula?.key), letters(p))?.valueOf()).toBe(count?.key);
      expect(oracle.answers(p)).toEqual({ count: count?.key });
      expect(definition.solve(p).answers.count).toBe(count?.key);
    }
  });
});
