import { drawVariant, levels } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/softmax-cross-entropy.gen.ts';
import oracle from './oracle.ts';
import type { Params } from './params.ts';
import definition from './question.ts';

/** Probabilities 0.0900, 0.2447 and 0.6652: e, e² and e³ over their sum 30.1929. */
const known: Params = { logits: [1, 2, 3], trueClass: 3, askGradient: true };

const mistake = (id: string, params: Params) =>
  definition.misconceptions.find((one) => one.id === id)!.answers(params, definition.solve(params))!;

it('gives the published probabilities of (1, 2, 3), the loss and a gradient that adds up to 0', () => {
  const { probabilities, loss, gradient } = definition.solve(known).work;
  [0.0900306, 0.2447285, 0.6652409].forEach((value, index) => {
    expect(probabilities[index]).toBeCloseTo(value, 6);
  });
  expect(loss).toBeCloseTo(0.407606, 6);
  [0.0900306, 0.2447285, -0.3347591].forEach((value, index) => {
    expect(gradient[index]).toBeCloseTo(value, 6);
  });
});

describe('misconceptions', () => {
  it.each([
    ['sigmoid-per-logit', known, 0.0486],
    ['base-10', known, 0.177],
    ['base-2', known, 0.5881],
    ['log-of-complement', known, 1.0943],
    ['linear-loss', known, 0.3348],
    ['every-class', known, 4.2228],
    ['forgot-minus', known, -0.4076],
    // Softmax of (−1, −2, −3) is the same list backwards.
    ['negated-logits', known, 2.4076],
    // 3/(1 + 2 + 3) is one half.
    ['no-exponentials', known, Math.LN2],
    ['most-probable-class', { ...known, trueClass: 1 }, 0.4076],
  ] as const)('gives the loss worked out by hand for %s', (id, params, loss) => {
    expect(mistake(id, params).loss).toBeCloseTo(loss, 4);
  });

  it('has nothing to say of the most probable class where it is the true one', () => {
    const one = definition.misconceptions.find(({ id }) => id === 'most-probable-class')!;
    expect(one.answers(known, definition.solve(known))).toBeNull();
  });
});

it('refuses a true class that does not exist', () => {
  const params = { ...known, trueClass: 4 };
  expect(() =>
    drawVariant(question, { seed: 'test', index: 0, level: 'easy', form: 'open', params }),
  ).toThrow(/class 4 does not exist/);
});

describe.each(levels)('at level %s', (level) => {
  const drawn = Array.from(
    { length: 200 },
    (_, index) =>
      drawVariant(question, { seed: 'law', index, level, form: 'open' }).params as unknown as Params,
  );

  it('draws distinct logits of which no class is hopeless', () => {
    for (const params of drawn) {
      expect(new Set(params.logits).size).toBe(params.logits.length);
      expect(Math.min(...definition.solve(params).work.probabilities)).toBeGreaterThanOrEqual(0.01);
    }
  });

  it('lets the most probable class be the true one in some variants and another in more', () => {
    const right = drawn.filter(({ logits, trueClass }) => logits[trueClass - 1] === Math.max(...logits));
    expect(right.length).toBeGreaterThan(20);
    expect(right.length).toBeLessThan(100);
  });

  it('agrees with differences of the loss', async () => {
    for (const params of drawn.slice(0, 100)) {
      const { work } = definition.solve(params);
      const other = (await oracle.answers(params)) as unknown as typeof work;
      expect(work.loss).toBeCloseTo(other.loss, 10);
      for (const name of ['probabilities', 'gradient'] as const) {
        work[name].forEach((value, index) => {
          expect(value).toBeCloseTo(other[name][index]!, 8);
        });
      }
    }
  });
});
