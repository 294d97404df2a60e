import { VariorumError } from '@variorum/core';
import type { Question } from '../question/question.ts';
import { drawVariant } from '../variant/build.ts';
import { createUniqueness } from '../variant/distinct.ts';
import type { VariantRequest } from '../variant/request.ts';
import type { Variant } from '../variant/variant.ts';
import type { Catalogue } from './catalogue.ts';
import { variantCodes } from './code.ts';
import { type EvenVariants, evenVariants } from './even-effort.ts';
import { requireSeed } from './parse-plan.ts';
import { balancedPicks } from './pick.ts';
import type { ExamLayout, ExamPlan, PlanItem } from './plan.ts';

export interface AssembleOptions {
  /** Instead of the plan's. */
  readonly seed?: string;
  /** Instead of the plan's. */
  readonly variants?: number;
  /** One variant per name (ids of a roster), whose codes then depend on the names; replaces `variants`. */
  readonly roster?: readonly string[];
}

export interface ExamHead {
  readonly title: string;
  readonly course: string | null;
  readonly date: string | null;
  readonly minutes: number | null;
  readonly instructions: string | null;
  /** The same for every variant. */
  readonly points: number;
}

export interface ExamQuestion {
  /** From 1, through all sections. */
  readonly number: number;
  readonly points: number;
  readonly variant: Variant;
}

export interface ExamSection {
  readonly title: string;
  readonly questions: readonly ExamQuestion[];
}

/** One paper with its keys. Private. */
export interface ExamVariant {
  readonly head: ExamHead;
  readonly code: string;
  /** From 0. */
  readonly index: number;
  readonly sections: readonly ExamSection[];
}

export interface Exam {
  readonly head: ExamHead;
  readonly layout: ExamLayout;
  readonly codes: readonly string[];
  /** One paper by its index. */
  variant(index: number): ExamVariant;
  /** Papers one by one; each is built when it is asked for. */
  variants(): Generator<ExamVariant>;
}

interface PlannedQuestion {
  readonly item: PlanItem;
  readonly question: Question;
  readonly request: VariantRequest;
}

/**
 * Plans all papers, so that what cannot be done fails before anything is written, and builds each when asked for.
 *
 * @throws VariorumError `no-seed`, `too-few-variants`, `no-fair-variant`, `code-collision`.
 */
export function assembleExam(plan: ExamPlan, catalogue: Catalogue, options: AssembleOptions = {}): Exam {
  const seed = requireSeed(plan, options.seed);
  const count = options.roster?.length ?? options.variants ?? plan.variants;
  if (!Number.isInteger(count) || count < 1) refuseCount(count);
  const names = options.roster ?? Array.from({ length: count }, (_, index) => String(index));
  const codes = variantCodes(seed, JSON.stringify([plan.title, plan.course, plan.date]), names);
  const head: ExamHead = {
    title: plan.title,
    course: plan.course,
    date: plan.date,
    minutes: plan.minutes,
    instructions: plan.instructions,
    points: totalPoints(plan),
  };
  const papers = planPapers(plan, catalogue, seed, count);

  const variant = (index: number): ExamVariant => {
    const paper = papers[index];
    if (paper === undefined) return refuseIndex(index, count);
    let number = 0;
    const sections = paper.map((planned, position) => ({
      title: plan.sections[position]!.title,
      questions: planned.map(({ item, question, request }) => {
        number += 1;
        return { number, points: item.points, variant: drawVariant(question, request) };
      }),
    }));
    return { head, code: codes[index]!, index, sections };
  };
  return {
    head,
    layout: plan.layout,
    codes,
    variant,
    *variants() {
      for (let index = 0; index < count; index++) yield variant(index);
    },
  };
}

/** Which questions with which indices stand in each paper: for each paper, for each section, a list. */
function planPapers(
  plan: ExamPlan,
  catalogue: Catalogue,
  seed: string,
  count: number,
): PlannedQuestion[][][] {
  const uniqueness = createUniqueness();
  const sources = new Map<
    PlanItem,
    { readonly question: Question; readonly request: VariantRequest; readonly even: EvenVariants }
  >();
  const planned = (item: PlanItem): PlannedQuestion => {
    let source = sources.get(item);
    if (source === undefined) {
      const question = requireQuestion(catalogue, item.question);
      const { level, form, options, params } = item;
      const given = Object.keys(params).length === 0 ? {} : { params };
      const request: VariantRequest = { seed, index: 0, level, form, options, ...given };
      source = { question, request, even: evenVariants(question, request, uniqueness) };
      sources.set(item, source);
    }
    const { question, request, even } = source;
    return { item, question, request: { ...request, index: even.nextIndex() } };
  };
  const picks = plan.sections.map(({ entries }, section) =>
    entries.map((entry, position) =>
      entry.type === 'pick'
        ? balancedPicks(`${seed}/pick/${section}/${position}`, entry.from.length, entry.pick, count)
        : null,
    ),
  );
  return Array.from({ length: count }, (_, paper) =>
    plan.sections.map(({ entries }, section) =>
      entries.flatMap((entry, position) => {
        if (entry.type === 'question') return [planned(entry.item)];
        return picks[section]![position]![paper]!.map((member) => planned(entry.from[member]!));
      }),
    ),
  );
}

function totalPoints(plan: ExamPlan): number {
  const hundredths = plan.sections.flatMap(({ entries }) =>
    entries.map((entry) =>
      Math.round(
        entry.type === 'question' ? entry.item.points * 100 : entry.pick * entry.from[0]!.points * 100,
      ),
    ),
  );
  return hundredths.reduce((sum, points) => sum + points, 0) / 100;
}

function requireQuestion(catalogue: Catalogue, id: string): Question {
  const question = catalogue.get(id);
  if (question !== undefined) return question;
  throw new VariorumError({
    code: 'unknown-question',
    message: `assembleExam: the catalogue has no question "${id}", expected the one that the plan was checked with`,
    value: id,
  });
}

function refuseCount(count: number): never {
  throw new VariorumError({
    code: 'invalid-value',
    message: `assembleExam: the number of variants is ${count}, expected a whole number from 1`,
    path: ['variants'],
    value: count,
    expected: 'a whole number from 1',
  });
}

function refuseIndex(index: number, count: number): never {
  throw new VariorumError({
    code: 'index-out-of-range',
    message: `Exam.variant: the index is ${index}, expected a whole number from 0 to ${count - 1}`,
    value: index,
    expected: `0 to ${count - 1}`,
  });
}
