import { textOfAll } from '@variorum/document';
import type { SolvedExam } from './documents.ts';
import { askedQuestions } from './documents.ts';

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

/** The keys of one exam for a spreadsheet, a row per field. Private. */
export function keyTableRows(exam: SolvedExam): (string | number)[][] {
  return askedQuestions(exam).flatMap(({ number, variant, fieldPoints }) =>
    variant.fields.map((field, index) => [
      exam.code,
      exam.number,
      number,
      variant.question,
      variant.form,
      field.view.name,
      field.view.label,
      keyText(field.key, textOfAll(field.keyContent)),
      field.view.note ?? 'exact',
      fieldPoints[index] ?? 0,
    ]),
  );
}

/** A single number as a spreadsheet reads it; anything else as a person does. */
function keyText(key: unknown, content: string): string | number {
  return typeof key === 'number' ? key : content;
}
