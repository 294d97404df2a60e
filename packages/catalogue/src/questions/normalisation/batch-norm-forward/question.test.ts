import { drawVariant, levels, mark, type Scalar } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/batch-norm-forward.gen.ts';
import { forward, type Params, valuesPerFeature } from './layer.ts';
import oracle from './oracle.ts';
import definition from './question.ts';

const draw = (params: Partial<Params>) =>
  drawVariant(question, { seed: 'test', index: 0, level: 'medium', form: 'open', params });
const fieldOf = (variant: ReturnType<typeof draw>, name: string) =>
  variant.fields.find(({ view }) => view.name === name)!;
const mistakeOf = (variant: ReturnType<typeof draw>, name: string, id: string) =>
  fieldOf(variant, name).mistakes.find(({ misconceptions }) => misconceptions.includes(id))?.answer;
const numbers = (answer: unknown): unknown => (Array.isArray(answer) ? answer.map(numbers) : Number(answer));

describe('a column worked out by hand', () => {
  // Mean 2, deviations −3, −1, 0, 1, 3, variance 20/5 = 4; with ε = 2.25 the root is 2.5, unbiased variance 5.
  const params: Partial<Params> = {
    input: [[5], [1], [2], [-1], [3]],
    gamma: [2],
    beta: [-1],
    epsilon: 2.25,
    running: { mean: [7], variance: [3], momentum: 0.1 },
    identity: true,
  };
  const variant = draw(params);

  it.each([
    ['mean', [2]],
    ['variance', [4]],
    ['normalised', [[1.2], [-0.4], [0], [-1.2], [0.4]]],
    ['output', [[1.4], [-1.8], [-1], [-3.4], [-0.2]]],
    ['runningMean', [6.5]],
    ['runningVariance', [3.2]],
    ['identityGamma', [2.5]],
    ['identityBeta', [2]],
  ])('gives %s', (name, expected) => {
    expect(numbers(fieldOf(variant, name).key)).toEqual(expected);
  });

  it.each([
    ['unbiased-variance', 'variance', [5]],
    // 3/(2 + 2.25) = 0.7059 and 1/4.25 = 0.2353
    ['epsilon-outside-root', 'normalised', [[0.7058824], [-0.2352941], [0], [-0.7058824], [0.2352941]]],
    ['forgot-epsilon', 'normalised', [[1.5], [-0.5], [0], [-1.5], [0.5]]],
    ['forgot-root', 'normalised', [[0.48], [-0.16], [0], [-0.48], [0.16]]],
    ['not-centred', 'normalised', [[2], [0.4], [0.8], [-0.4], [1.2]]],
    ['swapped-gamma-beta', 'output', [[0.8], [2.4], [2], [3.2], [1.6]]],
    ['biased-running-variance', 'runningVariance', [3.1]],
    ['momentum-swapped', 'runningMean', [2.5]],
    ['momentum-swapped', 'runningVariance', [4.8]],
    ['identity-inverse', 'identityGamma', [0.4]],
    ['identity-inverse', 'identityBeta', [-0.8]],
    ['identity-variance', 'identityGamma', [6.25]],
  ])('gives the value worked out by hand for %s in %s', (id, field, expected) => {
    expect(numbers(mistakeOf(variant, field, id))).toEqual(expected);
  });

  it('recognises the unbiased variance in an answer', () => {
    expect(mark(question, variant, { variance: '5' }, { points: 10 }).fields[1]!.misconceptions).toEqual([
      'unbiased-variance',
    ]);
  });
});

describe('evaluation', () => {
  const variant = draw({
    input: [[4], [1], [-2]],
    gamma: [3],
    beta: [0.5],
    epsilon: 0.25,
    mode: 'eval',
    running: { mean: [1], variance: [2], momentum: 0.1 },
  });

  it('uses the running statistics and asks for no others', () => {
    expect(variant.fields.map(({ view }) => view.name)).toEqual(['normalised', 'output']);
    expect(numbers(fieldOf(variant, 'normalised').key)).toEqual([[2], [0], [-2]]);
    expect(numbers(fieldOf(variant, 'output').key)).toEqual([[6.5], [0.5], [-5.5]]);
  });

  it('recognises the statistics of the batch', () => {
    // Variance 6, so 3/√6.25 = 1.2.
    expect(numbers(mistakeOf(variant, 'normalised', 'batch-statistics-in-evaluation'))).toEqual([
      [1.2],
      [0],
      [-1.2],
    ]);
  });

  it('refuses to go without running statistics', () => {
    expect(() => draw({ input: [[4], [1]], gamma: [3], beta: [0.5], mode: 'eval' })).toThrow(/running/);
  });
});

