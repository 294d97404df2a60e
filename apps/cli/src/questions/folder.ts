import { readdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { VariorumError } from '@variorum/core';
import type { Question } from '@variorum/generator';
import { fileReason } from '../output/file-error.ts';
import { loadQuestion } from './load-question.ts';
import { resolveOurPackages } from './resolve-hook.ts';

/**
 * The questions in a folder of the user's own: each stands in a folder of its own with question.ts, stem.md,
 * solution.md and feedback.md, as in the catalogue.
 *
 * @throws VariorumError naming file and place for whatever a question lacks, and `duplicate-question` for a name
 * that the catalogue or another folder has
 */
export async function loadQuestionFolder(
  folder: string,
  workingDirectory: string,
  catalogue: readonly Question[],
): Promise<readonly Question[]> {
  const root = await realpath(resolve(workingDirectory, folder)).catch((error: unknown) => {
    throw unreadable(folder, error);
  });
  const entries = await readdir(root, { withFileTypes: true }).catch((error: unknown) => {
    throw unreadable(folder, error);
  });
  const names = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map((entry) => entry.name)
    .sort();
  if (names.length === 0) {
    throw new VariorumError({
      code: 'no-questions',
      message: `${folder} holds no questions`,
      expected: 'a folder for each question, with question.ts, stem.md, solution.md and feedback.md in it',
    });
  }
  resolveOurPackages(root);
  const questions: Question[] = [];
  for (const name of names) {
    const question = await loadQuestion(join(root, name), join(folder, name));
    const taken = [...catalogue, ...questions].some((other) => other.id === question.id);
    if (taken) {
      throw new VariorumError({
        code: 'duplicate-question',
        message: `${join(folder, name)} defines the question "${question.id}", which exists already`,
        expected: 'an id of its own',
      });
    }
    questions.push(question);
  }
  return questions;
}

function unreadable(folder: string, error: unknown): unknown {
  const reason = fileReason(error);
  if (reason === undefined) return error;
  return new VariorumError({
    code: 'unreadable-file',
    message: `cannot read questions from ${JSON.stringify(folder)}: ${reason}`,
    expected: 'a folder with one folder per question',
    cause: error,
  });
}
