import { drawVariant, levels, mark } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/binary-cross-entropy.gen.ts';
import { boundaryDistance, costOf, type Params } from './cost.ts';
import oracle from './oracle.ts';
import definition from './question.ts';

const draw = (params: Partial<Params>) =>
  drawVariant(question, { seed: 'test', index: 0, level: 'medium', form: 'open', params });
const fieldOf = (variant: ReturnType<typeof draw>, name: string) =>
  variant.fields.find(({ view }) => view.name === name)!;
const mistakeOf = (variant: ReturnType<typeof draw>, name: string, id: string) =>
  fieldOf(variant, name).mistakes.find(({ misconceptions }) => misconceptions.includes(id))?.answer;

const reference = { labels: [1, 0, 0], predictions: [0.2, 0.5, 0.1] };

describe('Y = (1, 0, 0) and Ŷ = (0.2, 0.5, 0.1)', () => {
  const variant = draw(reference);

  it('costs 0.8026', () => {
    expect(fieldOf(variant, 'losses').key).toEqual(['1.6094', '0.6931', '0.1054']);
    expect(fieldOf(variant, 'cost').key).toBe('0.8026');
  });

  it.each([
    ['positive-term-only', '0.5365'],
    ['sum-not-mean', '2.4079'],
    ['base-10', '0.3486'],
    ['prediction-for-both-labels', '1.5351'],
    // (−ln 0.8 − ln 0.5 − ln 0.1)/3 = (0.22314 + 0.69315 + 2.30259)/3
    ['labels-swapped', '1.073'],
    ['base-2', '1.158'],
  ])('gives %s as %s', (id, value) => {
    expect(mistakeOf(variant, 'cost', id)).toBe(value);
  });

  it('offers no truncation where it changes nothing', () => {
    expect(mistakeOf(variant, 'cost', 'truncated')).toBeUndefined();
  });
});

describe('the same to three decimals', () => {
  const variant = draw({ ...reference, decimals: 3 });
  const verdict = (cost: string) => {
    const [, field] = mark(question, variant, { cost }, { points: 3 }).fields;
    return { verdict: field!.verdict, misconceptions: field!.misconceptions };
  };

  it('is 0.803', () => {
    expect(verdict('0.803')).toEqual({ verdict: 'right', misconceptions: [] });
  });

  it('recognises 0.802 as cut off or as an average of rounded losses', () => {
    expect(verdict('0.802')).toEqual({
      verdict: 'wrong',
      misconceptions: ['truncated', 'rounded-in-between'],
    });
  });
});

describe('with a penalty', () => {
  // Σ w² = 4 + 1 + 0.25 = 5.25, Σ |w| = 3.5.
  const params = { ...reference, penalty: { lambda: 0.1, weights: [2, -1, 0.5] } };
  const variant = draw(params);

  it('adds λ Σ w² once', () => {
    expect(fieldOf(variant, 'cost').key).toBe('1.3276');
  });

  it.each([
    ['forgot-penalty', '0.8026'],
    ['penalty-halved', '1.0651'],
    ['penalty-averaged', '0.9776'],
    ['penalty-without-square', '1.1526'],
  ])('gives %s as %s', (id, value) => {
    expect(mistakeOf(variant, 'cost', id)).toBe(value);
  });

  it('gives credit for a cost that follows from wrong losses', () => {
    const response = { losses: '0.6990 0.3010 0.0458', cost: '0.8736' };
    const { fields } = mark(question, variant, response, { points: 3 });
    expect(fields.map(({ followThrough }) => followThrough)).toEqual([false, true]);
  });
});

it('refuses predictions that are not one per label', () => {
  expect(() => draw({ labels: [1, 0, 1], predictions: [0.5, 0.4] })).toThrow(/one prediction per label/);
});

describe.each(levels)('at level %s', (level) => {
  const variants = Array.from({ length: 150 }, (_, index) =>
    drawVariant(question, { seed: 'law', index, level, form: 'open' }),
  );
  const drawn = variants.map(({ params }) => params as unknown as Params);

  it('draws three examples or more with both labels and at most one undecided prediction', () => {
    for (const { labels, predictions } of drawn) {
      expect(labels.length).toBeGreaterThanOrEqual(3);
      expect(new Set(labels)).toEqual(new Set([0, 1]));
      expect(predictions.filter((prediction) => prediction === 0.5).length).toBeLessThanOrEqual(1);
    }
  });

  it('draws no cost near a rounding boundary', () => {
    for (const params of drawn)
      expect(boundaryDistance(costOf(params).cost, params.decimals)).toBeGreaterThanOrEqual(0.1);
  });

  it('keeps the hand work within a quarter', () => {
    const efforts = variants.map(({ effort }) => effort);
    expect(Math.max(...efforts)).toBeLessThanOrEqual(1.25 * Math.min(...efforts));
  });

  it('agrees with the logarithm of the joint probability', async () => {
    for (const params of drawn) {
      const { answers } = definition.solve(params);
      const other = await oracle.answers(params);
      expect(answers.cost).toEqual(other.cost);
      expect(answers.losses).toEqual(other.losses);
    }
  });
});
