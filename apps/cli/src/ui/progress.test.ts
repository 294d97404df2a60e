import { describe, expect, test } from 'vitest';
import { progressText, timeLeft } from './progress.ts';

describe('progressText', () => {
  test.each([
    [0, 120, 0, 'PDFs 0 of 120'],
    [2, 120, 9_000, 'PDFs 2 of 120'],
    [12, 120, 1_000, 'PDFs 12 of 120, 9 s left'],
    [120, 120, 5_000, 'PDFs 120 of 120, 0 s left'],
  ])('%i of %i after %i ms reads "%s"', (done, total, elapsed, expected) => {
    expect(progressText('PDFs', done, total, elapsed)).toBe(expected);
  });
});

test('timeLeft speaks of minutes from a minute and a half on', () => {
  expect([timeLeft(89_000), timeLeft(90_000), timeLeft(300_000)]).toEqual(['89 s', '2 min', '5 min']);
});
