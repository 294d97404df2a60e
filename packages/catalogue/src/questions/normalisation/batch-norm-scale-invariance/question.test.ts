import { drawVariant, levels } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/batch-norm-scale-invariance.gen.ts';
import oracle from './oracle.ts';
import { activationsOf, forward, type Params } from './params.ts';
import definition from './question.ts';

const given = (params: Partial<Params>) =>
  drawVariant(question, { seed: 'test', index: 0, level: 'hard', form: 'open', params });
type Variant = ReturnType<typeof given>;

const fieldOf = (variant: Variant, name: string) => variant.fields.find(({ view }) => view.name === name)!;
const numbers = (answer: unknown): unknown =>
  Array.isArray(answer) ? answer.map(numbers) : fraction(answer);
const fraction = (value: unknown): number => {
  const [numerator, denominator = 1] = String(value).split('/').map(Number);
  // Adding zero turns −0 into 0.
  return numerator! / denominator + 0;
};

// z = 2x₁ + x₂ + 1 = 9, 3, 3, 1: mean 4, distances 5, −1, −1, −3, variance 36/4, deviation 3.
const task: Params = {
  inputs: [
    [3, 2],
    [1, 0],
    [0, 2],
    [2, -4],
  ],
  weights: [2, 1],
  bias: 1,
  gamma: 3,
  beta: -2,
  alpha: 4,
  gradient: [0.8, -1.6],
  askStep: true,
};
const variant = given(task);

describe('the example worked out by hand', () => {
  it.each([
    ['output', [3, -3, -3, -5]],
    ['gradient', [0.2, -0.4]],
    ['step', 0.0625],
  ])('has the right %s', (field, answer) => {
    expect(numbers(fieldOf(variant, field).key)).toEqual(answer);
  });

  // New values z′ = 8x₁ + 4x₂ + 1 = 33, 9, 9, 1: mean 13, deviation 12.
  it.each([
    ['output-scaled', 'output', [12, -12, -12, -20]],
    ['normalised-scaled', 'output', [18, -6, -6, -14]],
    ['old-statistics', 'output', [27, 3, 3, -5]],
    // 3·d′/144 − 2 with d′ = 20, −4, −4, −12
    ['root-forgotten', 'output', [60 / 144 - 2, -12 / 144 - 2, -12 / 144 - 2, -2.25]],
    ['not-centred', 'output', [6.25, 0.25, 0.25, -1.75]],
    ['not-normalised', 'output', [97, 25, 25, 1]],
    ['scale-and-shift-swapped', 'output', [-1 / 3, 11 / 3, 11 / 3, 5]],
    ['gradient-multiplied', 'gradient', [3.2, -6.4]],
    ['gradient-multiplied', 'step', 1],
    ['gradient-unchanged', 'gradient', [0.8, -1.6]],
    ['gradient-unchanged', 'step', 0.25],
    ['gradient-divided-twice', 'gradient', [0.05, -0.1]],
    ['gradient-zero', 'gradient', [0, 0]],
    ['step-inverted', 'step', 16],
    ['step-grows-with-factor', 'step', 4],
  ])('gives the value worked out by hand for %s in %s', (id, field, expected) => {
    const found = fieldOf(variant, field).mistakes.find(({ misconceptions }) => misconceptions.includes(id))!;
    const answer = numbers(found.answer);
    if (Array.isArray(answer) && Array.isArray(expected))
      answer.forEach((value, index) => expect(value).toBeCloseTo(expected[index]!, 12));
    else expect(answer).toBe(expected);
  });
});

it('divides the gradient by 3 for the factor 3, which an assignment had multiplied by 3', () => {
  const tripled = given({ ...task, alpha: 3, gradient: [0.6, -1.2] });
  expect(numbers(fieldOf(tripled, 'gradient').key)).toEqual([0.2, -0.4]);
});

it('refuses a gradient that no loss behind batch normalisation can have', () => {
  expect(() => given({ ...task, gradient: [1, 1] })).toThrow(/orthogonal/);
});

it('refuses a unit whose values are all equal', () => {
  expect(() =>
    given({
      ...task,
      inputs: [
        [1, 0],
        [1, 0],
        [1, 0],
      ],
    }),
  ).toThrow(/cannot be normalised/);
});

describe.each(levels)('at level %s', (level) => {
  const variants = Array.from({ length: 200 }, (_, index) =>
    drawVariant(question, { seed: 'law', index, level, form: 'open' }),
  );
  const drawn = variants.map(({ params }) => params as unknown as Params);

  it('draws three examples or more, two inputs, and a factor other than 1', () => {
    for (const { inputs, weights, alpha } of drawn) {
      expect(inputs.length).toBeGreaterThanOrEqual(3);
      expect(weights.length).toBe(2);
      expect(alpha).not.toBe(1);
    }
  });

  it('draws values whose standard deviation is a whole number of 2 or more', () => {
    for (const params of drawn) {
      const deviation = Number(forward(params).deviation);
      expect(Number.isInteger(deviation) && deviation >= 2).toBe(true);
      expect(activationsOf(params).every((z) => z.d === 1n)).toBe(true);
    }
  });

  it('asks for the same hand work in every variant', () => {
    expect(new Set(variants.map(({ effort }) => effort)).size).toBe(1);
  });

  it('agrees with a loss that is differentiated numerically', async () => {
    for (const params of drawn.slice(0, 100)) {
      const expected = definition.solve(params).answers;
      const found = await oracle.answers(params);
      for (const [field, answer] of Object.entries(expected))
        expect(numbers([(found as typeof expected)[field as 'output']].flat().map(String))).toEqual(
          numbers([answer].flat().map(String)),
        );
    }
  });
});
