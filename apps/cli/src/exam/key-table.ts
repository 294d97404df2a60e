import { textOfAll } from '@variorum/document';
import { keyLines } from '../questions/key-rows.ts';
import { askedQuestions, pointsOf, type SolvedExam } from './documents.ts';

export const keyTableHeader = [
  'PRIVATE: code',
  'exam',
  'question',
  'id',
  'form',
  'field',
  'asked for',
  'key',
  'rule',
  'points',
] as const;

/** The keys of one exam for a spreadsheet, a row per field or blank. Private. */
export function keyTableRows(exam: SolvedExam): (string | number)[][] {
  return askedQuestions(exam).flatMap((asked) =>
    keyLines(asked.variant).map((line) => {
      const { name, note } = line.field.view;
      return [
        exam.code,
        exam.number,
        asked.number,
        asked.variant.question,
        asked.variant.form,
        line.cell === null ? name : `${name}.${line.cell}`,
        line.label,
        typeof line.value === 'number' ? line.value : textOfAll(line.content),
        note ?? 'exact',
        pointsOf(asked, line),
      ];
    }),
  );
}
