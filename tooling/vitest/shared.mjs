/**
 * What every project's tests have in common.
 * @type {import('vitest/node').InlineConfig}
 */
export const sharedTestOptions = {
  passWithNoTests: false,
  // Our modules keep no state between tests, so files share a worker: half the time on two cores.
  isolate: false,
  testTimeout: 60_000,
  reporters: ['default', 'json'],
  // `npm test` adds these up; turbo keeps them together with a cached run.
  outputFile: { json: 'reports/vitest.json' },
};
