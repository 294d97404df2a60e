import type { Question } from '@variorum/generator';
import type { Terminal } from '../ui/terminal.ts';
import { findQuestion } from './find.ts';
import { loadQuestions } from './registry.ts';

/** The named questions, or all, with their oracles where they have one. */
export async function loadChecked(
  ids: readonly string[],
  folder: string | undefined,
  terminal: Terminal,
): Promise<readonly Question[]> {
  const { checked } = await import('@variorum/catalogue/checked');
  const known = await loadQuestions(folder, terminal);
  const wanted = ids.length === 0 ? known : ids.map((id) => findQuestion(known, id));
  return Promise.all(wanted.map(async (question) => (await checked[question.id]?.()) ?? question));
}
