export { type CheckOptions, checkQuestion } from './check-question.ts';
export type { Law, LawContext } from './law.ts';
export { laws } from './laws/index.ts';
export type * from './report.ts';
export { keyResponse } from './respond.ts';
