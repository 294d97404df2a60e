import { textOf } from '@variorum/document';
import { describe, expect, it } from 'vitest';
import { chainQuestion } from '../testing/chain-question.ts';
import { parametersQuestion } from '../testing/parameters-question.ts';
import { drawVariant } from '../variant/build.ts';
import { mark } from './mark.ts';

const request = { seed: 'test', index: 0, level: 'medium', form: 'open' } as const;

describe('a field marked as a whole', () => {
  // 10 filters of 5 × 5 over 3 channels: 10 · (75 + 1) = 760 parameters.
  const params = { channels: 3, filters: 10, kernel: 5, size: 8 };
  const variant = drawVariant(parametersQuestion, { ...request, params });
  const marked = (response: Record<string, unknown>) =>
    mark(parametersQuestion, variant, response, { points: 3 });

  it.each([
    ['the key', { weights: '10 × 3 × 5 × 5', count: '760' }, 3, ['right', 'right']],
    ['the key as JSON', { weights: [10, 3, 5, 5], count: 760 }, 3, ['right', 'right']],
    ['one field', { count: ' 760 ' }, 2, ['missing', 'right']],
    ['another number', { weights: '10,3,5,5', count: '761' }, 1, ['right', 'wrong']],
    ['a fraction for a count', { count: '760.5' }, 0, ['missing', 'wrong']],
    ['letters', { count: 'many' }, 0, ['missing', 'invalid']],
    ['a shape of three sizes', { weights: '10 × 5 × 5' }, 0, ['invalid', 'missing']],
    ['nothing', {}, 0, ['missing', 'missing']],
  ])('%s earns its points', (_, response, points, verdicts) => {
    const { fields, ...marking } = marked(response);
    expect(marking).toEqual({ question: 'layer-parameters', points, max: 3, unmarked: 0 });
    expect(fields.map((field) => field.verdict)).toEqual(verdicts);
  });

  it.each([
    ['750', ['forgot-bias'], 'each of the 10 filters has a bias'],
    ['751', ['one-bias'], 'one bias per filter'],
    ['260', ['forgot-channels'], 'a filter spans every channel'],
    ['48,640', ['times-positions'], 'weights are shared over positions'],
  ])('%s is recognised as %j', (count, misconceptions, feedback) => {
    const [, field] = marked({ count }).fields;
    expect(field).toMatchObject({ verdict: 'wrong', misconceptions });
    expect(textOf(field!.feedback)).toBe(feedback);
  });

  it('says what was expected of input that cannot be read', () => {
    const { fields } = marked({ weights: '10 × 5 × 5', count: '7,6' });
    expect(fields.map(({ feedback }) => textOf(feedback))).toEqual([
      'This could not be read: 4 sizes are expected (filters × channels × height × width), 3 were given.',
      'This could not be read: "7,6" is not clear: write decimals with a point, 7.6.',
    ]);
  });

  it('recognises the option of a misconception in the choice form', () => {
    const choice = drawVariant(parametersQuestion, { ...request, form: 'choice', params });
    const [field] = choice.fields;
    expect(mark(parametersQuestion, choice, { count: field!.key }, { points: 2 }).points).toBe(2);
    for (const { answer, misconceptions } of field!.mistakes) {
      const marking = mark(parametersQuestion, choice, { count: answer }, { points: 2 });
      expect(marking).toMatchObject({ points: 0, fields: [{ verdict: 'wrong', misconceptions }] });
    }
  });

  it('refuses a field that the variant does not ask, naming the nearest', () => {
    expect(() => marked({ cout: 1 })).toThrow(
      'mark(layer-parameters): there is no field "cout"; did you mean "count"?',
    );
  });

  it('refuses a variant of another question', () => {
    expect(() => mark(chainQuestion, variant, {}, { points: 1 })).toThrow(
      'mark: the variant is of layer-parameters@1, the question is two-products@3',
    );
  });

  it('refuses points with more than two decimals', () => {
    expect(() => mark(parametersQuestion, variant, {}, { points: 0.125 })).toThrow(
      'mark(layer-parameters): points are 0.125, expected a number from 0 to 10,000 with at most two decimals',
    );
  });
});

describe('a field marked part by part', () => {
  // a = 4, b = 7: 40 + 70 = 110, a third of it 36.67.
  const variant = drawVariant(chainQuestion, { ...request, params: { a: 4, b: 7 } });
  const marked = (response: Record<string, unknown>) => mark(chainQuestion, variant, response, { points: 4 });
  const table = { first: 40, second: 70, total: 110 };

  it('gives every point to the key', () => {
    expect(marked({ table, third: '36.7', pair: '(4, 7, 11)' })).toMatchObject({ points: 4, max: 4 });
  });

  it('splits the points of a table by the weights of its cells', () => {
    const [field] = marked({ table: { first: '40', second: '', total: 'x' } }).fields;
    expect(field).toMatchObject({ points: 0.5, max: 2, verdict: 'partial', followThrough: false });
    expect(field!.cells.map(({ name, points, max, verdict }) => [name, points, max, verdict])).toEqual([
      ['first', 0.5, 0.5, 'right'],
      ['second', 0, 0.5, 'missing'],
      ['total', 0, 1, 'invalid'],
    ]);
  });

  it('pays a later value that follows from an own wrong one, and flags it', () => {
    const { points, fields } = marked({ table: { first: 4, second: 70, total: 74 }, third: 24.7 });
    expect(points).toBe(2.5);
    expect(fields[0]).toMatchObject({
      points: 1.5,
      verdict: 'partial',
      followThrough: true,
      misconceptions: ['one-ten', 'no-ten'],
    });
    expect(fields[0]!.cells.map((cell) => [cell.name, cell.verdict, cell.followThrough])).toEqual([
      ['first', 'wrong', false],
      ['second', 'right', false],
      ['total', 'right', true],
    ]);
    expect(fields[1]).toMatchObject({ points: 1, verdict: 'right', followThrough: true });
  });

  it('marks a right value after a wrong one as right, without a flag', () => {
    const [field] = marked({ table: { first: 4, second: 70, total: 110 } }).fields;
    expect(field!.cells[2]).toMatchObject({ verdict: 'right', followThrough: false });
  });

  it('recognises a mistake over a whole list, and over most of it where one entry slipped', () => {
    for (const pair of [
      [7, 4, 12],
      [7, 4, 99],
    ]) {
      const field = marked({ pair }).fields[2]!;
      expect(field).toMatchObject({ verdict: 'wrong', misconceptions: ['one-ten'] });
    }
    expect(marked({ pair: [7, 5, 99] }).fields[2]).toMatchObject({ verdict: 'wrong', misconceptions: [] });
  });

  it('splits a point over three entries so that the hundredths add up', () => {
    const field = marked({ pair: [4, 7, 0] }).fields[2]!;
    expect(field.cells.map((cell) => cell.max)).toEqual([0.34, 0.33, 0.33]);
    expect(field).toMatchObject({ points: 0.67, max: 1, verdict: 'partial' });
  });

  it('names the nearest cell where one is unknown', () => {
    const [field] = marked({ table: { frist: 1 } }).fields;
    expect(textOf(field!.feedback)).toBe(
      'This could not be read: there is no cell "frist"; did you mean "first"?',
    );
  });
});
