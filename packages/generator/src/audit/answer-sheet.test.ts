import { isVariorumError } from '@variorum/core';
import { describe, expect, it } from 'vitest';
import { chainQuestion } from '../testing/chain-question.ts';
import { parametersQuestion } from '../testing/parameters-question.ts';
import { auditSheet } from './answer-sheet.ts';

const catalogue = new Map([parametersQuestion, chainQuestion].map((question) => [question.id, question]));
const audit = (source: string) => auditSheet(source, { file: 'answers.yaml', catalogue });

const layer = '{ channels: 3, filters: 10, kernel: 5, size: 32 }';

describe('auditSheet', () => {
  it('audits each answer in its order', () => {
    const sheet = audit(`title: Sheet 1
answers:
  - question: layer-parameters
    params: ${layer}
    stated: { count: 750 }
    note: second try
  - question: two-products
    params: { a: 2, b: 5 }
    stated: { third: '23.3', pair: '(2, 5, 8)' }
`);
    expect(sheet.title).toBe('Sheet 1');
    expect(sheet.answers.map(({ question, verdict, note }) => [question, verdict, note])).toEqual([
      ['layer-parameters', 'wrong', 'second try'],
      ['two-products', 'wrong', null],
    ]);
    expect(sheet.answers[1]!.fields.map(({ verdict }) => verdict)).toEqual(['right', 'wrong']);
  });

  it.each([
    ['answers: [', 'answers.yaml:1:11: ', 'invalid-yaml'],
    ['', 'answers.yaml:1:1: the file is null, expected keys such as title, answers', 'invalid-answers'],
    [
      'answers: []',
      'answers.yaml:1:10: "answers" is [], expected a list of length at least 1',
      'invalid-answers',
    ],
    ['answer: []', 'answers.yaml:1:1: the file has no key "answer"; did you mean "answers"?', 'unknown-key'],
    [
      'answers:\n  - question: two-products\n    stated: 4',
      'answers.yaml:3:13: "stated" is 4, expected a record',
      'invalid-answers',
    ],
    [
      'answers:\n  - question: two-product\n    stated: { third: 1 }',
      'answers.yaml:2:15: there is no question "two-product"; did you mean "two-products"?',
      'unknown-question',
    ],
    [
      'answers:\n  - question: two-products\n    params: { a: 2, b: 5 }\n    stated: {}',
      'answers.yaml:4:13: "stated" is empty, expected at least one field with its value',
      'invalid-answers',
    ],
    [
      'answers:\n  - question: two-products\n    params: { a: 2, b: 5 }\n    stated:\n      thrid: 4',
      'answers.yaml:5:7: two-products asks no "thrid" with these parameters; did you mean "third"?',
      'unknown-field',
    ],
    [
      'answers:\n  - question: two-products\n    params: { a: 2, b: 50 }\n    stated: { third: 4 }',
      'answers.yaml:3:24: two-products: parameter "b" is 50, expected at most 9',
      'invalid-param',
    ],
    [
      'answers:\n  - question: two-products\n    params: { a: 2, c: 5, b: 3 }\n    stated: { third: 4 }',
      'answers.yaml:3:21: two-products: there is no parameter "c"; did you mean "a"?',
      'unknown-param',
    ],
    [
      'answers:\n  - question: two-products\n    stated: { third: 4 }',
      'answers.yaml:2:5: two-products: parameter "a" is missing, expected a number',
      'invalid-param',
    ],
  ])('refuses %j', (source, message, code) => {
    expect(() => audit(source)).toThrow(
      expect.toSatisfy(
        (error) => isVariorumError(error) && error.code === code && error.message.startsWith(message),
      ),
    );
  });
});
