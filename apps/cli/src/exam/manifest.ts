import type { Question } from '@variorum/generator';
import type { AskedQuestion, ExamPage, SolvedExam } from './documents.ts';
import { askedQuestions } from './documents.ts';

/** Facts of an export that hold for all of its exams. */
export interface ManifestHead {
  readonly title: string;
  readonly course?: string;
  readonly date?: string;
  readonly duration?: string;
  readonly points: number;
}

export function manifestHead({ head }: ExamPage): ManifestHead {
  return {
    title: head.title,
    ...(head.course !== undefined && { course: head.course }),
    ...(head.date !== undefined && { date: head.date }),
    ...(head.duration !== undefined && { duration: head.duration }),
    points: head.points,
  };
}

/** `public/exam.json`: which papers there are, and nothing that helps to answer one. */
export interface PublicExam {
  readonly number: number;
  readonly code: string;
  readonly questions: readonly { readonly number: string; readonly title: string; readonly points: number }[];
}

export function publicExam(exam: SolvedExam): PublicExam {
  return {
    number: exam.number,
    code: exam.code,
    questions: askedQuestions(exam).map(({ number, variant, points }) => ({
      number,
      title: variant.title,
      points,
    })),
  };
}

/** `private/exam.json`: which variant of which question stands where, and its key. Never the seed. */
export interface PrivateExam {
  readonly number: number;
  readonly code: string;
  readonly questions: readonly PrivateQuestion[];
}

interface PrivateQuestion {
  readonly number: string;
  readonly points: number;
  readonly question: Question['id'];
  readonly version: number;
  readonly level: string | null;
  readonly form: string;
  readonly params: unknown;
  readonly key: Readonly<Record<string, unknown>>;
}

export function privateExam(exam: SolvedExam): PrivateExam {
  return { number: exam.number, code: exam.code, questions: askedQuestions(exam).map(privateQuestion) };
}

function privateQuestion({ number, points, variant }: AskedQuestion): PrivateQuestion {
  const { question, version, level, form, params, fields } = variant;
  const key = Object.fromEntries(fields.map((field) => [field.view.name, field.key]));
  return { number, points, question, version, level, form, params, key };
}
