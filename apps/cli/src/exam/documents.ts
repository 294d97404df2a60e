import { type FieldView, type Inline, inlines, text } from '@variorum/document';
import { type Form, type Mistake, type Precision, rulesFor, type Variant } from '@variorum/generator';
import type {
  CommonMistake,
  ExamHead,
  KeyDocument,
  KeyRow,
  PageLayout,
  PaperDocument,
  SolutionsDocument,
} from '@variorum/renderer/layout';
import { type KeyLine, keyLines } from '../questions/key-rows.ts';
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
  /** What each field can earn, in order. */
  readonly fields: readonly FieldPoints[];
  /** The same parameters in another form; null where the question has no such form. */
  redraw(form: Form): Variant | null;
}

export interface FieldPoints {
  readonly points: number;
  /** What each blank of a table can earn, by its name. */
  readonly cells: Readonly<Record<string, number>>;
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

function keyRows(asked: AskedQuestion): KeyRow[] {
  return keyLines(asked.variant).map((line) => ({
    question: asked.number,
    field: line.label,
    answer: line.content,
    tolerance: toleranceText(line.field),
    points: pointsOf(asked, line),
  }));
}

/** What a line of the key can earn. */
export function pointsOf({ variant, fields }: AskedQuestion, { field, cell }: KeyLine): number {
  const points = fields[variant.fields.indexOf(field)];
  return (cell === null ? points?.points : points?.cells[cell]) ?? 0;
}

/** The known mistakes of a variant, each with the wrong answers that it leads to and what to say about it. */
function commonMistakes(variant: Variant): CommonMistake[] {
  const many = variant.fields.length > 1;
  return variant.misconceptions.flatMap(({ id, feedback }) => {
    const values = variant.fields.flatMap(({ view, precision, mistakes }) =>
      mistakes
        .filter(({ misconceptions }) => misconceptions.includes(id))
        .map((mistake) => mistakeContent(view, precision, mistake, many)),
    );
    if (values.length === 0) return [];
    const value = values.flatMap((content, index) => (index === 0 ? content : [text('; '), ...content]));
    return [{ value: inlines(value), explanation: feedback.children }];
  });
}

/** Matrices of more rows than this are told by their first row. */
const mostRows = 3;

/** A wrong answer as a teacher recognises it, under the field's label where there are several fields. */
function mistakeContent(
  view: FieldView,
  precision: Precision,
  { answer, content }: Mistake,
  many: boolean,
): readonly Inline[] {
  if (view.kind === 'table') return content;
  const [first, ...others] = view.kind === 'matrix' && Array.isArray(answer) ? answer : [];
  if (view.kind !== 'matrix' || first === undefined || others.length < mostRows)
    return many ? [text(`${view.label} `), ...content] : content;
  const rules = rulesFor('matrix');
  return [text(`${view.label}, first row `), ...rules.print(rules.fromJson([first]), view, precision)];
}
