/**
 * What every project's tests have in common.
 * @type {import('vitest/node').InlineConfig}
 */
export const sharedTestOptions = {
  passWithNoTests: false,
  testTimeout: 60_000,
  reporters: ['default', 'json'],
  // `npm test` adds these up; turbo keeps them together with a cached run.
  outputFile: { json: 'reports/vitest.json' },
};
