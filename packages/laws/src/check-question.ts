import {
  buildVariant,
  canonicalJson,
  type Form,
  type Level,
  levels,
  type Question,
  replayLine,
  solveVariant,
  type Variant,
} from '@variorum/generator';
import type { Law } from './law.ts';
import { laws as everyLaw } from './laws/index.ts';
import type { Breach, QuestionReport, SeriesReport } from './report.ts';

export interface CheckOptions {
  /** Variants per form and level. */
  readonly variants: number;
  readonly seed?: string;
  readonly levels?: readonly Level[];
  readonly forms?: readonly Form[];
  readonly laws?: readonly Law[];
  /** A clock in milliseconds for the report's times; none by default, and then all times are 0. */
  readonly now?: () => number;
  /** Called after each variant. */
  readonly onVariant?: () => void;
}

/** Draws variants of a question in each of its forms at each level and holds the laws against them. */
export async function checkQuestion(question: Question, options: CheckOptions): Promise<QuestionReport> {
  const breaches = new Map<string, Breach>();
  const series: SeriesReport[] = [];
  for (const form of options.forms ?? question.forms) {
    if (!question.forms.includes(form)) continue;
    for (const level of options.levels ?? levels) {
      series.push(await checkSeries(question, form, level, options, breaches));
    }
  }
  return { question: question.id, oracle: question.oracle, series, breaches: [...breaches.values()] };
}

async function checkSeries(
  question: Question,
  form: Form,
  level: Level,
  { variants, seed = 'laws', laws = everyLaw, now = () => 0, onVariant }: CheckOptions,
  breaches: Map<string, Breach>,
): Promise<SeriesReport> {
  const seen = new Set<string>();
  const efforts: number[] = [];
  const options: number[] = [];
  let resampled = 0;
  const times = { solve: 0, build: 0, laws: 0 };
  for (let index = 0; index < variants; index++) {
    const request = { seed, index, level, form };
    const note = (law: string, problem: string): void => {
      const key = `${law}/${form}`;
      const before = breaches.get(key);
      breaches.set(
        key,
        before
          ? { ...before, times: before.times + 1 }
          : { law, problem, replay: replayLine(question, request), times: 1 },
      );
    };
    try {
      const started = now();
      const solved = solveVariant(question, request);
      const solvedAt = now();
      const variant = buildVariant(solved);
      const builtAt = now();
      for (const law of laws) {
        for (const problem of await law.check({ question, request, solved, variant })) note(law.id, problem);
      }
      times.solve += solvedAt - started;
      times.build += builtAt - solvedAt;
      times.laws += now() - builtAt;
      seen.add(canonicalJson(variant.params));
      efforts.push(variant.effort);
      options.push(...optionCounts(variant));
      resampled += solved.attempts - 1;
    } catch (error) {
      note('can-be-drawn', error instanceof Error ? error.message : String(error));
    }
    onVariant?.();
  }
  efforts.sort((a, b) => a - b);
  const perVariant = (milliseconds: number) => Math.round((milliseconds * 1000) / Math.max(1, variants));
  return {
    form,
    level,
    tried: variants,
    distinct: seen.size,
    effort: { least: efforts[0] ?? 0, median: efforts[efforts.length >> 1] ?? 0, most: efforts.at(-1) ?? 0 },
    resampled,
    meanOptions:
      form === 'choice' && options.length > 0
        ? options.reduce((sum, count) => sum + count, 0) / options.length
        : null,
    microseconds: {
      solve: perVariant(times.solve),
      build: perVariant(times.build),
      laws: perVariant(times.laws),
    },
  };
}

function optionCounts(variant: Variant): number[] {
  return variant.fields.flatMap(({ view }) => (view.kind === 'choice' ? [view.options.length] : []));
}
