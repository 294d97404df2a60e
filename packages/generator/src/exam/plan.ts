import type { Form } from '../question/form.ts';
import type { Level } from '../question/level.ts';

/** An exam file, checked: every question exists, every default is filled in. Plain data. */
export interface ExamPlan {
  readonly title: string;
  readonly course: string | null;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  readonly minutes: number | null;
  readonly instructions: string | null;
  readonly seed: string | null;
  /** The environment variable that the file names for its seed. */
  readonly seedVariable: string | null;
  readonly variants: number;
  readonly layout: ExamLayout;
  readonly sections: readonly PlanSection[];
}

export interface ExamLayout {
  readonly paper: 'a4' | 'letter';
  /** What fills the room for answers. */
  readonly answerSpace: 'lines' | 'grid' | 'blank' | 'none';
  readonly pointsTable: boolean;
  readonly language: 'en';
}

export interface PlanSection {
  readonly title: string;
  readonly entries: readonly PlanEntry[];
}

/** A question in its place, or a number of questions of which each variant gets some. */
export type PlanEntry =
  | { readonly type: 'question'; readonly item: PlanItem }
  | { readonly type: 'pick'; readonly pick: number; readonly from: readonly PlanItem[] };

export interface PlanItem {
  readonly question: string;
  readonly points: number;
  readonly level: Level;
  readonly form: Form;
  readonly params: Readonly<Record<string, unknown>>;
  readonly options: number;
}
