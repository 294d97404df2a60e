import { nearest, VariorumError } from '@variorum/core';
import type { Question } from '@variorum/generator';

/** @throws VariorumError `unknown-question` with the nearest name and all there are */
export function findQuestion(questions: readonly Question[], id: string): Question {
  const found = questions.find((question) => question.id === id);
  if (found) return found;
  const ids = questions.map((question) => question.id).sort();
  const meant = nearest(id, ids);
  throw new VariorumError({
    code: 'unknown-question',
    message: `there is no question ${JSON.stringify(id)}${meant === undefined ? '' : `; did you mean "${meant}"?`}`,
    expected: `one of ${ids.join(', ')}`,
  });
}
