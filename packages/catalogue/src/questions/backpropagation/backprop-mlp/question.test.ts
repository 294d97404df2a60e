import { backpropagate, toNumber } from '@variorum/core';
import { drawVariant, levels, mark } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/backprop-mlp.gen.ts';
import { type Answers, workedBy } from './model.ts';
import oracle from './oracle.ts';
import { headOf, isExact, layersOf, type Params } from './params.ts';
import definition from './question.ts';

/** Pre-activations (3, −4), prediction 6, two above the target. */
const relu: Params = {
  input: [2, -1],
  weights1: [
    [1, -1],
    [-1, 2],
  ],
  weights2: [2, 5],
  biases: null,
  activation: 'relu',
  slope: 0.1,
  loss: 'half-squared',
  target: 4,
  learningRate: 0.1,
};
/** One unit at z = 0, where the sigmoid is 1/2 and its slope 1/4. */
const middle: Params = {
  ...relu,
  input: [2],
  weights1: [[0]],
  weights2: [3],
  activation: 'sigmoid',
  target: 0.5,
};

const plain = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(plain) : toNumber(value as Answers['loss']) + 0;
const numbers = (answers: object | null) =>
  answers && Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, plain(value)]));
const mistake = (id: string, params: Params) =>
  numbers(definition.misconceptions.find((one) => one.id === id)!.answers(params, definition.solve(params)));

describe('a network with a dead unit', () => {
  it('has the values worked out by hand', () => {
    expect(numbers(definition.solve(relu).answers)).toEqual({
      hidden: [3, 0],
      prediction: 6,
      loss: 2,
      weights2: [6, 0],
      weights1: [
        [8, -4],
        [0, 0],
      ],
      updated: [
        [0.2, -0.6],
        [-1, 2],
      ],
    });
  });

  it.each([
    [
      'slope-forgotten',
      [
        [8, -4],
        [20, -10],
      ],
    ],
    [
      'activation-for-slope',
      [
        [24, -12],
        [0, 0],
      ],
    ],
    [
      'activation-forgotten',
      [
        [-72, 36],
        [-180, 90],
      ],
    ],
    [
      'output-weights-skipped',
      [
        [4, -2],
        [0, 0],
      ],
    ],
    [
      'output-weights-updated',
      [
        [5.6, -2.8],
        [0, 0],
      ],
    ],
    [
      'transposed',
      [
        [8, 0],
        [-4, 0],
      ],
    ],
    [
      'input-forgotten',
      [
        [4, 4],
        [0, 0],
      ],
    ],
    [
      'sign-flipped',
      [
        [-8, 4],
        [0, 0],
      ],
    ],
    [
      'factor-two',
      [
        [16, -8],
        [0, 0],
      ],
    ],
  ])('gives the gradient worked out by hand for %s', (id, weights1) => {
    expect(mistake(id, relu)).toMatchObject({ weights1 });
  });

  it('keeps the output layer apart from the mistakes that concern only it or only the step', () => {
    expect(mistake('pre-activation-for-activation', relu)).toEqual({ weights2: [6, -8] });
    expect(mistake('uphill', relu)).toEqual({
      updated: [
        [1.8, -1.4],
        [-1, 2],
      ],
    });
  });
});

describe('a sigmoid unit at 0', () => {
  it('passes a quarter of the gradient back', () => {
    expect(numbers(definition.solve(middle).answers)).toMatchObject({ prediction: 1.5, weights1: [[1.5]] });
  });

  it.each([
    // σ(1/2) = 0.62246, and 0.62246 · 0.37754 = 0.235004.
    ['slope-at-activation', 6 * 0.235004],
    ['slope-complement', 3],
    ['activation-for-slope', 3],
  ])('gives the gradient worked out by hand for %s', (id, slope) => {
    const found = mistake(id, middle) as { weights1: number[][] };
    expect(found.weights1[0]![0]).toBeCloseTo(slope, 5);
  });

  it('does not multiply the cross-entropy’s gradient by the slope of the output', () => {
    const entropy: Params = { ...middle, loss: 'binary-cross-entropy', weights2: [0], target: 1 };
    expect(numbers(definition.solve(entropy).answers)).toMatchObject({ prediction: 0.5, weights2: [-0.25] });
    expect(mistake('slope-at-output', entropy)).toMatchObject({ weights2: [-0.0625] });
    expect(mistake('slope-at-output', middle)).toBeNull();
  });
});

