import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

test.each([
  ['kitten', 'sitting', 3],
  ['stride', 'stirde', 1],
  ['', 'abc', 3],
  ['same', 'same', 0],
  ['ca', 'abc', 3],
])('from %j to %j takes %i edits', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test('the distance is symmetric, zero only for equal words and at most the longer length', () => {
  const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

test.each([
  ['conv-output-shpae', 'conv-output-shape'],
  ['Conv-Parameters', 'conv-parameters'],
  ['easi', 'easy'],
  ['batch-norm', undefined],
  ['zzzzzz', undefined],
  ['x'.repeat(10_000), undefined],
])('%.20s is read as %s', (word, expected) => {
  expect(nearest(word, ['conv-output-shape', 'conv-parameters', 'easy', 'hard'])).toBe(expected);
});
