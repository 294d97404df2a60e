import { expect, test } from 'vitest';
import { isVariorumError, VariorumError } from './errors.ts';

test('an error carries code, path, value, expectation, replay and location beside its message', () => {
  const cause = new Error('below');
  const error = new VariorumError({
    code: 'invalid-value',
    message: 'plan: points is -1, expected at least 0',
    path: ['sections', 0, 'points'],
    value: -1,
    expected: 'at least 0',
    replay: 'variorum solve x --seed 3',
    location: { file: 'midterm.yaml', line: 4, column: 9 },
    cause,
  });
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: 'VariorumError',
    code: 'invalid-value',
    message: 'plan: points is -1, expected at least 0',
    path: ['sections', 0, 'points'],
    value: -1,
    expected: 'at least 0',
    replay: 'variorum solve x --seed 3',
    location: { file: 'midterm.yaml', line: 4, column: 9 },
    cause,
  });
});

test('only code and message are obligatory; the path is then empty', () => {
  const error = new VariorumError({ code: 'overflow', message: 'too large' });
  expect(error.path).toEqual([]);
  expect(error.expected).toBeUndefined();
  expect('cause' in error).toBe(false);
});

test.each([
  [new VariorumError({ code: 'overflow', message: 'm' }), true],
  [new Error('m'), false],
  ['m', false],
  [null, false],
])('%s is recognised as ours: %s', (value, ours) => {
  expect(isVariorumError(value)).toBe(ours);
});
