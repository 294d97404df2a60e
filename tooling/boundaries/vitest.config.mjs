export { default } from '@variorum/vitest/tooling';
