import { isVariorumError, VariorumError } from '@variorum/core';
import {
  assembleExam,
  type ExamHead,
  type ExamPlan,
  type ExamVariant,
  mark,
  parseExamPlan,
  type Question,
  type Variant,
} from '@variorum/generator';
import { redrawOf } from '@variorum/lms';
import { readInputFile } from '../input/read-file.ts';
import type { Terminal } from '../ui/terminal.ts';
import type { AskedQuestion, ExamPage, FieldPoints, SolvedExam } from './documents.ts';
import { dateText, durationText } from './head-text.ts';
import { announceSeed, newSeed } from './seed.ts';

/** An exam file, read, checked and planned; its variants are built one by one. */
export interface ReadExam {
  /** Number of variants. */
  readonly count: number;
  readonly page: ExamPage;
  solve(): Generator<SolvedExam>;
  /** Tells the user the seed if it was made here; called once all is written, because a failed export needs none. */
  announceSeed(): void;
}

interface ExamChoice {
  readonly file: string;
  readonly seed?: string;
  readonly variants?: number;
}

type Catalogue = ReadonlyMap<string, Question>;

/**
 * Reads an exam file. A seed that is given nowhere is made.
 *
 * @throws VariorumError for whatever is wrong with the file, with line and column; the seed is in none of its texts
 */
export async function readExam(
  choice: ExamChoice,
  questions: readonly Question[],
  terminal: Terminal,
): Promise<ReadExam> {
  const source = await readInputFile(choice.file, terminal.directory, 'the exam');
  const catalogue: Catalogue = new Map(questions.map((question) => [question.id, question]));
  const plan = parseExamPlan(source, { file: choice.file, catalogue, env: terminal.environment });
  const given = choice.seed ?? plan.seed;
  const seed = given ?? newSeed();
  return withoutSecret(seed, () => {
    const exam = assembleExam(plan, catalogue, {
      seed,
      ...(choice.variants !== undefined && { variants: choice.variants }),
    });
    return {
      count: exam.codes.length,
      page: examPage(exam.head, plan),
      announceSeed() {
        if (given === null) announceSeed(seed, terminal);
      },
      *solve() {
        for (let index = 0; index < exam.codes.length; index++) {
          yield withoutSecret(seed, () => solvedExam(exam.variant(index), catalogue, seed));
        }
      },
    };
  });
}

function examPage(head: ExamHead, { layout }: ExamPlan): ExamPage {
  return {
    head: {
      title: head.title,
      points: head.points,
      language: layout.language,
      ...(head.course !== null && { course: head.course }),
      ...(head.date !== null && { date: dateText(head.date, layout.language) }),
      ...(head.minutes !== null && { duration: durationText(head.minutes) }),
      ...(head.instructions !== null && { instructions: head.instructions }),
    },
    layout: {
      paper: layout.paper,
      answerSpace: layout.answerSpace,
      pointsTable: layout.pointsTable,
      nameField: true,
      fontSize: 11,
    },
  };
}

function solvedExam(exam: ExamVariant, catalogue: Catalogue, seed: string): SolvedExam {
  return {
    number: exam.index + 1,
    code: exam.code,
    sections: exam.sections.map((section) => ({
      title: section.title,
      questions: section.questions.map(({ number, points, variant }) => ({
        number: String(number),
        points,
        variant,
        fields: fieldPoints(catalogue.get(variant.question), variant, points),
        redraw: redrawing(catalogue.get(variant.question), variant, `${seed}/${exam.code}/${number}`),
      })),
    })),
  };
}

/** Draws the same parameters in another form; errors must not carry the seed. */
function redrawing(question: Question | undefined, variant: Variant, seed: string): AskedQuestion['redraw'] {
  return (form) =>
    question === undefined ? null : withoutSecret(seed, () => redrawOf(question, variant, seed)(form));
}

/** What fields and blanks can earn, as marking shares the points out: a table shows its shares once one blank is filled. */
function fieldPoints(
  question: Question | undefined,
  variant: Variant,
  points: number,
): readonly FieldPoints[] {
  if (question === undefined) return [];
  const tables = variant.fields.flatMap(({ view }) => {
    const blank = view.kind === 'table' ? view.rows.flat().find((cell) => 'blank' in cell) : undefined;
    return blank === undefined ? [] : [[view.name, { [blank.blank]: 0 }] as const];
  });
  return mark(question, variant, Object.fromEntries(tables), { points }).fields.map((field) => ({
    points: field.max,
    cells: Object.fromEntries(field.cells.map((cell) => [cell.name, cell.max])),
  }));
}

/** Errors are read over shoulders and land in logs: the lines that replay them must not carry the seed. */
function withoutSecret<T>(seed: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isVariorumError(error) || error.replay === undefined) throw error;
    const { code, message, path, value, expected, location, cause } = error;
    throw new VariorumError({
      code,
      message,
      path,
      value,
      replay: error.replay.replaceAll(JSON.stringify(seed), '"…"'),
      cause,
      ...(expected !== undefined && { expected }),
      ...(location !== undefined && { location }),
    });
  }
}
