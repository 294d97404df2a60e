import type { Root } from '@variorum/document';
import type { ExamHead, KeyDocument, PageLayout, PaperDocument, SolutionsDocument } from './model.ts';
import type { Leaves } from './notation.ts';
import { linesOnPage } from './tall.ts';
import type { LayoutWords } from './words.ts';

/** Pages as the layouts see them. Every string is finished notation; nothing is left to escape. */
export interface HeadView {
  readonly language: string;
  readonly title: string;
  readonly course: string;
  readonly code: string;
  /** The code as data, for a string literal of the notation. */
  readonly plainCode: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly words: Readonly<Record<string, string>>;
  readonly paper: string;
  readonly fontSize: number;
}

export interface QuestionView {
  readonly number: string;
  readonly title: string;
  readonly points: string;
  readonly countedPoints: string;
  readonly body: string;
}

export interface PaperView extends HeadView {
  readonly instructions: string;
  readonly student: { readonly name: string; readonly id: string } | null;
  readonly nameField: boolean;
  readonly pointsTable: boolean;
  readonly columns: readonly { readonly number: string; readonly points: string }[];
  readonly total: string;
  readonly sections: readonly {
    readonly title: string;
    readonly questions: readonly (QuestionView & {
      /** Lines of room; empty for none. */
      readonly space: readonly number[];
      readonly lines: number;
      /** Whether question and room to answer may need more than a page, so that a layout has to measure. */
      readonly tall: boolean;
    })[];
  }[];
  readonly answerSpace: PageLayout['answerSpace'];
}

export interface KeyView extends HeadView {
  readonly rows: readonly {
    readonly question: string;
    readonly field: string;
    readonly answer: string;
    readonly tolerance: string;
    readonly points: string;
  }[];
  readonly total: string;
  /** A long key is set in two columns. */
  readonly twoColumns: boolean;
}

export interface SolutionsView extends HeadView {
  readonly questions: readonly (QuestionView & {
    readonly solution: string;
    readonly mistakes: readonly { readonly value: string; readonly explanation: string }[];
  })[];
}

/** Rows of a key that fit on one page under each other. */
const KEY_ROWS = 34;

function headView(
  { head, code, layout }: { readonly head: ExamHead; readonly code: string; readonly layout: PageLayout },
  leaves: Leaves,
  words: LayoutWords,
): HeadView {
  const { text } = leaves;
  const facts = [
    { label: words.date, value: head.date ?? '' },
    { label: words.duration, value: head.duration ?? '' },
    { label: words.total, value: words.countPoints(head.points) },
  ];
  const escaped: Record<string, string> = {};
  for (const [key, word] of Object.entries(words)) if (typeof word === 'string') escaped[key] = text(word);
  return {
    language: /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(head.language) ? head.language : 'en',
    title: text(head.title),
    course: text(head.course ?? ''),
    code: text(code),
    plainCode: code,
    facts: facts
      .filter(({ value }) => value !== '')
      .map(({ label, value }) => ({ label: text(label), value: text(value) })),
    words: escaped,
    paper: layout.paper,
    fontSize: layout.fontSize,
  };
}

const questionView = (
  question: {
    readonly number: string;
    readonly title?: string;
    readonly points: number;
    readonly body: Root;
  },
  leaves: Leaves,
  words: LayoutWords,
): QuestionView => ({
  number: leaves.text(question.number),
  title: leaves.text(question.title ?? ''),
  points: leaves.text(String(question.points)),
  countedPoints: leaves.text(words.countPoints(question.points)),
  body: leaves.blocks(question.body),
});

export function paperView(document: PaperDocument, leaves: Leaves, words: LayoutWords): PaperView {
  const { head, layout, student } = document;
  const { instructions } = head;
  const questions = document.sections.flatMap((section) => section.questions);
  return {
    ...headView(document, leaves, words),
    instructions:
      instructions === undefined
        ? ''
        : typeof instructions === 'string'
          ? leaves.text(instructions)
          : leaves.part(instructions),
    student: student === undefined ? null : { name: leaves.text(student.name), id: leaves.text(student.id) },
    nameField: layout.nameField,
    pointsTable: layout.pointsTable,
    columns: questions.map(({ number, points }) => ({
      number: leaves.text(number),
      points: leaves.text(String(points)),
    })),
    total: leaves.text(String(head.points)),
    sections: document.sections.map((section) => ({
      title: leaves.text(section.title ?? ''),
      questions: section.questions.map((question) => {
        const wanted = layout.answerSpace === 'none' ? 0 : Math.max(0, Math.ceil(question.space));
        const fitting = linesOnPage(question.body, wanted);
        const lines = fitting ?? wanted;
        return {
          ...questionView(question, leaves, words),
          space: Array.from({ length: lines }, (_, index) => index),
          lines,
          tall: fitting === null,
        };
      }),
    })),
    answerSpace: layout.answerSpace,
  };
}

export function keyView(document: KeyDocument, leaves: Leaves, words: LayoutWords): KeyView {
  return {
    ...headView(document, leaves, words),
    rows: document.rows.map((row) => ({
      question: leaves.text(row.question),
      field: leaves.text(row.field),
      answer: leaves.inlines(row.answer),
      tolerance: leaves.text(row.tolerance === '' ? words.exact : row.tolerance),
      points: leaves.text(String(row.points)),
    })),
    total: leaves.text(String(document.head.points)),
    twoColumns: document.rows.length > KEY_ROWS,
  };
}

export function solutionsView(
  document: SolutionsDocument,
  leaves: Leaves,
  words: LayoutWords,
): SolutionsView {
  return {
    ...headView(document, leaves, words),
    questions: document.questions.map((question) => ({
      ...questionView(question, leaves, words),
      solution: leaves.blocks(question.solution),
      mistakes: question.mistakes.map((mistake) => ({
        value: leaves.inlines(mistake.value),
        explanation: leaves.part(mistake.explanation),
      })),
    })),
  };
}
