import { defineConfig } from 'vitest/config';

// Packages name their sources under a condition of our own, so tests run them without a prior build.
const conditions = ['@variorum/source'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['src/**/*.test.ts'],
    passWithNoTests: false,
    testTimeout: 60_000,
    reporters: ['default'],
  },
});
