import { drawVariant, levels } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/dropout.gen.ts';
import oracle from './oracle.ts';
import type { Params } from './params.ts';
import definition from './question.ts';

const given = (params: Partial<Params>) =>
  drawVariant(question, { seed: 'test', index: 0, level: 'hard', form: 'open', params });
type Variant = ReturnType<typeof given>;

const fieldOf = (variant: Variant, name: string) => variant.fields.find(({ view }) => view.name === name)!;
const numbers = (answer: unknown): unknown => (Array.isArray(answer) ? answer.map(numbers) : Number(answer));
const mistake = (variant: Variant, field: string, id: string) =>
  numbers(fieldOf(variant, field).mistakes.find(({ misconceptions }) => misconceptions.includes(id))!.answer);

const task: Params = {
  activations: [4, -2, 6],
  kept: [true, true, false],
  probability: 0.2,
  of: 'drop',
  kind: 'inverted',
  weights: [1, 3, -1],
  askVariance: true,
};
const vanilla: Params = { ...task, probability: 0.8, of: 'keep', kind: 'vanilla' };

describe('the example worked out by hand', () => {
  it.each<[string, Params, Record<string, unknown>]>([
    // z: 1·4 + 3·(−2) − 6 = −8. Variance: 0.25·(16 + 9·4 + 36) = 22 inverted, 0.16·88 = 14.08 vanilla.
    ['inverted', task, { training: [5, -2.5, 0], test: [4, -2, 6], expectation: -8, variance: 22 }],
    [
      'vanilla',
      vanilla,
      { training: [4, -2, 0], test: [3.2, -1.6, 4.8], expectation: -6.4, variance: 14.08 },
    ],
  ])('has the answers of %s dropout', (_, params, answers) => {
    const variant = given(params);
    for (const [name, answer] of Object.entries(answers))
      expect(numbers(fieldOf(variant, name).key)).toEqual(answer);
  });

  it('names the factor 5 of an assignment that divided by the drop probability 0.2', () => {
    expect(mistake(given(task), 'training', 'divided-by-drop')).toEqual([20, -10, 0]);
  });

  it.each<[string, Params, string, unknown]>([
    ['multiplied-in-training', task, 'training', [3.2, -1.6, 0]],
    ['not-scaled-in-training', task, 'training', [4, -2, 0]],
    ['mask-reversed', task, 'training', [0, 0, 7.5]],
    ['ignored-mask', task, 'training', [5, -2.5, 7.5]],
    ['test-outputs-in-training', task, 'training', [4, -2, 6]],
    ['test-outputs-in-training', vanilla, 'training', [3.2, -1.6, 4.8]],
    ['scaled-at-test-too', task, 'test', [3.2, -1.6, 4.8]],
    ['divided-at-test', task, 'test', [5, -2.5, 7.5]],
    ['mask-at-test', task, 'test', [4, -2, 0]],
    ['training-again', task, 'test', [5, -2.5, 0]],
    // 5 + 3·(−2.5)
    ['this-mask-only', task, 'expectation', -2.5],
    ['not-scaled-in-training', task, 'expectation', -6.4],
    // 0.16·88
    ['variance-of-other-kind', task, 'variance', 14.08],
    // 0.25·(16 + 3·4 − 36)
    ['weights-not-squared', task, 'variance', -2],
    // 0.25·64
    ['square-of-sum', task, 'variance', 16],
    // 1.25·88
    ['mean-of-squares', task, 'variance', 110],
    ['scaled-in-training', vanilla, 'training', [5, -2.5, 0]],
    ['scaled-by-drop', vanilla, 'test', [0.8, -0.4, 1.2]],
    ['not-scaled-at-test', vanilla, 'test', [4, -2, 6]],
    ['not-scaled-at-test', vanilla, 'expectation', -8],
    ['variance-of-other-kind', vanilla, 'variance', 22],
  ])('gives the value worked out by hand for %s', (id, params, field, answer) => {
    expect(mistake(given(params), field, id)).toEqual(answer);
  });
});

it('refuses a mask of another length', () => {
  expect(() => given({ ...task, kept: [true, false] })).toThrow(/mask of 2 for 3 activations/);
});

it('refuses weights of another length', () => {
  expect(() => given({ ...task, weights: [1] })).toThrow(/1 weights for 3 activations/);
});

describe.each(levels)('at level %s', (level) => {
  const variants = Array.from({ length: 200 }, (_, index) =>
    drawVariant(question, { seed: 'law', index, level, form: 'open' }),
  );
  const drawn = variants.map(({ params }) => params as unknown as Params);

  it('keeps and drops activations other than 0, with unequal probabilities', () => {
    for (const { kept, activations, probability } of drawn) {
      expect(new Set(kept).size).toBe(2);
      expect(activations).not.toContain(0);
      expect(probability).not.toBe(0.5);
    }
  });

  it('draws both kinds and both ways of stating the probability', () => {
    expect(new Set(drawn.map(({ kind, of }) => `${kind} ${of}`)).size).toBe(4);
  });

  it('asks for the same hand work in every variant', () => {
    expect(new Set(variants.map(({ effort }) => effort)).size).toBe(1);
  });

  it('agrees with the average over all masks', async () => {
    for (const params of drawn.slice(0, 100))
      expect(await oracle.answers(params)).toEqual(definition.solve(params).answers);
  });
});
