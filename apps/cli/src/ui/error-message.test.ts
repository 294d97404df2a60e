import { VariorumError } from '@variorum/core';
import { describe, expect, test } from 'vitest';
import { errorJson, errorMessage, pathText } from './error-message.ts';

const full = new VariorumError({
  code: 'unknown-question',
  message: 'there is no such question',
  path: ['sections', 0, 'questions', 2],
  location: { file: 'midterm.yaml', line: 12, column: 9 },
  value: 'conv-output-shap',
  expected: 'one of conv-output-shape, conv-parameters; did you mean conv-output-shape?',
});

describe('errorMessage', () => {
  test('says what on the first line, then place, value and expectation', () => {
    expect(errorMessage(full, { debug: false })).toBe(
      [
        'error: there is no such question',
        '  at        midterm.yaml:12:9, sections[0].questions[2]',
        '  value     "conv-output-shap"',
        '  expected  one of conv-output-shape, conv-parameters; did you mean conv-output-shape?',
        '',
      ].join('\n'),
    );
  });

  test('does not repeat what the sentence says already', () => {
    const error = new VariorumError({
      code: 'invalid-param',
      message: 'conv-parameters: parameter "kernel[0]" is 0, expected at least 1',
      value: 0,
      expected: 'at least 1',
    });
    expect(errorMessage(error, { debug: false })).toBe(`error: ${error.message}\n`);
  });

  test('shows a stack with --debug only', () => {
    expect(errorMessage(full, { debug: false })).not.toMatch(/\n\s+at .*:\d+:\d+\)?\n/);
    expect(errorMessage(full, { debug: true })).toContain('error-message.test.ts');
  });

  test('a mistake of the program says so', () => {
    expect(errorMessage(new TypeError('x is undefined'), { debug: false })).toMatch(
      /^error: x is undefined\n {2}This is a mistake of variorum/,
    );
  });

  test('a long value is cut', () => {
    const error = new VariorumError({ code: 'x', message: 'm', value: 'v'.repeat(500) });
    expect(errorMessage(error, { debug: false }).split('\n')[1]).toHaveLength(132);
  });

  test('control characters of the input do not reach the terminal', () => {
    const error = new VariorumError({ code: 'x', message: 'unknown question "\u001b[2J"' });
    expect(errorMessage(error, { debug: false })).not.toContain('\u001b');
  });
});

describe('errorJson', () => {
  test('holds the same facts for a program', () => {
    expect(errorJson(full).error).toMatchObject({
      code: 'unknown-question',
      path: 'sections[0].questions[2]',
      location: { file: 'midterm.yaml', line: 12, column: 9 },
      value: 'conv-output-shap',
    });
  });
});

describe('pathText', () => {
  test.each([
    [['sections', 0, 'title'], 'sections[0].title'],
    [['answer-space'], 'answer-space'],
    [['layout', 'a b'], 'layout["a b"]'],
    [[], ''],
  ])('%j reads %s', (path, text) => {
    expect(pathText(path)).toBe(text);
  });
});
