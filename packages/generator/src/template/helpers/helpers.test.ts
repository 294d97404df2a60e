import { Rational, Tensor } from '@variorum/core';
import { inlineMath, paragraph, rounded, shape, tex, text } from '@variorum/document';
import { describe, expect, test } from 'vitest';
import { filled, line } from '../../compiler/filled.test.helper.ts';
import { helpers } from './helpers.ts';

const values = {
  one: 1,
  many: 1824,
  half: new Rational(1, 2),
  third: new Rational(1, 3),
  big: 2n ** 70n,
  exact: rounded(0.5, { decimals: 2 }),
  names: ['a', 'b', 'c'],
  numbers: [1, -2],
  mixed: ['a', tex`x`, 3],
  shape: shape(3, 4),
  sizes: [3, 4],
  matrix: [
    [1, 2],
    [3, 4],
  ],
  tensor: new Tensor([2, 2], [1, 2, 3, 4], 2),
  none: null,
  yes: true,
  word: 'mini-batch',
};

const textOf = (expression: string): string => {
  const [only, ...others] = line(`«{{${expression}}}»`, values);
  if (only?.type !== 'text' || others.length > 0) throw new Error('expected text only');
  return only.value.slice(1, -1);
};

describe('in a sentence', () => {
  test.each([
    ['plural one "filter"', '1 filter'],
    ['plural many "filter"', '1,824 filters'],
    ['plural many "bias" "biases"', '1,824 biases'],
    ['plural half "epoch"', '0.5 epochs'],
    ['noun one "row"', 'row'],
    ['noun many "matrix"', 'matrices'],
    ['noun many "bias" "biases"', 'biases'],
    ['word one', 'one'],
    ['word 12', 'twelve'],
    ['word 13', '13'],
    ['word 0', '0'],
    ['word half', '0.5'],
    ['capital (word 3)', 'Three'],
    ['capital word', 'Mini-batch'],
    ['ordinal 2', '2nd'],
    ['article 8', 'an 8'],
    ['article shape', 'a 3 × 4'],
    ['list names', 'a, b and c'],
    ['list names conjunction="or"', 'a, b or c'],
    ['list numbers', '1 and \u22122'],
    ['shape sizes', '3 × 4'],
    ['shape shape', '3 × 4'],
    ['shape one 2 3', '1 × 2 × 3'],
    ['rounded third significant=2', '0.33'],
    ['rounded third decimals=3', '0.333'],
    ['add one 2 3', '6'],
    ['add half third', '5/6'],
    ['sub 3 5', '\u22122'],
    ['mul half 4', '2'],
    ['mul 3000000 3000000000', '9,000,000,000,000,000'],
    ['mul 3000000 30000000000', '90,000,000,000,000,000'],
    ['add big 1', '1,180,591,620,717,411,303,425'],
    ['neg third', '\u22121/3'],
  ])('{{%s}} is "%s"', (expression, expected) => {
    expect(textOf(expression)).toBe(expected);
  });

  test('a list with mathematics keeps it', () => {
    expect(line('a {{list mixed}} b', values)).toEqual(
      paragraph(text('a a, '), inlineMath('x'), text(' and 3 b')).children,
    );
  });
});

test.each([
  ['matrix matrix', '\\begin{pmatrix}1 & 2 \\\\ 3 & 4\\end{pmatrix}'],
  ['matrix tensor', '\\begin{pmatrix}0.5 & 1 \\\\ 1.5 & 2\\end{pmatrix}'],
  ['vector numbers', '\\begin{pmatrix}1 \\\\ -2\\end{pmatrix}'],
  ['row numbers', '\\begin{pmatrix}1 & -2\\end{pmatrix}'],
  ['set numbers', '\\{1, -2\\}'],
  ['frac one many', '\\frac{1}{1{,}824}'],
  ['factor -2', '(-2)'],
  ['factor one', '1'],
  ['text word', '\\text{mini-batch}'],
  ['shape 3 4', '3\\times 4'],
  ['rounded half decimals=2', '0.50'],
])('$ {{%s}} $ is %s', (expression, expected) => {
  expect(line(`$ {{${expression}}} $`, values)).toEqual([inlineMath(expected)]);
});

test.each([
  ['eq one 1', true],
  ['eq half 0.5', true],
  ['eq exact half', true],
  ['eq third 0.3333', false],
  ['eq word "mini-batch"', true],
  ['eq word 1', false],
  ['eq none null', true],
  ['eq one null', false],
  ['eq yes true', true],
  ['ne one 2', true],
  ['lt third half', true],
  ['lt half half', false],
  ['le half exact', true],
  ['gt big many', true],
  ['ge 0.1 0.1', true],
  ['ge 0.1 0.2', false],
  ['and one yes word', true],
  ['and one none', false],
  ['or none 0 ""', false],
  ['or none yes', true],
  ['not none', true],
  ['not numbers', false],
])('(%s) is %s', (expression, expected) => {
  expect(filled(`a{{#if (${expression})}}yes{{else}}no{{/if}}`, values)).toEqual([
    paragraph(expected ? 'ayes' : 'ano'),
  ]);
});

test.each([
  ['plural word "a"', 'expected a number, got the text "mini-batch"'],
  ['plural one 2', 'expected a text, got 2'],
  ['list word', 'expected a list, got the text "mini-batch"'],
  ['list names conjunction="nor"', 'conjunction is "and" or "or"'],
  ['matrix names', 'expected a list, got the text "a"'],
  ['row names', 'expected an entry to be a number, a shape or Tex, got the text "a"'],
  ['shape half', 'expected a size to be a whole number, got 0.5'],
  ['rounded one decimals=1 significant=1', 'takes significant=… or decimals=…, not both'],
  ['add 0.5 1', 'expected a whole number or a rational, which are exact, got 0.5'],
  ['add exact 1', 'expected a whole number or a rational, which are exact, got 0.50'],
  ['lt word 1', 'expected a number, got the text "mini-batch"'],
  ['equation one', 'expected a derivation, got 1'],
])('{{%s}} is refused: %s', (expression, reason) => {
  expect(() => filled(`a {{${expression}}}`, values)).toThrow(reason);
});

test('every helper says how it is written, with its own name first', () => {
  for (const [name, { usage, arity, options = [] }] of Object.entries(helpers)) {
    expect(usage.split(' ')[0]).toBe(name);
    expect(arity[0]).toBeGreaterThanOrEqual(1);
    for (const option of options.slice(0, 1)) expect(usage).toContain(`${option}=`);
  }
});
