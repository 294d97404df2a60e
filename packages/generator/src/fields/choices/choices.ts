import { exactRule } from '../agree.ts';
import type { ChoicesField } from '../field.ts';
import type { FieldKindRules } from '../rules.ts';
import { textInline } from '../text.ts';

export interface ChoicesFieldInit {
  readonly label: string;
  readonly weight?: number;
  readonly options: ChoicesField['options'];
  readonly shuffle?: boolean;
  readonly reasons: ChoicesField['reasons'];
}

/** The scoring of statements, as data: points are max(floor, right · r − wrong · w) of the number of statements. */
export const statementScoring = { right: 1, wrong: -1, floor: 0 } as const;

const scoringNote =
  'mark every true statement; each statement judged rightly counts +1, each judged wrongly −1, the sum is at least 0';

/** Statements of which each is right or wrong by itself. */
export function choicesField(init: ChoicesFieldInit): ChoicesField {
  return { kind: 'choices', weight: 1, ...init };
}

export const choicesRules: FieldKindRules<'choices'> = {
  unit: 'statements',
  offered: false,
  rule: () => exactRule,
  view: (name, field) => ({
    kind: 'choices',
    name,
    label: field.label,
    options: field.options,
    note: scoringNote,
  }),
  cells: (answer) => new Map(answer.map((id) => [id, true])),
  toJson: (answer) => [...answer],
  fromJson: (json) => (Array.isArray(json) ? json.map(String) : []),
  parse: (response, view) => {
    if (response === null || response === undefined || response === '') return { status: 'missing' };
    const ids = view.options.map((option) => option.id);
    const given: unknown =
      typeof response === 'string' ? response.split(/[\s,;]+/).filter((id) => id !== '') : response;
    const wanted = `a list of the options ${ids.join(', ')} is expected`;
    if (!Array.isArray(given) || given.length > ids.length) return { status: 'invalid', message: wanted };
    const marked = new Set<string>();
    for (const id of given) {
      const known =
        typeof id === 'string' ? ids.find((one) => one.toLowerCase() === id.trim().toLowerCase()) : undefined;
      if (known === undefined) return { status: 'invalid', message: wanted };
      marked.add(known);
    }
    const answer = ids.filter((id) => marked.has(id));
    return {
      status: 'given',
      answer,
      cells: new Map(ids.map((id) => [id, marked.has(id)])),
      problems: new Map(),
    };
  },
  print: (answer) => textInline(answer.length === 0 ? 'none' : answer.join(', ')),
};
