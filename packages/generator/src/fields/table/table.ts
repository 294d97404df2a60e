import { nearest } from '@variorum/core';
import type { TableFieldCell } from '@variorum/document';
import { parsedEntries } from '../entries.ts';
import type { TableField } from '../field.ts';
import { noteOf } from '../note.ts';
import { defaultTolerance, type NumericInit } from '../number/number.ts';
import { parseEntry } from '../parse-list.ts';
import type { FieldKindRules } from '../rules.ts';
import { scalarFromJson, scalarToJson } from '../scalar.ts';
import { scalarText, textInline } from '../text.ts';

export interface TableFieldInit extends NumericInit {
  readonly label: string;
  readonly weight?: number;
  readonly header: TableField['header'];
  readonly align: TableField['align'];
  /** Cells that are given, and blanks with a name and a label. */
  readonly rows: TableField['rows'];
  /** Weight of single blanks; 1 where not named. */
  readonly cellWeights?: NonNullable<TableField['cellWeights']>;
}

/** A table to fill in, marked blank by blank. */
export function tableField(init: TableFieldInit): TableField {
  return { kind: 'table', weight: 1, ...init, tolerance: defaultTolerance(init) };
}

export type BlankCell = Extract<TableFieldCell, { readonly blank: string }>;

/** The blanks of a table in reading order. */
export function blanksOf(rows: TableField['rows']): BlankCell[] {
  return rows.flat().filter((cell): cell is BlankCell => 'blank' in cell);
}

export const tableRules: FieldKindRules<'table'> = {
  unit: 'cells',
  offered: false,
  rule: ({ precision, tolerance }) => ({ precision, tolerance }),
  view: (name, { label, header, align, rows, ...field }) => ({
    kind: 'table',
    name,
    label,
    header,
    align,
    rows,
    ...noteOf(field),
  }),
  cells: (answer) => new Map(Object.entries(answer)),
  toJson: (answer, precision) =>
    Object.fromEntries(Object.entries(answer).map(([cell, value]) => [cell, scalarToJson(value, precision)])),
  fromJson: (json) =>
    typeof json === 'object' && json !== null && !Array.isArray(json)
      ? Object.fromEntries(Object.entries(json).map(([cell, value]) => [cell, scalarFromJson(value)]))
      : {},
  parse: (response, view) => {
    if (response === null || response === undefined) return { status: 'missing' };
    const blanks = blanksOf(view.rows).map((cell) => cell.blank);
    if (typeof response !== 'object' || Array.isArray(response)) {
      return { status: 'invalid', message: `an object with the cells ${blanks.join(', ')} is expected` };
    }
    const given = new Map<string, unknown>(Object.entries(response));
    const unknown = [...given.keys()].find((name) => !blanks.includes(name));
    if (unknown !== undefined) {
      const meant = nearest(unknown, blanks);
      const hint = meant === undefined ? `the cells are ${blanks.join(', ')}` : `did you mean "${meant}"?`;
      return { status: 'invalid', message: `there is no cell "${unknown}"; ${hint}` };
    }
    return parsedEntries(
      blanks.map((name) => [name, parseEntry(given.get(name))]),
      (values) => Object.fromEntries(values.map((value, position) => [blanks[position]!, value])),
    );
  },
  print: (answer, view, precision) =>
    textInline(
      blanksOf(view.rows)
        .flatMap(({ blank, label }) =>
          answer[blank] === undefined ? [] : [`${label}: ${scalarText(answer[blank], precision)}`],
        )
        .join('; '),
    ),
};
