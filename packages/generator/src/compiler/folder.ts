import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QuestionTemplates } from '../template/compiled.ts';
import { compileTemplate } from './compile.ts';
import { compileFeedback } from './feedback.ts';

/**
 * Compiles the texts of a question's folder: stem.md, solution.md and, where it exists, feedback.md.
 * @param options.name the folder in messages and in the compiled templates; `folder` by default
 * @throws VariorumError for an invalid template, an error of the file system for a missing one
 */
export function compileQuestionFolder(
  folder: string,
  options: { readonly name?: string } = {},
): QuestionTemplates {
  const name = options.name ?? folder;
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const feedback = existsSync(join(folder, 'feedback.md'))
    ? compileFeedback(read('feedback.md'), { file: `${name}/feedback.md` })
    : {};
  return {
    stem: compileTemplate(read('stem.md'), { file: `${name}/stem.md` }),
    solution: compileTemplate(read('solution.md'), { file: `${name}/solution.md`, steps: true }),
    feedback,
  };
}
