import { exactRule } from '../agree.ts';
import type { EssayField } from '../field.ts';
import type { FieldKindRules } from '../rules.ts';

const longestEssay = 50_000;

export interface EssayFieldInit {
  readonly label: string;
  readonly weight?: number;
  /** Expected length in lines of a page. */
  readonly lines: number;
  readonly modelAnswer: EssayField['modelAnswer'];
  /** Shares of the points, which add up to 1. */
  readonly rubric: EssayField['rubric'];
}

/** Free text with a model answer and a rubric, marked by a person. */
export function essayField(init: EssayFieldInit): EssayField {
  return { kind: 'essay', weight: 1, ...init };
}

export const essayRules: FieldKindRules<'essay'> = {
  unit: 'person',
  offered: false,
  rule: () => exactRule,
  view: (name, field) => ({ kind: 'essay', name, label: field.label, lines: field.lines }),
  cells: () => new Map(),
  toJson: () => null,
  fromJson: () => null,
  parse: (response) => {
    if (response === null || response === undefined || response === '') return { status: 'missing' };
    if (typeof response !== 'string') return { status: 'invalid', message: 'a text is expected' };
    if (response.length > longestEssay)
      return { status: 'invalid', message: `at most ${longestEssay} characters are read` };
    return { status: 'given', answer: null, cells: new Map(), problems: new Map() };
  },
  print: () => [],
};
