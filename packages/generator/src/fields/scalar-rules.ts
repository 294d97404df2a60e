import type { Rational } from '@variorum/core';
import type { AnswerJson } from '../variant/variant.ts';
import { parseEntry } from './parse-list.ts';
import type { Cells, CellValue, Parsed } from './rules.ts';

/** Cells of an answer that is one value. */
export function oneCell(value: CellValue): Cells {
  return new Map([['', value]]);
}

/** Reads one number; `convert` turns the exact value into the kind's own answer, or null with what was expected. */
export function parseScalar<A>(response: unknown, convert: (value: Rational) => A): Parsed<A> {
  const given = Array.isArray(response) && response.length === 1 ? response[0] : response;
  const entry = parseEntry(given);
  if (entry === null) return { status: 'missing' };
  if ('problem' in entry) return { status: 'invalid', message: entry.problem };
  return { status: 'given', answer: convert(entry), cells: oneCell(entry), problems: new Map() };
}

/** The single number or text of a scalar's JSON. */
export function scalarJson(json: AnswerJson): number | string {
  return typeof json === 'number' || typeof json === 'string' ? json : 0;
}
