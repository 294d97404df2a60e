import { exactRule } from '../agree.ts';
import type { ChoiceField } from '../field.ts';
import { optionInline } from '../options.ts';
import type { FieldKindRules } from '../rules.ts';
import { oneCell } from '../scalar-rules.ts';

export interface ChoiceFieldInit {
  readonly label: string;
  readonly weight?: number;
  readonly options: ChoiceField['options'];
  /** False keeps the options in the order given. */
  readonly shuffle?: boolean;
  readonly reasons?: NonNullable<ChoiceField['reasons']>;
}

/** One of several options. Ids given here are the author's; variants show a, b, c, … */
export function choiceField(init: ChoiceFieldInit): ChoiceField {
  return { kind: 'choice', weight: 1, ...init };
}

export const choiceRules: FieldKindRules<'choice'> = {
  unit: 'whole',
  offered: false,
  rule: () => exactRule,
  view: (name, field) => ({ kind: 'choice', name, label: field.label, options: field.options }),
  cells: oneCell,
  toJson: (answer) => answer,
  fromJson: (json) => String(json),
  parse: (response, view) => {
    const given = Array.isArray(response) && response.length === 1 ? response[0] : response;
    if (given === null || given === undefined || given === '') return { status: 'missing' };
    const ids = view.options.map((option) => option.id);
    const id =
      typeof given === 'string'
        ? ids.find((known) => known.toLowerCase() === given.trim().toLowerCase())
        : undefined;
    if (id === undefined) {
      return { status: 'invalid', message: `one of the options ${ids.join(', ')} is expected` };
    }
    return { status: 'given', answer: id, cells: oneCell(id), problems: new Map() };
  },
  print: (answer, view) => optionInline(view.options, answer),
};
