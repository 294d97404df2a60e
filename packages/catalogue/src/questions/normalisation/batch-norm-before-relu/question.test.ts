import { drawVariant, levels } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/batch-norm-before-relu.gen.ts';
import { normalDistribution, tableArguments } from './normal.ts';
import oracle from './oracle.ts';
import type { Params } from './params.ts';
import definition from './question.ts';

const given = (params: Partial<Params>) =>
  drawVariant(question, { seed: 'test', index: 0, level: 'hard', form: 'open', params });
type Variant = ReturnType<typeof given>;

const fieldOf = (variant: Variant, name: string) => variant.fields.find(({ view }) => view.name === name)!;
const mistake = (variant: Variant, field: string, id: string) =>
  Number(fieldOf(variant, field).mistakes.find(({ misconceptions }) => misconceptions.includes(id))!.answer);

describe('the distribution function', () => {
  // Published tables of Φ.
  it.each([
    [0, 0.5],
    [0.2, 0.57926],
    [1, 0.84134],
    [1.96, 0.975],
    [3, 0.99865],
    [-1, 0.15866],
    [40, 1],
    [-40, 0],
  ])('has the tabulated value at %s', (z, value) => {
    expect(normalDistribution(z)).toBeCloseTo(value, 5);
  });

  it('is tabulated for 0.2, 0.4, … 3', () => {
    expect(tableArguments).toHaveLength(15);
    expect(tableArguments.at(-1)).toBe(3);
  });
});

describe('the example worked out by hand', () => {
  // −β/|γ| = −0.4: Φ(−0.4) = 1 − 0.6554 = 0.3446. Φ(0.6) = 0.7257 needs −β/2 = 0.6.
  const variant = given({ gamma: -2, beta: 0.8, target: 0.6 });

  it.each([
    ['mean', 0.8],
    ['variance', 4],
    ['shift', -1.2],
  ])('has the right %s', (field, answer) => {
    expect(Number(fieldOf(variant, field).key)).toBe(answer);
  });

  it('has the tabulated probability', () => {
    expect(Number(fieldOf(variant, 'probability').key)).toBeCloseTo(0.3446, 4);
  });

  it.each([
    ['variance-zero', 'variance', 0],
    ['variance-is-scale', 'variance', 2],
    ['ignored-scale-and-shift', 'variance', 1],
    ['ignored-scale-and-shift', 'mean', 0],
    ['ignored-scale-and-shift', 'probability', 0.5],
    ['second-moment', 'variance', 4.64],
    ['shift-added-to-variance', 'variance', 4.8],
    ['shift-scaled', 'mean', -1.6],
    ['scale-in-mean', 'mean', -1.2],
    ['probability-of-passing', 'probability', 0.6554],
    ['sign-of-scale', 'probability', 0.6554],
    // Φ(−0.8), Φ(−0.2), Φ(−1.6)
    ['not-divided', 'probability', 0.2119],
    ['divided-by-variance', 'probability', 0.4207],
    ['multiplied-by-scale', 'probability', 0.0548],
    ['shift-sign', 'shift', 1.2],
    ['shift-not-scaled', 'shift', -0.6],
    ['shift-by-variance', 'shift', -2.4],
  ])('gives the value worked out by hand for %s in %s', (id, field, answer) => {
    expect(mistake(variant, field, id)).toBeCloseTo(answer, 4);
  });
});

it('refuses the scale 0', () => {
  expect(() => given({ gamma: 0, beta: 1 })).toThrow(/scale must not be 0/);
});

describe.each(levels)('at level %s', (level) => {
  const variants = Array.from({ length: 200 }, (_, index) =>
    drawVariant(question, { seed: 'law', index, level, form: 'open' }),
  );
  const drawn = variants.map(({ params }) => params as unknown as Params);

  it('draws a scale other than 0, 1 and −1 and a shift other than 0', () => {
    for (const { gamma, beta } of drawn) {
      expect([0, 1]).not.toContain(Math.abs(gamma));
      expect(beta).not.toBe(0);
    }
  });

  it('needs tabulated values only', () => {
    for (const { gamma, beta, target } of drawn) {
      for (const z of [Math.abs(beta / gamma), Math.abs(target ?? 1)])
        expect(tableArguments.some((known) => Math.abs(known - z) < 1e-9)).toBe(true);
    }
  });

  it('draws negative scales beyond the easy level', () => {
    expect(drawn.some(({ gamma }) => gamma < 0)).toBe(level !== 'easy');
  });

  it('keeps the hand work within a quarter', () => {
    const efforts = variants.map(({ effort }) => effort);
    expect(Math.max(...efforts)).toBeLessThanOrEqual(1.25 * Math.min(...efforts));
  });

  it('agrees with numerical integration and bisection', async () => {
    for (const params of drawn.slice(0, 100)) {
      const expected = definition.solve(params).answers;
      const found = await oracle.answers(params);
      for (const [field, answer] of Object.entries(expected))
        expect(Number(found[field as 'mean'])).toBeCloseTo(Number(answer), 8);
    }
  });
});
