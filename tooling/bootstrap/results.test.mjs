import { describe, expect, it } from 'vitest';
import { closingLine, countTests, failuresBesideTests } from './results.mjs';

const test = (/** @type {string} */ status, fullName = 'it works') => ({ status, fullName });
const file = (/** @type {string} */ status, /** @type {object[]} */ ...assertionResults) => ({
  status,
  assertionResults,
});
const report = (/** @type {object[]} */ ...testResults) => JSON.stringify({ testResults });

describe('countTests', () => {
  it('counts tests by their outcome and keeps the titles of skipped ones', () => {
    const json = report(
      file('passed', test('passed'), test('passed')),
      file(
        'failed',
        test('failed'),
        test('passed'),
        test('skipped', 'PDF reads back [skipped: needs pdftotext]'),
      ),
    );
    expect(countTests(json)).toEqual({
      passed: 3,
      failed: 1,
      skipped: ['PDF reads back [skipped: needs pdftotext]'],
    });
  });

  it('counts a file that could not be loaded as one failure', () => {
    expect(countTests(report(file('failed'))).failed).toBe(1);
  });
});

const results = [
  { folder: 'packages/a', name: '@variorum/a', passed: 3, failed: 1, skipped: [] },
  { folder: 'packages/b', name: '@variorum/b', passed: 4, failed: 0, skipped: ['why'] },
];

describe('failuresBesideTests', () => {
  it.each([
    ['nothing failed', [], 0, 0],
    ['only tests failed', ['@variorum/a#test'], 1, 0],
    ['a check failed as well', ['@variorum/a#test', '//#lint'], 1, 1],
    ['a test run broke off without a failed test', ['@variorum/a#test', '@variorum/b#test'], 1, 1],
  ])('counts %s', (_what, tasks, code, count) => {
    expect(failuresBesideTests(results, tasks, code)).toBe(count);
  });

  it('counts an exit code that nothing explains', () => {
    expect(failuresBesideTests(results.slice(1), [], 1)).toBe(1);
  });
});

describe('closingLine', () => {
  it.each([
    [results, 0, '7 passed, 1 failed, 1 skipped'],
    [results.slice(0, 1), 2, '3 passed, 3 failed'],
    [[], 0, '0 passed, 0 failed'],
  ])('adds packages and failed checks up (case %#)', (given, otherFailures, line) => {
    expect(closingLine(given, otherFailures)).toBe(line);
  });
});
