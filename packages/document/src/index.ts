export * from './nodes.ts'; export * from './field.ts';
