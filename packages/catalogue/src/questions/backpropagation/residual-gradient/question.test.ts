import { toNumber } from '@variorum/core';
import { drawVariant, levels, mark } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/residual-gradient.gen.ts';
import { answersOf, slopeAt, walk } from './model.ts';
import oracle from './oracle.ts';
import { isExact, type Params } from './params.ts';
import definition from './question.ts';

/** z₁ = −3, h = −0.6, z₂ = 1.8, z₃ = −2.2; both slopes of the residual block are 0.2. */
const leaky: Params = {
  input: -4,
  blocks: [{ w1: 0.5, b1: -1, w2: 2, b2: 3 }],
  activation: 'leakyRelu',
  slope: 0.2,
};
const twice: Params = { ...leaky, blocks: [leaky.blocks[0]!, { w1: -2, b1: 0, w2: -0.5, b2: 0 }] };

const plain = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(plain) : Number(toNumber(value as number).toFixed(10)) + 0;
const numbers = (answers: object | null) =>
  answers && Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, plain(value)]));
const mistake = (id: string, p: Params) =>
  numbers(definition.misconceptions.find((one) => one.id === id)!.answers(p, definition.solve(p)));

describe('a block with the leaky ReLU', () => {
  it('has the derivatives worked out by hand', () => {
    // 0.2 · (1 + 2 · 0.2 · 0.5), and 1 · 2 · 0.2 · 0.5 without the skip connection.
    expect(numbers(definition.solve(leaky).answers)).toEqual({ output: -0.44, residual: 0.24, plain: 0.2 });
  });

  it.each([
    ['skip-dropped', { residual: 0.04 }],
    ['one-outside', { residual: 1.04 }],
    // The output 1.8 − 4, and 1 + 1 · 0.2.
    ['skip-behind-activation', { output: -2.2, residual: 1.2 }],
    ['outer-slope-at-z2', { residual: 1.2 }],
    ['outer-slope-forgotten', { residual: 1.2, plain: 0.2 }],
    ['inner-slope-forgotten', { residual: 0.4, plain: 1 }],
    ['plain-at-skip', { plain: 0.04 }],
    ['plain-minus-one', { plain: -0.76 }],
    ['plain-keeps-one', { plain: 1.2 }],
  ])('gives the value worked out by hand for %s', (id, expected) => {
    expect(mistake(id, leaky)).toEqual(expected);
  });

  it('keeps mistakes about several blocks to itself', () => {
    for (const id of ['slopes-added', 'same-input', 'last-block-only', 'slope-at-activation'])
      expect(mistake(id, leaky)).toBeNull();
  });
});

describe('two blocks', () => {
  // Block 2 at −0.44: z₁ = 0.88, z₂ = −0.44, z₃ = −0.88, slope 0.2 · (1 + 1).
  it('have the product of both derivatives', () => {
    expect(numbers(definition.solve(twice).answers)).toEqual({
      outputs: [-0.44, -0.176],
      slopes: [0.24, 0.4],
      residual: 0.096,
      // Plain: block 1 gives 1.8 with the slope 0.2; then z₁ = −3.6, z₂ = 0.36, slope 1 · 0.2.
      plain: 0.04,
    });
  });

  it.each([
    ['slopes-added', { residual: 0.64, plain: 0.4 }],
    ['last-block-only', { residual: 0.4, plain: 0.2 }],
    // Block 2 at −4: z₁ = 8, z₂ = −4; slope 0.4, and 0.2 · 1 without the skip connection.
    ['same-input', { slopes: [0.24, 0.4], residual: 0.096, plain: 0.04 }],
  ])('give the value worked out by hand for %s', (id, expected) => {
    expect(mistake(id, twice)).toEqual(expected);
  });

  it('give credit for the product of a student’s own derivatives', () => {
    const variant = drawVariant(question, {
      seed: 'test',
      index: 0,
      level: 'hard',
      form: 'open',
      params: twice,
    });
    const { fields } = mark(question, variant, { slopes: ['0.5', '0.4'], residual: '0.2' }, { points: 6 });
    const residual = fields.find(({ name }) => name === 'residual')!;
    expect([residual.verdict, residual.followThrough]).toEqual(['right', true]);
  });
});

it('takes the slope of tanh at z, not at the activation', () => {
  const tanh: Params = { ...leaky, input: 0.5, blocks: [{ w1: 1, b1: 0, w2: 2, b2: 0 }], activation: 'tanh' };
  // tanh ½ = 0.462117, z₃ = 1.424234, tanh z₃ = 0.890479; slopes 0.786448 and 0.207047.
  const { residual, plain: without } = numbers(definition.solve(tanh).answers) as Record<string, number>;
  expect(residual).toBeCloseTo(0.207047 * (1 + 2 * 0.786448), 5);
  // tanh 0.924234 = 0.727894.
  expect(without).toBeCloseTo((1 - 0.727894 ** 2) * 2 * 0.786448, 4);
  // 1 − tanh²(0.462117) = 0.813542 and 1 − tanh²(0.890479) = 0.493582.
  const wrong = mistake('slope-at-activation', tanh) as Record<string, number>;
  expect(wrong['residual']).toBeCloseTo(0.493582 * (1 + 2 * 0.813542), 3);
});

it('has forms for the statements and the essay besides', () => {
  expect(question.forms).toEqual(['open', 'choice', 'select', 'essay']);
});

describe.each(levels)('at level %s', (level) => {
  const variants = Array.from({ length: 200 }, (_, index) =>
    drawVariant(question, { seed: 'law', index, level, form: 'open' }),
  );
  const drawn = variants.map(({ params }) => params as unknown as Params);

  it('draws outer slopes other than 0 and 1 and products of weights other than 0 and −1', () => {
    for (const p of drawn) {
      for (const { sum } of walk(p, { skip: true }).values)
        expect([0, 1]).not.toContain(toNumber(slopeAt(p, sum)));
      for (const { w1, w2 } of p.blocks) expect([0, -1]).not.toContain(w1 * w2);
    }
  });

  it('works each variant by its own rules as the engine does', () => {
    for (const p of drawn) {
      const [own, engine] = [numbers(answersOf(p)), numbers(definition.solve(p).answers)];
      expect(own).toEqual(engine);
    }
  });

  it('agrees with differences of the output', async () => {
    for (const p of drawn.slice(0, 100)) {
      const other = (await oracle.answers(p)) as Record<string, unknown>;
      for (const [name, value] of Object.entries(numbers(definition.solve(p).answers)!)) {
        const [right, found] = [[value].flat(), [other[name]].flat()] as [number[], number[]];
        right.forEach((one, place) => expect(found[place]).toBeCloseTo(one, isExact(p) ? 9 : 6));
      }
    }
  });

  it('keeps the hand work the same', () => {
    expect(new Set(variants.map(({ effort }) => effort)).size).toBe(1);
  });
});
