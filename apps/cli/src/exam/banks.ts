import { listText, textOfAll } from '@variorum/document';
import {
  type Adaptation,
  type BankExport,
  type BankHead,
  type Chunk,
  caseName,
  examCategory,
  findFormat,
  type LmsFormat,
  openBank,
  type UnsupportedPolicy,
} from '@variorum/lms';
import type { Staging } from '../output/staging.ts';
import { askedQuestions, type ExamPage, type SolvedExam } from './documents.ts';
import { type ExportFormat, isLmsFormat } from './formats.ts';

interface BankWriter {
  add(exam: SolvedExam): Promise<void>;
  finish(): Promise<void>;
}

interface BankRequest {
  readonly to: readonly ExportFormat[];
  readonly onUnsupported?: UnsupportedPolicy;
}

/**
 * Writes the questions of all exams as banks for course systems, chunk by chunk: `private/PRIVATE-moodle.xml`.
 * A question that was written in another form, or not at all, becomes a warning.
 */
export function bankWriter(
  { to, onUnsupported = 'fail' }: BankRequest,
  page: ExamPage,
  staging: Staging,
  warnings: Set<string>,
): BankWriter {
  const open = to.filter(isLmsFormat).map((id): readonly [LmsFormat, BankExport] => {
    const format = findFormat(id);
    return [format, openBank(format, headOf(page), { onUnsupported })];
  });
  const write = async (chunks: Iterable<Chunk>) => {
    for (const { path, content } of chunks) await staging.append(`private/PRIVATE-${path}`, content);
  };
  return {
    async add(exam) {
      for (const { number, points, variant, redraw } of askedQuestions(exam)) {
        const item = {
          code: `${exam.code}-${number}`,
          category: examCategory(page.head.title, number, variant),
          points,
          variant,
          redraw,
        };
        for (const [, bank] of open) await write(bank.add(item));
      }
    },
    async finish() {
      for (const [format, bank] of open) {
        await write(bank.finish());
        for (const adaptation of bank.adaptations) warnings.add(warningOf(format, adaptation));
      }
    },
  };
}

function headOf({ head }: ExamPage): BankHead {
  const { instructions } = head;
  return {
    title: head.title,
    ...(head.course !== undefined && { course: head.course }),
    ...(instructions !== undefined && {
      instructions: typeof instructions === 'string' ? instructions : textOfAll(instructions),
    }),
  };
}

const outcomes: Readonly<Record<Exclude<UnsupportedPolicy, 'fail'>, string>> = {
  choice: 'was written in its choice form',
  essay: 'was written as an essay',
  skip: 'was left out',
};

function warningOf({ title }: LmsFormat, { question, policy, refused }: Adaptation): string {
  if (policy === 'fail') return `${title}: ${question} could not be written`;
  const reasons = refused.map(({ field, case: one, why }) => `"${field}" is a ${caseName(one)}: ${why}`);
  return `${title}: ${question} ${outcomes[policy]}, since ${listText(reasons)}`;
}
