// Build time: texts of questions become data. Node only.

export { type CompileOptions, compileTemplate } from './compile.ts';
export { compileFeedback } from './feedback.ts';
export { compileQuestionFolder } from './folder.ts';
export { toModuleSource } from './module-source.ts';
