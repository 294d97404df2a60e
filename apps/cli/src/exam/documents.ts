import type { Inline } from '@variorum/document';
import type { Variant, VariantField } from '@variorum/generator';
import type {
  CommonMistake,
  ExamHead,
  KeyDocument,
  KeyRow,
  PageLayout,
  PaperDocument,
  SolutionsDocument,
} from '@variorum/renderer/layout';
import { answerSpace } from './answer-space.ts';
import { toleranceText } from './tolerance.ts';

/** One exam of an export with everything that its documents need. */
export interface SolvedExam {
  /** Position in the export, from 1. */
  readonly number: number;
  /** What is printed on the paper to name the variant. */
  readonly code: string;
  readonly sections: readonly SolvedSection[];
}

export interface SolvedSection {
  readonly title?: string;
  readonly questions: readonly AskedQuestion[];
}

export interface AskedQuestion {
  readonly number: string;
  readonly points: number;
  readonly variant: Variant;
  /** Points of each field, in order. */
  readonly fieldPoints: readonly number[];
}

/** What the documents of all exams of an export share. */
export interface ExamPage {
  readonly head: ExamHead;
  readonly layout: PageLayout;
}

/** The student's paper: made of the public parts of each variant only. */
export function paperDocument(exam: SolvedExam, { head, layout }: ExamPage): PaperDocument {
  return {
    head,
    layout,
    code: exam.code,
    sections: exam.sections.map((section) => ({
      ...(section.title !== undefined && { title: section.title }),
      questions: section.questions.map(({ number, points, variant }) => ({
        number,
        points,
        title: variant.title,
        body: variant.stem,
        space: answerSpace(variant),
      })),
    })),
  };
}

/** A row per field. Private. */
export function keyDocument(exam: SolvedExam, { head, layout }: ExamPage): KeyDocument {
  return { head, layout, code: exam.code, rows: askedQuestions(exam).flatMap(keyRows) };
}

/** Every question again, with its worked solution and the mistakes that are known. Private. */
export function solutionsDocument(exam: SolvedExam, { head, layout }: ExamPage): SolutionsDocument {
  return {
    head,
    layout,
    code: exam.code,
    questions: askedQuestions(exam).map(({ number, points, variant }) => ({
      number,
      points,
      title: variant.title,
      body: variant.stem,
      solution: variant.solution,
      mistakes: commonMistakes(variant),
    })),
  };
}

export function askedQuestions(exam: SolvedExam): readonly AskedQuestion[] {
  return exam.sections.flatMap((section) => section.questions);
}

function keyRows({ number, variant, fieldPoints }: AskedQuestion): KeyRow[] {
  return variant.fields.map((field, index) => ({
    question: number,
    field: field.view.label,
    answer: keyContent(field),
    tolerance: toleranceText(field),
    points: fieldPoints[index] ?? 0,
  }));
}

function keyContent(field: VariantField): readonly Inline[] {
  return field.view.kind === 'essay'
    ? [{ type: 'text', value: 'marked by a person with the rubric' }]
    : field.keyContent;
}

/** The wrong answers of a variant with what each tells; a value that several mistakes lead to names them all. */
function commonMistakes(variant: Variant): CommonMistake[] {
  const feedback = new Map(variant.misconceptions.map((one) => [one.id, one.feedback.children]));
  return variant.fields.flatMap((field) =>
    field.mistakes
      .filter((mistake) => mistake.misconceptions.length > 0)
      .map((mistake) => ({
        value: mistake.content,
        explanation: mistake.misconceptions.flatMap((id) => feedback.get(id) ?? []),
      })),
  );
}
