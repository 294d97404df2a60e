import { textOf, textOfAll } from '@variorum/document';
import { describe, expect, it } from 'vitest';
import { wordsQuestion } from '../testing/words-question.ts';
import { drawVariant } from '../variant/build.ts';
import type { VariantField } from '../variant/variant.ts';
import { mark } from './mark.ts';

const request = { seed: 'words', index: 0, level: 'medium', form: 'open' } as const;
const variant = drawVariant(wordsQuestion, request);
const fieldOf = (name: string): VariantField => variant.fields.find(({ view }) => view.name === name)!;
/** Marks one of five fields of equal weight; 5 points each. */
const marked = (name: string, response: unknown) =>
  mark(wordsQuestion, variant, { [name]: response }, { points: 25 }).fields.find((one) => one.name === name)!;

describe('a formula', () => {
  it.each(['A^2-b^2', '(A-b)(A+b)', '(A + b)·(A − b)', 'A²-b²', 'AA-bb'])('%s is right', (given) => {
    expect(marked('area', given)).toMatchObject({ points: 5, verdict: 'right' });
  });

  it.each([
    ['(A-b)²', ['square-of-difference', 'same-again']],
    ['A(A-b) - b(A-b)', ['square-of-difference', 'same-again']],
    ['-b + A', ['one-side']],
    ['A^2', []],
  ])('%s is wrong and recognised as %j', (given, misconceptions) => {
    expect(marked('area', given)).toMatchObject({ points: 0, verdict: 'wrong', misconceptions });
  });

  it('that cannot be read says what was expected and where', () => {
    const marking = marked('area', 'A^2-(b');
    expect(marking.verdict).toBe('invalid');
    expect(textOf(marking.feedback)).toBe(
      'This could not be read: the bracket “(” at character 5 is not closed by “)”.',
    );
  });

  it('prints as mathematics', () => {
    expect(fieldOf('area').keyContent).toEqual([{ type: 'inlineMath', value: 'A^{2} - b^{2}' }]);
  });

  it('that a misconception writes in another way than the key is no mistake', () => {
    const named = fieldOf('area').mistakes.flatMap(({ misconceptions }) => misconceptions);
    expect(named).toEqual(['square-of-difference', 'same-again', 'one-side', 'swapped']);
  });
});

describe('a text', () => {
  it.each(['frame', ' FRAME ', 'Square ring', 'squarering'])('%j is right', (given) => {
    expect(marked('name', given)).toMatchObject({ points: 5, verdict: 'right' });
  });

  it('that is a known mistake is recognised', () => {
    expect(marked('name', 'Square')).toMatchObject({
      verdict: 'wrong',
      misconceptions: ['square-of-difference'],
    });
  });

  it('prints as its first spelling and keeps all of them in the key', () => {
    expect(fieldOf('name')).toMatchObject({ key: ['frame', 'square ring'] });
    expect(textOfAll(fieldOf('name').keyContent)).toBe('frame');
  });
});