describe('a convolutional layer', () => {
  // Channel 1: −3, −1, 1, 3 with mean 0 and variance 5; channel 2: 0, 4, 0, 0 with mean 1 and variance 3.
  const variant = draw({
    input: [
      [[[-3, -1]], [[0, 4]]],
      [[[1, 3]], [[0, 0]]],
    ],
    gamma: [2, 3],
    beta: [1, -1],
    epsilon: 1,
  });

  it('normalises each channel over the examples and positions', () => {
    expect(fieldOf(variant, 'mean').key).toEqual([0, 1]);
    expect(fieldOf(variant, 'variance').key).toEqual([5, 3]);
    const normalised = fieldOf(variant, 'normalised').key as (string | number)[][];
    expect(normalised[1]).toEqual(['-0.5', '1.5']);
    expect(normalised[3]).toEqual(['-0.5', '-0.5']);
  });

  it('tells the statistics of a single matrix and of a single position apart', () => {
    // Matrix (−3 −1): mean −2, variance 1. Position 1 of channel 1: −3 and 1, mean −1, variance 4.
    const root = (value: number) => Number(value.toFixed(7));
    const single = numbers(mistakeOf(variant, 'normalised', 'per-example')) as number[][];
    expect(single[0]).toEqual([root(-1 / Math.SQRT2), root(1 / Math.SQRT2)]);
    const position = numbers(mistakeOf(variant, 'normalised', 'per-position')) as number[][];
    expect(position[0]![0]).toBe(root(-2 / Math.sqrt(5)));
  });
});

it('refuses scales of another number than features', () => {
  expect(() =>
    draw({
      input: [
        [1, 2],
        [3, 5],
      ],
      gamma: [2],
      beta: [1, 1],
    }),
  ).toThrow(/2 features/);
});

describe.each(levels)('at level %s', (level) => {
  const variants = Array.from({ length: 100 }, (_, index) =>
    drawVariant(question, { seed: 'law', index, level, form: 'open' }),
  );
  const drawn = variants.map(({ params }) => params as unknown as Params);

  it('draws three values per feature or more, a rational root other than 1, and ε of 0 or 0.25 and more', () => {
    for (const params of drawn) {
      expect(valuesPerFeature(params)).toBeGreaterThanOrEqual(3);
      expect(params.epsilon === 0 || params.epsilon >= 0.25).toBe(true);
      for (const { deviation } of forward(params).features) {
        expect(typeof deviation).toBe('object');
        expect(deviation.valueOf()).not.toBe(1);
      }
    }
  });

  it('draws no scale that is 1 or the shift, and no shift of 0', () => {
    for (const { gamma, beta } of drawn) {
      gamma.forEach((scale, feature) => expect([0, 1, beta[feature]]).not.toContain(scale));
      expect(beta).not.toContain(0);
    }
  });

  it('draws a mini-batch whose means are not all 0, so that subtracting them shows', () => {
    for (const params of drawn.filter(({ mode }) => mode === 'train'))
      expect(forward(params).features.some(({ mean }) => mean.valueOf() !== 0)).toBe(true);
  });

  it('keeps the hand work within a half', () => {
    const efforts = variants.map(({ effort }) => effort);
    expect(Math.max(...efforts)).toBeLessThanOrEqual(1.5 * Math.min(...efforts));
  });

  it('agrees with sums of squares and pairs', async () => {
    for (const params of drawn) {
      const answers: Readonly<Record<string, unknown>> = definition.solve(params).answers;
      const other: Readonly<Record<string, unknown>> = await oracle.answers(params);
      expect(Object.keys(other).sort()).toEqual(Object.keys(answers).sort());
      for (const name of Object.keys(answers)) {
        const [ours, theirs] = [answers[name], other[name]].map((value) => [value].flat(3) as Scalar[]);
        ours!.forEach((value, index) => expect(value.valueOf()).toBeCloseTo(theirs![index]!.valueOf(), 9));
      }
    }
  });
});
