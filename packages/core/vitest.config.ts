import shared from '@variorum/vitest';
import { mergeConfig } from 'vitest/config';

export default mergeConfig(shared, { test: { setupFiles: ['./fast-check.setup.ts'] } });
