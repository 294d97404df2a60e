import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { checkTex } from '../tex/parse.ts';
import { tex } from '../tex/template.ts';
import {
  factorTex,
  fracTex,
  intervalTex,
  matrixTex,
  rowVectorTex,
  setTex,
  vectorTex,
  vectorText,
} from './compound.ts';
import { shape, shapeTex, shapeText } from './shape.ts';

const third = new Fraction(1, 3);

test.each([
  ['a shape', shapeTex([3, 32, 32]), '3\\times 32\\times 32'],
  ['a shape of one axis', shapeTex(shape(1024)), '1{,}024'],
  [
    'a matrix',
    matrixTex([
      [1, -2],
      [0.5, third],
    ]),
    '\\begin{pmatrix}1 & -2 \\\\ 0.5 & \\frac{1}{3}\\end{pmatrix}',
  ],
  ['a column vector', vectorTex([1, tex`x_1`]), '\\begin{pmatrix}1 \\\\ x_1\\end{pmatrix}'],
  ['a row vector', rowVectorTex([1, 2]), '\\begin{pmatrix}1 & 2\\end{pmatrix}'],
  ['a set', setTex([1, 2]), '\\{1, 2\\}'],
  ['the empty set', setTex([]), '\\{\\}'],
  ['a closed interval', intervalTex(0, 1), '[0, 1]'],
  ['an interval without end', intervalTex(0, tex`\infty`, { high: true }), '[0, \\infty)'],
  ['a fraction as given', fracTex(2, 4), '\\frac{2}{4}'],
  ['a positive factor', factorTex(3), '3'],
  ['a negative factor', factorTex(-3), '(-3)'],
  ['a fraction as a factor', factorTex(third), '\\left(\\frac{1}{3}\\right)'],
])('%s', (_, printed, expected) => {
  expect(printed.value).toBe(expected);
  expect(checkTex(printed.value)).toEqual(printed);
});

test('shapes and vectors print as text', () => {
  expect(shapeText(shape(3, 32, 1000))).toBe('3 × 32 × 1,000');
  expect(vectorText([1, -0.5, third])).toBe('(1, \u22120.5, 1/3)');
});

test.each([[[]], [[-1]], [[1.5]], [[Number.NaN]]])('the shape %j is refused', (sizes) => {
  expect(() => shape(...sizes)).toThrow(/^shape: /);
  expect(() => shapeText(sizes)).toThrow(/^shape: /);
});

test('a ragged or empty matrix is refused', () => {
  expect(() => matrixTex([[1, 2], [3]])).toThrow('got lengths [2, 1]');
  expect(() => matrixTex([])).toThrow('matrixTex: expected rows');
});
