import { type Inline, matrixTex } from '@variorum/document';
import { parsedEntries } from '../entries.ts';
import type { MatrixField } from '../field.ts';
import { noteOf } from '../note.ts';
import { defaultTolerance, type NumericInit } from '../number/number.ts';
import { type Entry, parseRows } from '../parse-list.ts';
import type { FieldKindRules } from '../rules.ts';
import { scalarFromJson, scalarToJson } from '../scalar.ts';
import { shownValue } from '../text.ts';

export interface MatrixFieldInit extends NumericInit {
  readonly label: string;
  readonly weight?: number;
  /** Null where finding the size is part of the task. */
  readonly size: MatrixField['size'];
}

/** A matrix of numbers, marked entry by entry. */
export function matrixField(init: MatrixFieldInit): MatrixField {
  return { kind: 'matrix', weight: 1, ...init, tolerance: defaultTolerance(init) };
}

/** Entries of rows under `row,column`, counted from 1 as on paper. */
function named<T>(rows: readonly (readonly T[])[]): (readonly [string, T])[] {
  return rows.flatMap((row, r) => row.map((value, c) => [`${r + 1},${c + 1}`, value] as const));
}

function sizeProblem(rows: readonly (readonly Entry[])[], size: MatrixField['size']): string | null {
  const widths = [...new Set(rows.map((row) => row.length))];
  if (widths.length > 1)
    return `rows of equal length are expected, these have ${widths.join(' and ')} entries`;
  if (size === null || (rows.length === size.rows && widths[0] === size.columns)) return null;
  return `a ${size.rows} × ${size.columns} matrix is expected, ${rows.length} × ${widths[0]} was given`;
}

export const matrixRules: FieldKindRules<'matrix'> = {
  unit: 'entries',
  offered: true,
  rule: ({ precision, tolerance }) => ({ precision, tolerance }),
  view: (name, field) => ({ kind: 'matrix', name, label: field.label, size: field.size, ...noteOf(field) }),
  cells: (answer) => new Map(named(answer)),
  toJson: (answer, precision) => answer.map((row) => row.map((value) => scalarToJson(value, precision))),
  fromJson: (json) =>
    Array.isArray(json) ? json.map((row) => (Array.isArray(row) ? row.map(scalarFromJson) : [])) : [],
  parse: (response, view) => {
    const rows = parseRows(response);
    if (rows === null) return { status: 'missing' };
    if ('problem' in rows) return { status: 'invalid', message: rows.problem };
    const problem = sizeProblem(rows, view.size);
    if (problem !== null) return { status: 'invalid', message: problem };
    const width = rows[0]!.length;
    return parsedEntries(named(rows), (values) =>
      rows.map((_, r) => values.slice(r * width, (r + 1) * width)),
    );
  },
  print: (answer, _view, precision): Inline[] => [
    {
      type: 'inlineMath',
      value: matrixTex(answer.map((row) => row.map((value) => shownValue(value, precision)))).value,
    },
  ],
};