describe('pairs', () => {
  const { view, key } = fieldOf('pairs');
  const right = view.kind === 'match' ? view.right : [];
  const letter = (name: string) => right.find(({ content }) => textOfAll(content) === `the ${name}`)!.id;
  const [metre, square, cube, second] = ['metre', 'square', 'cube', 'second'].map(letter) as [
    string,
    string,
    string,
    string,
  ];

  it('stand under ids that say nothing, the left in its order and the right shuffled', () => {
    expect(view).toMatchObject({
      kind: 'match',
      left: [{ id: '1' }, { id: '2' }, { id: '3' }],
      note: 'write one letter for each number; no letter is used twice, and some are left over',
    });
    expect(right.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(key).toEqual({ 1: metre, 2: square, 3: cube });
    const orders = [0, 1, 2, 3, 4].map((index) => {
      const other = drawVariant(wordsQuestion, { ...request, index }).fields[2]!.view;
      return other.kind === 'match' ? other.right.map(({ content }) => textOfAll(content)).join() : '';
    });
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it.each([
    ['an object', { 1: metre, 2: square, 3: cube }, 5, 'right'],
    ['a list', [metre, square, cube], 5, 'right'],
    ['text with numbers', `1${metre}, 2: ${square.toUpperCase()}; 3-(${cube})`, 5, 'right'],
    ['letters in order', `${metre} ${square} ${cube}`, 5, 'right'],
    ['one pair', { 1: metre }, 1.67, 'partial'],
    ['one wrong pair', [metre, square, second], 3.34, 'partial'],
    ['no pair', '', 0, 'missing'],
    ['only wrong pairs', [square, cube, metre], 0, 'wrong'],
  ])('as %s earn their points one by one', (_, given, points, verdict) => {
    expect(marked('pairs', given)).toMatchObject({ points, verdict });
  });

  it('that a mistake leads to are recognised', () => {
    expect(marked('pairs', [metre, cube, square]).misconceptions).toEqual(['swapped']);
  });

  it.each([
    ['1x', 'invalid'],
    [{ 4: 'a' }, 'invalid'],
    ['1a 1b', 'invalid'],
    ['a b', 'invalid'],
    ['?', 'invalid'],
    [7, 'invalid'],
  ])('%j cannot be read', (given, verdict) => {
    expect(marked('pairs', given)).toMatchObject({ points: 0, verdict });
  });
});

describe('an order', () => {
  const lettersOf = (name: string): string[] => {
    const { view } = fieldOf(name);
    const items = view.kind === 'order' ? view.items : [];
    return ['measure', 'square', 'subtract', 'print'].map(
      (step) => items.find(({ content }) => textOfAll(content) === `the ${step}`)!.id,
    );
  };
  const pick = (letters: readonly string[], positions: readonly number[]) =>
    positions.map((one) => letters[one]!);

  it('is all or nothing unless the field says otherwise', () => {
    const letters = lettersOf('steps');
    expect(fieldOf('steps').key).toEqual(letters);
    expect(marked('steps', letters)).toMatchObject({ points: 5, verdict: 'right' });
    expect(marked('steps', letters.join(' → '))).toMatchObject({ points: 5, verdict: 'right' });
    expect(marked('steps', letters.join('').toUpperCase())).toMatchObject({ points: 5, verdict: 'right' });
    expect(marked('steps', pick(letters, [0, 1, 3, 2]))).toMatchObject({ points: 0, verdict: 'wrong' });
  });

  it('that a mistake leads to is recognised', () => {
    const letters = pick(lettersOf('steps'), [0, 2, 1, 3]);
    expect(marked('steps', letters)).toMatchObject({ points: 0, misconceptions: ['swapped'] });
  });

  // Neighbours of the key: 01, 12, 23, worth 1.67, 1.67 and 1.66 of 5 points.
  it.each([
    [[0, 1, 2, 3], 5, 'right'],
    [[1, 2, 3, 0], 3.33, 'partial'],
    [[2, 3, 0, 1], 3.33, 'partial'],
    [[0, 1, 3, 2], 1.67, 'partial'],
    [[3, 2, 1, 0], 0, 'wrong'],
    [[0, 2, 1, 3], 0, 'wrong'],
  ])('%j earns %d points where neighbours count', (positions, points, verdict) => {
    const letters = pick(lettersOf('shared'), positions);
    expect(marked('shared', letters)).toMatchObject({ points, verdict });
  });

  it.each(['a b c', 'a a b c', 'abcx', 'a b c d a', '1 2 3 4'])('%s cannot be read', (given) => {
    const marking = marked('steps', given);
    expect(marking.verdict).toBe('invalid');
    expect(textOf(marking.feedback)).toBe(
      'This could not be read: each of the letters a, b, c, d is expected once, in order.',
    );
  });
});

describe('the choice form', () => {
  const choice = drawVariant(wordsQuestion, { ...request, form: 'choice' });

  it('asks formulas and texts with printed options, and neither pairs nor orders', () => {
    expect(choice.fields.map(({ view }) => [view.name, view.kind])).toEqual([
      ['area', 'choice'],
      ['name', 'choice'],
    ]);
    const [area] = choice.fields;
    const options = area?.view.kind === 'choice' ? area.view.options : [];
    expect(options.map(({ content }) => textOfAll(content)).sort()).toEqual(
      ['A^2 − b^2', '(A − b)^2', 'A − b', 'b^2 − A^2'].sort(),
    );
  });

  it('marks the chosen option', () => {
    const response = Object.fromEntries(choice.fields.map(({ view, key }) => [view.name, key]));
    expect(mark(wordsQuestion, choice, response, { points: 4 }).points).toBe(4);
  });
});
