import { toRational } from '@variorum/core';
import { exactRule } from '../agree.ts';
import type { RationalField } from '../field.ts';
import type { FieldKindRules } from '../rules.ts';
import { scalarToJson } from '../scalar.ts';
import { oneCell, parseScalar, scalarJson } from '../scalar-rules.ts';
import { fractionText, textInline } from '../text.ts';

/** An exact fraction; a decimal that equals it counts as well. */
export function rationalField(init: { readonly label: string; readonly weight?: number }): RationalField {
  return { kind: 'rational', weight: 1, ...init };
}

export const rationalRules: FieldKindRules<'rational'> = {
  unit: 'whole',
  offered: true,
  rule: () => exactRule,
  view: (name, field) => ({
    kind: 'rational',
    name,
    label: field.label,
    note: 'an exact value, such as 3/8',
  }),
  cells: oneCell,
  toJson: scalarToJson,
  fromJson: (json) => toRational(scalarJson(json)),
  parse: (response) => parseScalar(response, (value) => value),
  print: (answer) => textInline(fractionText(answer)),
};
