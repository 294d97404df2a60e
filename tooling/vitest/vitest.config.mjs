import { defineConfig } from 'vitest/config';
import { sharedTestOptions } from './shared.mjs';

// Packages name their sources under a condition of our own, so tests run them without a prior build.
const conditions = ['@variorum/source'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: { ...sharedTestOptions, include: ['{src,questions}/**/*.test.ts'] },
});
