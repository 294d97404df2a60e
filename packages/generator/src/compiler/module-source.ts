import type { QuestionTemplates } from '../template/compiled.ts';

/** The text of a TypeScript module that exports compiled templates as `templates`. */
export function toModuleSource(templates: QuestionTemplates): string {
  // Two characters that JSON allows and that older readers of JavaScript take for line ends.
  const data = JSON.stringify(templates).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  return `import type { QuestionTemplates } from '@variorum/generator';\n\nexport const templates: QuestionTemplates = ${data};\n`;
}
