import type { Block, Inline, Root } from '@variorum/document';

/** What stands at the top of each document of an exam. */
export interface ExamHead {
  readonly title: string;
  readonly course?: string;
  /** As it is printed: "12 March 2027". */
  readonly date?: string;
  readonly duration?: string;
  readonly instructions?: readonly Block[] | string;
  /** Total of the exam. */
  readonly points: number;
  /** BCP 47 tag of the language of the text, e.g. `en`. */
  readonly language: string;
}

export interface PageLayout {
  readonly paper: 'a4' | 'letter';
  /** What fills the room to answer. */
  readonly answerSpace: 'none' | 'blank' | 'lines' | 'grid';
  readonly pointsTable: boolean;
  readonly nameField: boolean;
  /** In points (1/72 inch), e.g. 11. */
  readonly fontSize: number;
}

export interface PaperQuestion {
  readonly number: string;
  readonly title?: string;
  readonly points: number;
  readonly body: Root;
  /** Free room to work, in ruled lines. */
  readonly space: number;
}

export interface PaperSection {
  readonly title?: string;
  readonly questions: readonly PaperQuestion[];
}

/** One student's paper. Public: it has no place for an answer or a seed. */
export interface PaperDocument {
  readonly head: ExamHead;
  /** Names the variant; printed on every page. */
  readonly code: string;
  readonly student?: { readonly name: string; readonly id: string };
  readonly sections: readonly PaperSection[];
  readonly layout: PageLayout;
}

export interface KeyRow {
  /** Number of the question. */
  readonly question: string;
  /** Label of the field. */
  readonly field: string;
  readonly answer: readonly Inline[];
  /** "± 0.001"; empty for an exact answer. */
  readonly tolerance: string;
  readonly points: number;
}

/** The answers of one variant, a row per field. Private. */
export interface KeyDocument {
  readonly head: ExamHead;
  readonly code: string;
  readonly rows: readonly KeyRow[];
  readonly layout: PageLayout;
}

export interface CommonMistake {
  /** What the student wrote. */
  readonly value: readonly Inline[];
  readonly explanation: readonly Block[];
}

export interface SolvedQuestion {
  readonly number: string;
  readonly title?: string;
  readonly points: number;
  readonly body: Root;
  readonly solution: Root;
  readonly mistakes: readonly CommonMistake[];
}

/** The worked solutions of one variant. Private. */
export interface SolutionsDocument {
  readonly head: ExamHead;
  readonly code: string;
  readonly questions: readonly SolvedQuestion[];
  readonly layout: PageLayout;
}
