import { describe, expect, it } from 'vitest';
import { closingLine, readReport } from './results.mjs';

const test = (/** @type {string} */ status, fullName = 'it works') => ({ status, fullName });
const file = (/** @type {string} */ status, /** @type {object[]} */ ...assertionResults) => ({
  status,
  assertionResults,
});
const report = (/** @type {object[]} */ ...testResults) => JSON.stringify({ testResults });

describe('readReport', () => {
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
    expect(readReport('packages/core', json)).toEqual({
      name: 'packages/core',
      passed: 3,
      failed: 1,
      skipped: ['PDF reads back [skipped: needs pdftotext]'],
    });
  });

  it('counts a file that could not be loaded as one failure', () => {
    expect(readReport('x', report(file('failed'))).failed).toBe(1);
  });
});

describe('closingLine', () => {
  const results = [
    { name: 'a', passed: 3, failed: 1, skipped: [] },
    { name: 'b', passed: 4, failed: 0, skipped: ['why'] },
  ];

  it.each([
    [results, 0, '7 passed, 1 failed, 1 skipped'],
    [results.slice(0, 1), 2, '3 passed, 3 failed'],
    [[], 0, '0 passed, 0 failed'],
  ])('adds packages and failed checks up (case %#)', (given, otherFailures, line) => {
    expect(closingLine(given, otherFailures)).toBe(line);
  });
});