it('gives credit for a step that follows from a wrong gradient', () => {
  const variant = drawVariant(question, {
    seed: 'test',
    index: 0,
    level: 'easy',
    form: 'open',
    params: relu,
  });
  const answers = {
    weights1: [
      [8, 4],
      [0, 0],
    ],
    updated: [
      ['0.2', '-1.4'],
      [-1, 2],
    ],
  };
  const { fields } = mark(question, variant, answers, { points: 8 });
  const verdicts = Object.fromEntries(
    fields.map(({ name, verdict, followThrough }) => [name, [verdict, followThrough]]),
  );
  expect(verdicts).toMatchObject({ weights1: ['partial', false], updated: ['right', true] });
});

it.each([
  ['weights that do not fit the input', { input: [1, 2, 3] }, /shape/],
  [
    'a target between the labels for the cross-entropy',
    { loss: 'binary-cross-entropy', target: 0.5 },
    /0 or 1/,
  ],
] as const)('refuses %s', (_, change, message) => {
  const params = { ...relu, ...change } as Params;
  expect(() =>
    drawVariant(question, { seed: 'test', index: 0, level: 'easy', form: 'open', params }),
  ).toThrow(message);
});

describe.each(levels)('at level %s', (level) => {
  const variants = Array.from({ length: 200 }, (_, index) =>
    drawVariant(question, { seed: 'law', index, level, form: 'open' }),
  );
  const drawn = variants.map(({ params }) => params as unknown as Params);

  it('draws no idle pre-activation and no gradient of 0 but for one dead unit', () => {
    for (const p of drawn) {
      const pre = workedBy(p, { activate: (z) => z }).hidden.map(toNumber);
      expect(pre).not.toContain(0);
      const rows = workedBy(p, {}).weights1.map((row) => row.map(toNumber));
      const still = rows.filter((row) => row.every((slope) => slope === 0)).length;
      expect(still).toBe(p.activation === 'relu' ? 1 : 0);
      expect(rows.flat().filter((slope) => slope === 0).length).toBe(still * p.input.length);
    }
  });

  it('works each variant by its own rules as the engine does', () => {
    for (const p of drawn) {
      const { parameters } = backpropagate(layersOf(p), p.input, headOf(p));
      const engine = parameters.find(({ letter }) => letter === 'w^{(1)}')!.gradient as Answers['weights1'];
      workedBy(p, {}).weights1.forEach((row, unit) =>
        row.forEach((slope, place) =>
          expect(toNumber(slope)).toBeCloseTo(toNumber(engine[unit]![place]!), 12),
        ),
      );
    }
  });

  it('agrees with differences of the loss', async () => {
    for (const p of drawn.slice(0, 100)) {
      const { answers } = definition.solve(p);
      const other = await oracle.answers(p);
      for (const [name, value] of Object.entries(numbers(answers)!)) {
        const [right, found] = [[value], [other[name as keyof Answers]]].map((one) =>
          (one as unknown[]).flat(3).map(Number),
        ) as [number[], number[]];
        expect(found.length).toBe(right.length);
        right.forEach((one, place) => expect(found[place]).toBeCloseTo(one, isExact(p) ? 9 : 7));
      }
    }
  });

  it('keeps the hand work the same', () => {
    const efforts = variants.map(({ effort }) => effort);
    expect(Math.max(...efforts)).toBe(Math.min(...efforts));
  });
});
