import type { Rational } from '@variorum/core';
import type { Entry } from './parse-list.ts';
import type { CellValue, Parsed } from './rules.ts';

/** Named entries sorted into numbers and problems; `assemble` builds the answer when every entry is a number. */
export function parsedEntries<A>(
  entries: Iterable<readonly [string, Entry]>,
  assemble: (values: Rational[]) => A,
): Parsed<A> {
  const cells = new Map<string, CellValue>();
  const problems = new Map<string, string>();
  const values: Rational[] = [];
  let count = 0;
  for (const [name, entry] of entries) {
    count += 1;
    if (entry === null) continue;
    if ('problem' in entry) {
      problems.set(name, entry.problem);
      continue;
    }
    cells.set(name, entry);
    values.push(entry);
  }
  if (cells.size === 0 && problems.size === 0) return { status: 'missing' };
  return {
    status: 'given',
    answer: count > 0 && values.length === count ? assemble(values) : null,
    cells,
    problems,
  };
}

/** The first problem as the message for a field that is marked as a whole. */
export function wholeOrInvalid<A>(parsed: Parsed<A>, incomplete: string): Parsed<A> {
  if (parsed.status !== 'given' || parsed.answer !== null) return parsed;
  const [problem] = parsed.problems.values();
  return { status: 'invalid', message: problem ?? incomplete };
}
