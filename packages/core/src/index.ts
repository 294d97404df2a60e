export * from './derivation.ts'; export * from './rational.ts';
