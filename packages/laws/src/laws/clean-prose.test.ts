import { checked } from '@variorum/catalogue/checked';
import { code, emphasis, inlineMath, paragraph, type Root, root } from '@variorum/document';
import { buildVariant, solveVariant, type Variant } from '@variorum/generator';
import { describe, expect, test } from 'vitest';
import { cleanProse } from './clean-prose.ts';

const question = await checked['conv-output-shape']!();
const request = { seed: 'clean-prose', index: 0, level: 'easy', form: 'open' } as const;
const solved = solveVariant(question, request);
const clean: Variant = { ...buildVariant(solved), stem: root(), solution: root(), misconceptions: [] };

const checkVariant = (variant: Partial<Variant>) =>
  cleanProse.check({ question, request, solved, variant: { ...clean, ...variant } });
const checkStem = (stem: Root) => checkVariant({ stem });

describe('a text is refused for', () => {
  test.each([
    ['a plural after 1', 'It has 1 rows.'],
    ['a plural after 1', '1 filters of size 3'],
    ['a plural after 1', 'There are 1 entries left.'],
    ['a plural after 1', 'They share 1 biases.'],
    ['a plural after 1', 'a map of 1 output channels'],
    ['a plural after 1', 'rounded to 1 decimal places'],
    ['a plural after 1', 'stride 2 skips 1 pixels'],
    ['a hyphen for a minus sign', 'It gives -3.'],
    ['a hyphen for a minus sign', '-3 is less'],
    ['a hyphen for a minus sign', 'a shift (-3)'],
    ['a number with a long tail', 'The sum is 0.30000000000000004.'],
    ['a word twice', 'It moves the the window.'],
    ['a word twice', 'The the window moves.'],
    ['a value that is none', 'It has undefined rows.'],
    ['a value that is none', 'The loss is NaN.'],
    ['a value that is none', 'It prints [object Map].'],
    ['an unfilled slot', 'It has {{rows}} rows.'],
    ['a stray space', 'It has  two rows.'],
    ['a stray space', 'It has two rows .'],
  ])('%s: %s', (blot, text) => {
    expect(checkStem(root(paragraph(text)))).toEqual([expect.stringMatching(`^the stem has ${blot}: “`)]);
  });
});

describe('a text passes', () => {
  test.each([
    'The probability of label 1 grows.',
    'A convolution of stride 1 stays at full size.',
    'The class 1 gets the larger score.',
    'A kernel of side 1 costs less; 1 times 3 is 3.',
    'Stride 1 steps to the next pixel.',
    'The layer 1 weights are shared.',
    'A stack of 1 row and 11 rows',
    'A factor of 0.1 units',
    'The 3 × 1 kernels follow the 1 × 3 kernels.',
    'It keeps 2 + 1 rows.',
    'It gives −3, over 2-3 words, in batch-3.',
    'The sum is 0.30000000.',
    'In the theory the window moves.',
    'A nullable network of finite size.',
  ])('%s', (text) => {
    expect(checkStem(root(paragraph(text)))).toEqual([]);
  });

  test('with code and formulas of any look', () => {
    const formula = inlineMath('x');
    expect(
      checkStem(
        root(
          code('for  for -1 in 1 rows: undefined'),
          paragraph('Both ', formula, ' ', formula, ' and ', formula, '1 rows'),
        ),
      ),
    ).toEqual([]);
  });
});

test('a blot is found across marked words, in the solution and in feedback', () => {
  const blot = root(paragraph('It has 1 ', emphasis('rows'), '.'));
  expect(
    checkVariant({
      solution: blot,
      misconceptions: [{ id: 'floor-forgotten', title: 'Forgot the floor', feedback: blot }],
    }),
  ).toEqual([
    'the solution has a plural after 1: “It has 1 rows.”',
    'the feedback floor-forgotten has a plural after 1: “It has 1 rows.”',
  ]);
});
