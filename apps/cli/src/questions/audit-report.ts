import type { Block } from '@variorum/document';
import {
  type AnswerSheet,
  type AuditedAnswer,
  type AuditVerdict,
  type FieldAudit,
  fieldWords,
} from '@variorum/generator';
import { documentText } from '../text/write.ts';
import { textTable } from '../ui/table.ts';

const verdicts: Readonly<Record<AuditVerdict, string>> = {
  right: 'right',
  'badly-rounded': 'badly rounded',
  wrong: 'wrong',
  unreadable: 'not readable',
};

const columns = [
  { title: '#', align: 'right' },
  { title: 'QUESTION', wraps: true },
  { title: 'FIELD' },
  { title: 'VERDICT' },
  { title: 'WHY', wraps: true },
] as const;

/** An audit as a person reads it: a line per field, then each mistake explained, then how many answers are right. */
export function auditReport(sheet: AnswerSheet, width: number): string {
  const rows = sheet.answers.flatMap((answer, index) =>
    answer.fields.map((field, position) => [
      position === 0 ? String(index + 1) : '',
      position === 0 ? answer.question : '',
      field.name,
      verdicts[field.verdict],
      fieldWords(field),
    ]),
  );
  const mistakes = sheet.answers.flatMap((answer, index) =>
    answer.fields
      .filter(({ verdict }) => verdict !== 'right')
      .map((field) => explanation(index + 1, answer, field, width)),
  );
  const title = sheet.title === null ? '' : `${sheet.title}\n\n`;
  return `${title}${textTable(columns, rows, width)}${mistakes.join('')}\n${counts(sheet)}\n`;
}

function explanation(number: number, answer: AuditedAnswer, field: FieldAudit, width: number): string {
  const children: Block[] = [
    ...statedAndRight(field),
    ...(answer.note === null ? [] : [sentence(`note: ${answer.note}`)]),
    ...field.misconceptions.flatMap(({ feedback }) => feedback.children),
  ];
  const text = documentText({ type: 'root', children }, width - 2).replace(/^(?=.)/gm, '  ');
  return `\n${number} ${answer.question}, ${field.name}: ${field.label}\n${text}`;
}

/** Of a table only the blanks that were stated wrongly: its whole key is as long as the table. */
function statedAndRight(field: FieldAudit): Block[] {
  if (field.cells.length > 0) {
    return field.cells
      .filter(({ verdict }) => verdict !== 'right')
      .map(({ label, stated, expected }) => sentence(`${label}: stated ${stated}, right ${expected}`));
  }
  const stated = `stated ${statedText(field.stated)}, right `;
  return [{ type: 'paragraph', children: [{ type: 'text', value: stated }, ...field.keyContent] }];
}

function statedText(stated: unknown): string {
  if (typeof stated === 'string') return stated;
  if (Array.isArray(stated)) return `(${stated.map(statedText).join(', ')})`;
  return String(JSON.stringify(stated)).replace(/^-/, '−');
}

function counts({ answers }: AnswerSheet): string {
  const order: readonly AuditVerdict[] = ['right', 'badly-rounded', 'wrong', 'unreadable'];
  const parts = order.flatMap((verdict) => {
    const count = answers.filter((answer) => answer.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${verdicts[verdict]}`];
  });
  return `${answers.length === 1 ? '1 answer' : `${answers.length} answers`}: ${parts.join(', ')}`;
}

function sentence(value: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
