import { parsedEntries } from '../entries.ts';
import type { VectorField } from '../field.ts';
import { noteOf } from '../note.ts';
import { defaultTolerance, type NumericInit } from '../number/number.ts';
import { parseList } from '../parse-list.ts';
import type { FieldKindRules } from '../rules.ts';
import { scalarFromJson, scalarToJson } from '../scalar.ts';
import { scalarText, textInline } from '../text.ts';

export interface VectorFieldInit extends NumericInit {
  readonly label: string;
  readonly weight?: number;
  /** Null where finding the length is part of the task. */
  readonly length: number | null;
}

/** A list of numbers, marked entry by entry. */
export function vectorField(init: VectorFieldInit): VectorField {
  return { kind: 'vector', weight: 1, ...init, tolerance: defaultTolerance(init) };
}

export const vectorRules: FieldKindRules<'vector'> = {
  unit: 'entries',
  offered: true,
  rule: ({ precision, tolerance }) => ({ precision, tolerance }),
  view: (name, field) => ({
    kind: 'vector',
    name,
    label: field.label,
    length: field.length,
    ...noteOf(field),
  }),
  cells: (answer) => new Map(answer.map((value, index) => [String(index + 1), value])),
  toJson: (answer, precision) => answer.map((value) => scalarToJson(value, precision)),
  fromJson: (json) => (Array.isArray(json) ? json.map(scalarFromJson) : []),
  parse: (response, view) => {
    const list = parseList(response);
    if (list === null) return { status: 'missing' };
    if ('problem' in list) return { status: 'invalid', message: list.problem };
    if (view.length !== null && list.length !== view.length) {
      return { status: 'invalid', message: `${view.length} numbers are expected, ${list.length} were given` };
    }
    return parsedEntries(
      list.map((entry, index) => [String(index + 1), entry]),
      (values) => values,
    );
  },
  print: (answer, _view, precision) =>
    textInline(`(${answer.map((value) => scalarText(value, precision)).join(', ')})`),
};
