import type { FieldMarking, Marking, Variant, Verdict } from '@variorum/generator';
import { documentText } from '../text/write.ts';
import { textTable } from '../ui/table.ts';

const verdicts: Readonly<Record<Verdict, string>> = {
  right: 'right',
  wrong: 'wrong',
  partial: 'partly right',
  missing: 'no answer',
  invalid: 'not readable',
  unmarked: 'for a person to mark',
};

/** A marking as a teacher reads it: points and mistakes in a table, then what to say to the student. */
export function markingReport(variant: Variant, marking: Marking, width: number): string {
  const columns = [
    { title: 'FIELD' },
    { title: 'POINTS', align: 'right' as const },
    { title: 'VERDICT' },
    { title: 'MISTAKE', wraps: true },
  ];
  const rows = marking.fields.map((field) => [
    field.name,
    `${field.points} of ${field.max}`,
    `${verdicts[field.verdict]}${field.followThrough ? ' (carried on)' : ''}`,
    mistakesOf(field, variant),
  ]);
  const waiting = marking.unmarked === 0 ? '' : `, ${marking.unmarked} still to be marked by a person`;
  const feedback = marking.fields
    .map((field) => `\n${field.name}\n${indented(documentText(field.feedback, width - 2))}`)
    .join('');
  return (
    `${variant.question}: ${marking.points} of ${marking.max} points${waiting}\n\n` +
    textTable(columns, rows, width) +
    feedback
  );
}

function mistakesOf(field: FieldMarking, variant: Variant): string {
  return field.misconceptions
    .map((id) => variant.misconceptions.find((misconception) => misconception.id === id)?.title ?? id)
    .join(', or ');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
