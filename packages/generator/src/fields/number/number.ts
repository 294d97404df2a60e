import type { NumberField, Precision, Tolerance } from '../field.ts';
import { noteOf } from '../note.ts';
import type { FieldKindRules } from '../rules.ts';
import { scalarFromJson, scalarToJson } from '../scalar.ts';
import { oneCell, parseScalar, scalarJson } from '../scalar-rules.ts';
import { scalarText, textInline } from '../text.ts';

/** Precision and tolerance as builders take them. */
export interface NumericInit {
  /** `{ significant: 4 }`, `{ decimals: 2 }` or `{ exact: true }`. */
  readonly precision: Precision;
  /** `rounding` where left out, `exact` for exact values. */
  readonly tolerance?: Tolerance;
}

export interface NumberFieldInit extends NumericInit {
  readonly label: string;
  readonly weight?: number;
  readonly unit?: string;
}

/** The tolerance that goes with a precision unless another is chosen. */
export function defaultTolerance({ precision, tolerance }: NumericInit): Tolerance {
  return tolerance ?? ('exact' in precision ? { type: 'exact' } : { type: 'rounding' });
}

/** A decimal number, rounded as the note of the field says. */
export function numberField(init: NumberFieldInit): NumberField {
  return { kind: 'number', weight: 1, ...init, tolerance: defaultTolerance(init) };
}

export const numberRules: FieldKindRules<'number'> = {
  unit: 'whole',
  offered: true,
  rule: ({ precision, tolerance }) => ({ precision, tolerance }),
  view: (name, field) => ({
    kind: 'number',
    name,
    label: field.label,
    ...(field.unit === undefined ? {} : { unit: field.unit }),
    ...noteOf(field),
  }),
  cells: oneCell,
  toJson: scalarToJson,
  fromJson: (json) => scalarFromJson(scalarJson(json)),
  parse: (response) => parseScalar(response, (value) => value),
  print: (answer, view, precision) =>
    textInline(scalarText(answer, precision) + (view.unit === undefined ? '' : ` ${view.unit}`)),
};
