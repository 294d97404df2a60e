import { describe, expect, it } from 'vitest';
import { createDraw } from './create-draw.ts';
import { createStream, uniformIndex } from './stream.ts';

/** Pearson's statistic of counts against a uniform distribution. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

function histogram(values: Iterable<number>, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) counts[Math.floor(value * bins)]! += 1;
  return counts;
}

// 99.9 % point of chi-square with 49 degrees of freedom.
const critical = 85.35;

describe('createStream', () => {
  it('gives the frozen numbers of a key', () => {
    const stream = createStream('seed/conv-parameters@1/0/channels');
    // Baagøe's Alea as published, seeded with the key and "//stream" (checked with an independent copy).
    expect(Array.from({ length: 3 }, () => Math.floor(stream() * 2 ** 32))).toEqual([
      2889087897, 1834925712, 2907451069,
    ]);
  });

  it('spreads the first numbers of neighbouring names: their differences are uniform', () => {
    const differences: number[] = [];
    for (let seed = 0; seed < 500; seed++) {
      const firsts = Array.from({ length: 10 }, (_, n) => createStream(`s${seed}/q@1/0/cell${n}`)());
      for (let n = 0; n + 2 < firsts.length; n++) {
        const second = firsts[n]! - 2 * firsts[n + 1]! + firsts[n + 2]!;
        differences.push(second - Math.floor(second));
      }
    }
    expect(chiSquare(histogram(differences, 50))).toBeLessThan(critical);
  });
});

describe('uniformIndex', () => {
  it('draws every value equally often', () => {
    const stream = createStream('uniform');
    const draws = Array.from({ length: 50_000 }, () => (uniformIndex(stream, 50) + 0.5) / 50);
    expect(chiSquare(histogram(draws, 50))).toBeLessThan(critical);
  });

  it('throws away words that would favour small values', () => {
    // 3 · 2^30 values: the last quarter of all words is refused.
    const words = [0.9, 0.8, 0.5];
    expect(uniformIndex(() => words.shift()!, 3 * 2 ** 30)).toBe(2 ** 31);
    expect(words).toEqual([]);
  });
});

describe('createDraw', () => {
  it('gives each name a stream of its own, whatever else is drawn', () => {
    const alone = createDraw('k');
    const mixed = createDraw('k');
    mixed.integer('other', 0, 9);
    expect(mixed.integer('a', 0, 1e6)).toBe(alone.integer('a', 0, 1e6));
  });

  it('continues a stream instead of repeating it', () => {
    const draw = createDraw('k');
    expect(new Set(Array.from({ length: 5 }, () => draw.integer('a', 0, 1e9))).size).toBe(5);
  });

  it('keeps to its bounds, lists and weights', () => {
    const draw = createDraw('k');
    for (let n = 0; n < 200; n++) {
      expect([-2, -1, 0, 1]).toContain(draw.integer('i', -2, 1));
      expect(['x', 'y']).toContain(draw.pick('p', ['x', 'y']));
      expect(
        draw.weighted('w', [
          ['never', 0],
          ['always', 2],
          ['not', 0],
        ]),
      ).toBe('always');
      expect(draw.chance('c', 1)).toBe(true);
      expect(draw.chance('c', 0)).toBe(false);
    }
    expect(new Set(draw.sample('s', [1, 2, 3, 4], 3)).size).toBe(3);
    expect(draw.shuffle('f', [1, 2, 3]).sort()).toEqual([1, 2, 3]);
  });

  it('shuffles every order equally often', () => {
    const draw = createDraw('orders');
    const counts = new Map<string, number>();
    for (let n = 0; n < 6_000; n++) {
      const order = draw.shuffle('o', [1, 2, 3]).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // 99.9 % point with 5 degrees of freedom.
    expect(chiSquare([...counts.values()])).toBeLessThan(20.5);
  });

  const draw = createDraw('k');
  it.each<[string, () => unknown, string]>([
    [
      'integer',
      () => draw.integer('a', 3, 2),
      'draw.integer("a"): got 3 to 2, expected whole numbers min ≤ max, at most 2^32 of them',
    ],
    ['pick', () => draw.pick('a', []), 'draw.pick("a"): got an empty list, expected at least one element'],
    [
      'weighted',
      () => draw.weighted('a', [['x', 0]]),
      'draw.weighted("a"): got weights 0, expected weights ≥ 0 with a positive sum',
    ],
    ['chance', () => draw.chance('a', 2), 'draw.chance("a"): got 2, expected a probability from 0 to 1'],
    [
      'sample',
      () => draw.sample('a', [1], 2),
      'draw.sample("a"): got 2 of 1 elements, expected a count from 0 to the length of the list',
    ],
  ])('%s refuses the impossible', (_, call, message) => {
    expect(call).toThrow(message);
  });
});
