import { drawVariant, levels, mark } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/identify-filter.gen.ts';
import { kernelNames, kernels, sumOfWeights } from './kernels.ts';
import oracle from './oracle.ts';
import { listed, type Params, params as schema } from './params.ts';
import definition from './question.ts';
import { difference, paint, resultOf, type Scene } from './scene.ts';

/** An even ground of 2 with a rectangle of 9 and a triangle of 5. */
const scene: Scene = {
  ground: 2,
  rectangle: { row: 1, column: 1, height: 4, width: 4, value: 9 },
  triangle: { row: 7, column: 6, size: 4, value: 5 },
  specks: [[11, 0, 9]],
};

it('a scene is painted as it is described', () => {
  const rows = paint(scene).map((row) => row.join(''));
  expect(rows).toEqual([
    '222222222222',
    '299992222222',
    '299992222222',
    '299992222222',
    '299992222222',
    '222222222222',
    '222222222222',
    '222222522222',
    '222222552222',
    '222222555222',
    '222222555522',
    '922222222222',
  ]);
});

// Pixel (row 2, column 0) of a result: columns 0 to 2 of rows 2 to 4 of the scene are 2 9 9 each.
it.each([
  ['vertical-edges', 3 * (2 - 9)],
  ['horizontal-edges', 0],
  ['diagonal-edges', 9 + 9 - 2 + 9 - 2 - 9],
  ['emboss', -4 - 9 - 2 + 9 + 9 + 9 + 18],
  ['laplacian', 9 + 2 - 36 + 9 + 9],
  ['sharpen', -9 - 2 + 45 - 9 - 9],
  ['blur', 60 / 9],
  ['identity', 9],
] as const)('%s at the left edge of the rectangle gives %d', (name, value) => {
  expect(resultOf(scene, name)[2]?.[0]).toBeCloseTo(value, 12);
});

it('kernels take each other for partners, and their weights add up to 0 or 1', () => {
  for (const name of kernelNames) {
    expect(kernels[kernels[name].partner].partner).toBe(name);
    expect([0, 1]).toContain(sumOfWeights(name));
  }
});

describe('four results and one kernel too many', () => {
  const variant = drawVariant(question, {
    seed: 'test',
    index: 0,
    level: 'medium',
    form: 'open',
    params: {
      scene,
      results: ['vertical-edges', 'blur', 'horizontal-edges', 'identity'],
      extra: ['sharpen'],
    },
  });
  const [field] = variant.fields;
  const key = field?.key as Readonly<Record<string, string>>;
  const marked = (pairs: unknown) => mark(question, variant, { pairs }, { points: 4 }).fields[0];

  it('the key earns all points, each pair one of them', () => {
    expect(marked(key)).toMatchObject({ verdict: 'right', points: 4 });
    expect(marked({ 1: key[1], 2: key[2] })).toMatchObject({ verdict: 'partial', points: 2 });
  });

  it('swapped pairs are recognised', () => {
    expect(marked({ ...key, 1: key[3], 3: key[1] })).toMatchObject({
      points: 2,
      misconceptions: ['edge-direction-swapped'],
    });
    expect(marked({ ...key, 2: key[4], 4: key[2] })?.misconceptions).toEqual(['mean-taken-for-copy']);
  });

  it('the choice form asks the kernel of the first result', () => {
    const choice = drawVariant(question, {
      seed: 'test',
      index: 0,
      level: 'medium',
      form: 'choice',
      params: variant.params as Record<string, unknown>,
    });
    expect(choice.fields).toHaveLength(1);
    expect(choice.fields[0]?.mistakes.map(({ misconceptions }) => misconceptions)).toEqual([
      ['edge-direction-swapped'],
    ]);
  });
});

it.each([
  [{ results: ['blur', 'blur'] }, 'the kernels differ'],
  [
    { scene: { ...scene, triangle: { row: 9, column: 6, size: 4, value: 5 } } },
    'the triangle lies within the 12 × 12 scene',
  ],
])('%j is refused', (changed, message) => {
  const parsed = schema.safeParse({ scene, results: ['blur', 'identity'], ...changed });
  expect(parsed.error?.issues[0]?.message).toBe(message);
});

describe.each(levels)('at level %s', (level) => {
  const all = Array.from(
    { length: 200 },
    (_, index) =>
      drawVariant(question, { seed: 'many', index, level, form: 'open' }).params as unknown as Params,
  );

  it('kernels differ, pictures can be told apart, and noise grows with the level', () => {
    for (const p of all) {
      const names = listed(p);
      expect(new Set(names).size).toBe(names.length);
      expect(p.scene.specks.length).toBe({ easy: 0, medium: 1, hard: 3 }[level]);
      for (const a of names)
        for (const b of names)
          if (a !== b) expect(difference(resultOf(p.scene, a), resultOf(p.scene, b))).toBeGreaterThan(0.03);
    }
  });

  it('the oracle finds the kernels', () => {
    for (const p of all.slice(0, 100)) expect(oracle.answers(p)).toEqual(definition.solve(p).answers);
  });
});
