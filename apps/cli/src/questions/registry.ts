import type { Question } from '@variorum/generator';
import type { Terminal } from '../ui/terminal.ts';

/** The catalogue's questions, and those of a folder of the user's own, which may not reuse a name. */
export async function loadQuestions(
  folder: string | undefined,
  terminal: Terminal,
): Promise<readonly Question[]> {
  const { questions } = await import('@variorum/catalogue');
  if (folder === undefined) return questions;
  const { loadQuestionFolder } = await import('./folder.ts');
  return [...questions, ...(await loadQuestionFolder(folder, terminal.directory, questions))];
}
