export { default } from '@variorum/vitest';
