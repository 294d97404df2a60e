import { expect, it } from 'vitest';
import { BootstrapError, createReport, duration } from './report.mjs';

it.each([
  [40, '0.0 s'],
  [1234, '1.2 s'],
  [9949, '9.9 s'],
  [9960, '10 s'],
  [59_400, '59 s'],
  [125_000, '2 min 5 s'],
])('prints %i ms as %s', (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});

it('says what starts, what ended and how long it took', async () => {
  let text = '';
  const report = createReport({ write: (part) => (text += part) });
  const result = await report.step(
    'Counting',
    async () => 3,
    (count) => `${count} counted`,
  );
  expect(result).toBe(3);
  expect(text).toMatch(/^• Counting …\n {2}3 counted \(\d\.\d s\)\n$/);
});

it('ends a failure with the one line to run', () => {
  let text = '';
  createReport({ write: (part) => (text += part) }).failure(
    new BootstrapError('It broke.', { next: 'npm test' }),
  );
  expect(text).toBe('\n✗ It broke.\n  Run: npm test\n');
});
