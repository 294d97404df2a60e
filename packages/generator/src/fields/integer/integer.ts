import { exactRule } from '../agree.ts';
import type { IntegerField, Tolerance } from '../field.ts';
import { noteOf } from '../note.ts';
import type { FieldKindRules } from '../rules.ts';
import { approximate, scalarFromJson, scalarToJson } from '../scalar.ts';
import { oneCell, parseScalar, scalarJson } from '../scalar-rules.ts';
import { scalarText, textInline } from '../text.ts';

export interface IntegerFieldInit {
  readonly label: string;
  readonly weight?: number;
  readonly unit?: string;
  /** Exact where left out. */
  readonly tolerance?: Tolerance;
}

/** A whole number: a count, a size, an epoch. */
export function integerField(init: IntegerFieldInit): IntegerField {
  return { kind: 'integer', weight: 1, ...init };
}

export const integerRules: FieldKindRules<'integer'> = {
  unit: 'whole',
  offered: true,
  rule: ({ tolerance }) => (tolerance === undefined ? exactRule : { precision: { exact: true }, tolerance }),
  view: (name, field) => ({
    kind: 'integer',
    name,
    label: field.label,
    ...(field.unit === undefined ? {} : { unit: field.unit }),
    ...noteOf(integerRules.rule(field)),
  }),
  cells: oneCell,
  toJson: scalarToJson,
  fromJson: (json) => approximate(scalarFromJson(scalarJson(json))),
  // A fraction is a wrong answer here, not an unreadable one: 12.5 for a width is a mistake that feedback can name.
  parse: (response) => parseScalar(response, (value) => value.valueOf()),
  print: (answer, view, precision) =>
    textInline(scalarText(answer, precision) + (view.unit === undefined ? '' : ` ${view.unit}`)),
};
