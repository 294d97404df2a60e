import { isVariorumError } from '@variorum/core';
import { describe, expect, it } from 'vitest';
import { bankQuestion } from '../testing/bank-question.ts';
import { chainQuestion } from '../testing/chain-question.ts';
import { parametersQuestion } from '../testing/parameters-question.ts';
import { auditAnswer } from './audit.ts';
import { fieldWords } from './words.ts';

// 10 filters of 5 × 5 over 3 channels: 10·(3·25 + 1) = 760 parameters.
const layer = { channels: 3, filters: 10, kernel: 5, size: 32 };
// 10·2 + 10·5 = 70, a third of it 23.333…
const factors = { a: 2, b: 5 };
const only = (stated: Record<string, unknown>, question = chainQuestion, params: object = factors) =>
  auditAnswer(question, { ...params }, stated).fields[0]!;

describe('auditAnswer of a single value', () => {
  it.each([
    ['760', 'right', []],
    [760, 'right', []],
    ['1/0', 'unreadable', []],
    [750, 'wrong', ['forgot-bias']],
    [751, 'wrong', ['one-bias']],
    [740, 'wrong', []],
  ])('%s is %s', (count, verdict, misconceptions) => {
    const field = only({ count }, parametersQuestion, layer);
    expect(field).toMatchObject({ verdict, stated: count, key: 760, slips: [] });
    expect(field.misconceptions.map(({ id }) => id)).toEqual(misconceptions);
  });

  it('says why with the numbers of the question', () => {
    const [misconception] = only({ count: 750 }, parametersQuestion, layer).misconceptions;
    expect(misconception).toMatchObject({ id: 'forgot-bias', title: 'forgot the biases' });
    expect(JSON.stringify(misconception!.feedback)).toContain('10');
  });

  it.each([
    ['23.3', 'right', ''],
    ['23', 'badly-rounded', 'fewer digits than asked'],
    ['23.4', 'badly-rounded', 'one unit off in the last digit'],
    ['23.5', 'wrong', 'no known misconception gives this value'],
  ])('a third of the sum as %s is %s', (third, verdict, words) => {
    const field = only({ third });
    expect(field.verdict).toBe(verdict);
    expect(fieldWords(field)).toBe(words);
  });
});

describe('auditAnswer of a list', () => {
  it.each([
    [[2, 5, 7], 'right', [], ''],
    [[2, 5, 8], 'wrong', [], 'a slip in entry 3: 8 instead of 7'],
    [[5, 2, 8], 'wrong', ['one-ten'], 'multiplied only once'],
    [[5, 2, 1], 'wrong', ['one-ten'], 'multiplied only once; a slip in entry 3: 1 instead of 8'],
    [[1, 1, 7], 'wrong', [], 'no known misconception gives this value'],
    [[2, 5], 'unreadable', [], '3 numbers are expected, 2 were given'],
    [[2, null, 7], 'unreadable', [], 'entry 2: nothing is stated'],
    [[2, null, 8], 'wrong', [], 'entry 2: nothing is stated'],
    [
      ['2', 'x', '7'],
      'unreadable',
      [],
      'entry 2: "x" is not a number; write for example 1824, 1,824, 0.05, 3/4 or 1.5e-3',
    ],
  ])('%j is %s', (pair, verdict, misconceptions, words) => {
    const field = only({ pair });
    expect(field.verdict).toBe(verdict);
    expect(field.misconceptions.map(({ id }) => id)).toEqual(misconceptions);
    expect(fieldWords(field)).toBe(words);
  });
});

describe('auditAnswer of a table', () => {
  it('looks at the stated blanks only', () => {
    const field = only({ table: { first: 20 } });
    expect(field.verdict).toBe('right');
    expect(field.cells).toHaveLength(1);
  });

  it('names the misconception of each blank', () => {
    const field = only({ table: { first: 20, second: 50, total: 1000 } });
    expect(field.verdict).toBe('wrong');
    expect(field.cells.map((cell) => cell.misconceptions)).toEqual([[], [], ['product']]);
    expect(fieldWords(field)).toBe('sum: multiplied for added; 1,000 instead of 70');
  });

  it('tells a value that follows from a wrong one', () => {
    const field = only({ table: { first: 21, second: 50, total: 71 } });
    expect(field.cells.map((cell) => [cell.verdict, cell.followsFromStated])).toEqual([
      ['wrong', false],
      ['right', false],
      ['wrong', true],
    ]);
  });

  it('follows stated values over fields', () => {
    const audit = auditAnswer(chainQuestion, factors, {
      table: { first: 21, second: 50, total: 71 },
      third: 23.7,
    });
    expect(audit.fields[1]).toMatchObject({ verdict: 'wrong', followsFromStated: true });
  });

  it('finds a name that is no blank unreadable', () => {
    const field = only({ table: { fist: 20 } });
    expect(field).toMatchObject({
      verdict: 'unreadable',
      message: 'there is no cell "fist"; did you mean "first"?',
    });
  });
});

describe('auditAnswer as a whole', () => {
  it('has the worst verdict of its fields, in the order of the question', () => {
    const audit = auditAnswer(parametersQuestion, layer, { count: 760, weights: [3, 10, 5, 5] });
    expect(audit.verdict).toBe('wrong');
    expect(audit.fields.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['weights', 'wrong'],
      ['count', 'right'],
    ]);
  });

  it('is plain JSON', () => {
    const audit = auditAnswer(chainQuestion, factors, { third: '23.3', pair: [2, 5, 7] });
    expect(JSON.parse(JSON.stringify(audit))).toEqual(audit);
  });

  it.each([
    [
      { cuont: 760 },
      layer,
      'unknown-field',
      'layer-parameters asks no "cuont" with these parameters; did you mean "count"?',
    ],
    [{ count: 760 }, { ...layer, filters: 0 }, 'invalid-param', 'expected at least 1'],
    [{ count: 760 }, { ...layer, filter: 3 }, 'unknown-param', 'did you mean "filters"?'],
  ])('refuses %j', (stated, params, code, message) => {
    expect(() => auditAnswer(parametersQuestion, params, stated)).toThrow(
      expect.toSatisfy(
        (error) => isVariorumError(error) && error.code === code && error.message.includes(message),
      ),
    );
  });

  it.each([
    [['right-1', 'right-2'], 'right', ''],
    [['right-1'], 'wrong', 'a slip in statement right-2: not marked instead of marked'],
    [
      ['right-1', 'wrong-3'],
      'wrong',
      'slips in statement wrong-3: marked instead of not marked; statement right-2: not marked instead of marked',
    ],
    [['wrong-9'], 'unreadable', 'a list of the options right-1, wrong-3, right-2, wrong-4 is expected'],
  ])('judges the statements %j of a bank', (statements, verdict, words) => {
    const params = { statements: 4, chosen: ['right-1', 'wrong-3', 'right-2', 'wrong-4'] };
    const [field] = auditAnswer(bankQuestion, params, { statements }).fields;
    expect(field!.verdict).toBe(verdict);
    expect(fieldWords(field!)).toBe(words);
  });
});
