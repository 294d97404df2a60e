import type { Rational } from '@variorum/core';
import { parseNumber } from './parse-number.ts';

const longestText = 20_000;
const mostEntries = 4_096;

/** One entry of a list: a number, a problem with it, or nothing given. */
export type Entry = Rational | { readonly problem: string } | null;

/** Reads one response of a form's input or of JSON: blank text counts as nothing given. */
export function parseEntry(given: unknown): Entry {
  if (given === null || given === undefined) return null;
  if (typeof given === 'string') {
    if (given.trim() === '') return null;
  } else if (typeof given !== 'number') {
    return { problem: `${describe(given)} is not a number` };
  }
  const parsed = parseNumber(given);
  return 'value' in parsed ? parsed.value : parsed;
}

/**
 * Splits `24 × 3 × 5 × 5`, `(24, 3, 5, 5)`, `[24; 3]` or `24 3` into entries, the strongest separator first.
 * In a list separated by commas or spaces numbers stand without grouping, otherwise it could be read in two ways.
 */
export function parseList(given: unknown): readonly Entry[] | { readonly problem: string } | null {
  if (given === null || given === undefined) return null;
  if (Array.isArray(given)) {
    if (given.length > mostEntries)
      return { problem: `at most ${mostEntries} entries are read, ${given.length} were given` };
    return given.map(parseEntry);
  }
  if (typeof given === 'number') return [parseEntry(given)];
  if (typeof given !== 'string') return { problem: `${describe(given)} is not a list of numbers` };
  if (given.length > longestText) return { problem: `at most ${longestText} characters are read` };
  const text = stripBrackets(given.normalize('NFKC').trim());
  if (text === '') return null;
  const parts = split(text);
  return parts.length > mostEntries
    ? { problem: `at most ${mostEntries} entries are read, ${parts.length} were given` }
    : parts.map(parseEntry);
}

/** Rows of entries from nested arrays or from text with one row per line, `;` or inner bracket. */
export function parseRows(
  given: unknown,
): readonly (readonly Entry[])[] | { readonly problem: string } | null {
  if (given === null || given === undefined) return null;
  const rows = typeof given === 'string' ? textRows(given) : given;
  if (!Array.isArray(rows)) return { problem: `${describe(given)} is not a list of rows` };
  if (rows.length === 0) return null;
  const parsed: (readonly Entry[])[] = [];
  let entries = 0;
  for (const row of rows) {
    const list = parseList(row);
    if (list === null) continue;
    if ('problem' in list) return list;
    entries += list.length;
    if (entries > mostEntries) return { problem: `at most ${mostEntries} entries are read` };
    parsed.push(list);
  }
  return parsed.length === 0 ? null : parsed;
}

function textRows(given: string): readonly string[] {
  if (given.length > longestText) return [];
  const text = given.trim();
  const inner = /^[[(]\s*(?=[[(])([\s\S]*)[\])]$/.exec(text);
  const separated = inner === null ? text : inner[1]!.replace(/[\])]\s*[,;]?\s*(?=[[(]|$)/g, '\n');
  return separated
    .split(/[\n;]/)
    .map((row) => row.trim())
    .filter((row) => row !== '');
}

function stripBrackets(text: string): string {
  return text.replace(/^[[({]+\s*/, '').replace(/\s*[\])}]+$/, '');
}

function split(text: string): string[] {
  if (/[×x*]/i.test(text) && !/10\s*\^/.test(text)) return text.split(/[×x*]/i);
  if (text.includes(';')) return text.split(';');
  if (text.includes(',')) return ungrouped(text.split(','));
  return text.split(/\s+/);
}

/** `750,000, 100` split at commas leaves an entry `000`: refused rather than read as zero. */
function ungrouped(parts: string[]): string[] {
  return parts.map((part) =>
    /^\s*[+-]?0\d/.test(part) ? `${part.trim()} (write numbers in a list without grouping)` : part,
  );
}

function describe(given: unknown): string {
  return Array.isArray(given) ? 'a list' : typeof given === 'object' ? 'an object' : `"${String(given)}"`;
}
