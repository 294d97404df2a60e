import type { QuestionReport } from '@variorum/laws';
import { textTable } from '../ui/table.ts';

const columns = [
  { title: 'QUESTION', wraps: true },
  { title: 'FORM' },
  { title: 'LEVEL' },
  { title: 'TRIED', align: 'right' },
  { title: 'DISTINCT', align: 'right' },
  { title: 'EFFORT', align: 'right' },
  { title: 'RESAMPLED', align: 'right' },
  { title: 'OPTIONS', align: 'right' },
  { title: 'SLOWEST STEP', align: 'right' },
  { title: 'LAWS' },
] as const;

/** A row per question, form and level. */
export function checkTable(reports: readonly QuestionReport[], width: number): string {
  const rows = reports.flatMap(({ question, series, breaches }) =>
    series.map(({ form, level, tried, distinct, effort, resampled, meanOptions, microseconds }, index) => [
      index === 0 ? question : '',
      form,
      level,
      String(tried),
      String(distinct),
      effort.least === effort.most ? String(effort.least) : `${effort.least}–${effort.median}–${effort.most}`,
      String(resampled),
      meanOptions === null ? '' : meanOptions.toFixed(1),
      slowest(microseconds),
      index > 0 ? '' : breaches.length === 0 ? 'kept' : 'broken',
    ]),
  );
  const oracles = reports.map(
    ({ question, oracle }) => `${question}: ${oracle ?? 'no oracle (a bank of statements)'}`,
  );
  return `${textTable(columns, rows, width)}\nOracles\n${oracles.map((line) => `  ${line}\n`).join('')}`;
}

function slowest(microseconds: Readonly<Record<string, number>>): string {
  const [[step, time] = ['', 0]] = Object.entries(microseconds).sort((a, b) => b[1] - a[1]);
  return `${step} ${time} µs`;
}

/** The laws that a question breaks, each with the call that brings the variant back. */
export function breachText({ question, breaches }: QuestionReport): string {
  const lines = breaches.map(
    ({ law, problem, replay, times }) =>
      `  ${law} (${times === 1 ? 'once' : `${times} times`}): ${problem}\n    ${replay}`,
  );
  return `${question}\n${lines.join('\n')}`;
}
