import { publicVariant } from '@variorum/generator';
import { askedQuestions, type SolvedExam } from './documents.ts';
import { documentName } from './file-names.ts';

/** One exam as data: the paper for students, everything for the teacher. */
export function jsonFiles(
  exam: SolvedExam,
  total: number,
): readonly (readonly [path: string, content: string])[] {
  const { number, code } = exam;
  const asked = askedQuestions(exam);
  const paper = {
    number,
    code,
    questions: asked.map((question) => ({
      number: question.number,
      ...publicVariant(question.variant, question.points),
    })),
  };
  const full = {
    warning: privateWarning,
    number,
    code,
    questions: asked.map((question) => ({
      number: question.number,
      points: question.points,
      fields: question.fields,
      variant: question.variant,
    })),
  };
  return [
    [`public/${documentName('paper', number, total, code)}.json`, jsonText(paper)],
    [`private/${documentName('solutions', number, total, code)}.json`, jsonText(full)],
  ];
}

/** The first line of what the teacher must keep. */
export const privateWarning = 'PRIVATE: for the teacher, not for students';

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
