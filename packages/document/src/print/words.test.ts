import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import type { NumberValue } from '../value.ts';
import { listText, ordinal, plural, withArticle } from './words.ts';

test.each<[NumberValue, string, string | undefined, string]>([
  [1, 'filter', undefined, '1 filter'],
  [24, 'filter', undefined, '24 filters'],
  [1000, 'filter', undefined, '1,000 filters'],
  [0, 'filter', undefined, '0 filters'],
  [0.5, 'point', undefined, '0.5 points'],
  [new Fraction(1), 'point', undefined, '1 point'],
  [2, 'mini-batch', undefined, '2 mini-batches'],
  [2, 'training epoch', undefined, '2 training epochs'],
  [2, 'matrix', undefined, '2 matrices'],
  [2, 'bias', undefined, '2 biases'],
  [2, 'entry', undefined, '2 entries'],
  [2, 'array', undefined, '2 arrays'],
  [2, 'child', 'children', '2 children'],
])('plural(%s, %j, %j) is %j', (count, one, many, expected) => {
  expect(plural(count, one, many)).toBe(expected);
});

test.each<[readonly string[], string]>([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('listText(%j) is %j', (items, expected) => {
  expect(listText(items)).toBe(expected);
});

test('a list of alternatives ends with "or"', () => {
  expect(listText(['a', 'b', 'c'], 'or')).toBe('a, b or c');
});

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [111, '111th'],
  [1002, '1,002nd'],
])('ordinal(%d) is %j', (position, expected) => {
  expect(ordinal(position)).toBe(expected);
});

test('there is no 0th and no 1.5th', () => {
  expect(() => ordinal(0)).toThrow('ordinal: expected');
  expect(() => ordinal(1.5)).toThrow('got 1.5');
});

describe('the article follows the sound', () => {
  test.each([
    [
      'a',
      [
        '3 × 3 kernel',
        '1,824',
        '110',
        'unit',
        'one-hot vector',
        'CNN',
        'ReLU',
        'uniform draw',
        '180 degree turn',
      ],
    ],
    [
      'an',
      ['8 × 8 window', '11', '18,000', '80', 'MLP', 'input', 'LSTM', 'hour', 'unimportant term', 'RGB image'],
    ],
  ])('%s', (article, phrases) => {
    for (const phrase of phrases) expect(withArticle(phrase)).toBe(`${article} ${phrase}`);
  });
});
