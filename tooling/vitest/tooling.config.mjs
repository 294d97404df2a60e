import { defineConfig } from 'vitest/config';
import { sharedTestOptions } from './shared.mjs';

// Tooling is plain JavaScript, so that it runs before anything is installed or built.
export default defineConfig({ test: { ...sharedTestOptions, include: ['**/*.test.mjs'] } });
